package org.tonne.cancellation.domain;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tonne.cancellation.domain.CancellationLifecycle.MOVES;

/** Every status and every action: the table says where it leads, or that it is refused. */
class CancellationLifecycleTest {

    /** The table of the registry protocol, 8.2, written out by hand: status, then every action that is allowed there. */
    private static final Map<CancellationStatus, String> ALLOWED = Map.ofEntries(
            Map.entry(CancellationStatus.QUEUED, "CALL_OPERATOR CHECK COMPLETE EXPIRE SEND TERMINATE"),
            Map.entry(
                    CancellationStatus.SENDING,
                    "ACKNOWLEDGE CALL_OPERATOR CHECK COMPLETE DOUBT EXPIRE PUT_BACK REFUSE TERMINATE"),
            Map.entry(CancellationStatus.ACKNOWLEDGED, "CALL_OPERATOR CHECK COMPLETE EXPIRE TERMINATE"),
            Map.entry(
                    CancellationStatus.UNKNOWN,
                    "ACKNOWLEDGE CALL_OPERATOR CHECK COMPLETE EXPIRE REFUSE RESEND TERMINATE"),
            Map.entry(CancellationStatus.CHECKED, "CALL_OPERATOR COMPLETE EXPIRE TERMINATE"),
            Map.entry(CancellationStatus.COMPLETED, "ATTEST"),
            Map.entry(CancellationStatus.ATTESTED, ""),
            Map.entry(CancellationStatus.REFUSED, "COMPLETE_LATE"),
            Map.entry(CancellationStatus.TERMINATED, "COMPLETE_LATE"),
            Map.entry(CancellationStatus.EXPIRED, "COMPLETE_LATE"),
            Map.entry(
                    CancellationStatus.LATE_COMPLETED,
                    "CALL_OPERATOR DECIDE_COMPLETED DECIDE_TERMINATED DECIDE_WRITTEN_OFF"),
            Map.entry(CancellationStatus.WRITTEN_OFF, ""),
            Map.entry(CancellationStatus.NEEDS_OPERATOR, "DECIDE_COMPLETED DECIDE_QUEUED DECIDE_TERMINATED"));

    @Test
    void every_status_allows_the_actions_of_the_protocol_and_no_others() {
        for (CancellationStatus status : CancellationStatus.values()) {
            String allowed = EnumSet.allOf(CancellationAction.class).stream()
                    .filter(action -> MOVES.after(status, action).isPresent())
                    .map(Enum::name)
                    .sorted()
                    .collect(Collectors.joining(" "));

            assertThat(allowed).as(status.name()).isEqualTo(ALLOWED.get(status));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "SEND, SENDING",
        "ACKNOWLEDGE, ACKNOWLEDGED",
        "REFUSE, REFUSED",
        "PUT_BACK, QUEUED",
        "DOUBT, UNKNOWN",
        "RESEND, QUEUED",
        "CHECK, CHECKED",
        "COMPLETE, COMPLETED",
        "TERMINATE, TERMINATED",
        "EXPIRE, EXPIRED",
        "CALL_OPERATOR, NEEDS_OPERATOR",
        "ATTEST, ATTESTED",
        "COMPLETE_LATE, LATE_COMPLETED",
        "DECIDE_COMPLETED, COMPLETED",
        "DECIDE_TERMINATED, TERMINATED",
        "DECIDE_WRITTEN_OFF, WRITTEN_OFF",
        "DECIDE_QUEUED, QUEUED"
    })
    void an_action_leads_to_one_status_wherever_it_is_allowed(CancellationAction action, CancellationStatus to) {
        Set<CancellationStatus> reached = MOVES.moves().stream()
                .filter(move -> move.action() == action)
                .map(move -> move.to())
                .collect(Collectors.toSet());

        assertThat(reached).containsExactly(to);
    }

    @Test
    void a_cancellation_ends_only_where_it_is_attested_or_written_off() {
        assertThat(EnumSet.allOf(CancellationStatus.class).stream().filter(MOVES::isFinal))
                .containsExactly(CancellationStatus.ATTESTED, CancellationStatus.WRITTEN_OFF);
    }
}
