package org.tonne.cancellation.domain;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** What the registry says, and what becomes of a cancellation. */
class CancellationTest {

    private static final Instant START = Instant.parse("2026-11-22T10:00:00Z");
    private static final Deadlines DEADLINES =
            new Deadlines(Duration.ofSeconds(60), Duration.ofMinutes(2), Duration.ofHours(25));
    private static final Optional<String> FITS = Optional.empty();
    private static final ResponseCode NOT_HELD = new ResponseCode("REGISTRY", 3005);
    private static final Optional<String> DIFFERS = Optional.of("Other blocks");

    @Test
    void a_reply_starts_the_clock_and_a_late_one_changes_nothing() {
        Cancellation cancellation = sending();
        cancellation.acknowledge(START, DEADLINES);

        assertThat(cancellation.status()).isEqualTo(CancellationStatus.ACKNOWLEDGED);
        assertThat(cancellation.state().acknowledgedAt()).isEqualTo(START);

        cancellation.hear(4, FITS, START, now(0));
        cancellation.acknowledge(START, DEADLINES);

        assertThat(cancellation.status()).isEqualTo(CancellationStatus.COMPLETED);
    }

    @Test
    void a_refusal_is_final_but_after_an_earlier_attempt_the_registry_is_asked() {
        Cancellation first = sending();
        Cancellation second = sentTwice();

        assertThat(first.refuse(List.of(ResponseCode.IDENTIFIER_USED), START)).isEqualTo(Consequence.FAILED);
        assertThat(second.refuse(List.of(NOT_HELD), START)).isEqualTo(Consequence.NONE);

        assertThat(first.status()).isEqualTo(CancellationStatus.REFUSED);
        assertThat(first.state().responseCodes()).isEqualTo("DES 3001");
        assertThat(second.status()).isEqualTo(CancellationStatus.UNKNOWN);
        assertThat(second.state().responseCodes()).isEqualTo("REGISTRY 3005");
    }

    @Test
    void what_was_refused_and_stays_unknown_is_refused_and_not_sent_a_third_time() {
        Cancellation cancellation = sentTwice();
        cancellation.refuse(List.of(NOT_HELD), START);

        assertThat(cancellation.identifierUnknown(START, DEADLINES)).isEqualTo(Consequence.NONE);
        assertThat(cancellation.identifierUnknown(START.plusSeconds(120), DEADLINES))
                .isEqualTo(Consequence.FAILED);

        assertThat(cancellation.status()).isEqualTo(CancellationStatus.REFUSED);
        assertThat(cancellation.state().nextActionAt()).isNull();
    }

    @Test
    void what_was_refused_by_a_registry_that_has_it_goes_on() {
        Cancellation cancellation = sentTwice();
        cancellation.refuse(List.of(NOT_HELD), START);

        cancellation.hear(4, FITS, START, now(1));

        assertThat(cancellation.status()).isEqualTo(CancellationStatus.COMPLETED);
    }

    @ParameterizedTest
    @CsvSource({"3", "7"})
    void a_registry_that_contradicts_a_completion_is_asked_again_the_next_day_only(int registryStatus) {
        Cancellation cancellation = sending();
        cancellation.hear(4, FITS, START, now(0));
        cancellation.ask(START, DEADLINES);

        cancellation.hear(registryStatus, FITS, START, now(0));

        assertThat(cancellation.state().nextActionAt()).isEqualTo(START.plus(Duration.ofDays(1)));
    }

    @Test
    void a_registry_that_falls_back_behind_what_it_said_is_no_longer_waited_for_when_time_is_over() {
        Cancellation cancellation = sending();
        cancellation.hear(2, FITS, START, now(0));

        assertThat(cancellation.hear(1, FITS, START, now(89_999))).isEqualTo(Consequence.NONE);
        assertThat(cancellation.hear(1, FITS, START, now(90_000))).isEqualTo(Consequence.CALL_OPERATOR);
        assertThat(cancellation.state().registryStatus()).isEqualTo(2);
    }

    @Test
    void what_was_not_sent_is_queued_again_after_a_pause_that_grows_up_to_ten_minutes() {
        Cancellation cancellation = sending();
        Duration before = Duration.ZERO;
        for (int i = 0; i < 12; i++) {
            cancellation.putBack(START, DEADLINES);
            Duration pause = Duration.between(START, cancellation.state().nextActionAt());
            assertThat(pause).isGreaterThanOrEqualTo(before).isLessThanOrEqualTo(Duration.ofMinutes(10));
            before = pause;
            cancellation.send(START, DEADLINES);
        }
        assertThat(before).isEqualTo(Duration.ofMinutes(10));
    }

    @Test
    void an_unknown_identifier_is_sent_again_only_when_it_is_still_unknown_two_minutes_later() {
        Cancellation cancellation = unknown();

        cancellation.identifierUnknown(START, DEADLINES);
        cancellation.identifierUnknown(START.plusSeconds(119), DEADLINES);
        assertThat(cancellation.status()).isEqualTo(CancellationStatus.UNKNOWN);
        assertThat(cancellation.state().nextActionAt()).isEqualTo(START.plusSeconds(120));

        cancellation.identifierUnknown(START.plusSeconds(120), DEADLINES);
        assertThat(cancellation.status()).isEqualTo(CancellationStatus.QUEUED);
        assertThat(cancellation.state().nextActionAt()).isEqualTo(START.plusSeconds(120));
    }

    @Test
    void an_identifier_that_becomes_known_between_two_questions_is_never_sent_again() {
        Cancellation cancellation = unknown();
        cancellation.identifierUnknown(START, DEADLINES);

        cancellation.hear(1, FITS, START, now(130));

        assertThat(cancellation.status()).isEqualTo(CancellationStatus.ACKNOWLEDGED);
        assertThat(cancellation.state().unknownSince()).isNull();
    }

    @ParameterizedTest
    @EnumSource(
            value = CancellationStatus.class,
            names = {"QUEUED", "SENDING", "ACKNOWLEDGED", "UNKNOWN", "CHECKED"})
    void completion_is_taken_from_every_status_under_way(CancellationStatus status) {
        assertThat(in(status).hear(4, FITS, START, now(1))).isEqualTo(Consequence.COMPLETED);
        assertThat(in(status).hear(4, DIFFERS, START, now(1))).isEqualTo(Consequence.CALL_OPERATOR);
        assertThat(in(status).hear(7, FITS, START, now(1))).isEqualTo(Consequence.FAILED);
    }

    @ParameterizedTest
    @CsvSource({"3, TERMINATED", "5, TERMINATED", "6, TERMINATED", "7, EXPIRED", "10, TERMINATED"})
    void a_failure_ends_it(int registryStatus, CancellationStatus end) {
        Cancellation cancellation = in(CancellationStatus.CHECKED);

        assertThat(cancellation.hear(registryStatus, FITS, START, now(1))).isEqualTo(Consequence.FAILED);
        assertThat(cancellation.status()).isEqualTo(end);
        assertThat(cancellation.state().nextActionAt()).isNull();
        assertThat(cancellation.hear(registryStatus, FITS, START, now(2))).isEqualTo(Consequence.NONE);
    }

    @Test
    void a_lower_status_that_comes_late_changes_nothing() {
        Cancellation cancellation = in(CancellationStatus.ACKNOWLEDGED);
        cancellation.hear(4, FITS, START, now(1));

        assertThat(cancellation.hear(2, FITS, START, now(2))).isEqualTo(Consequence.NONE);
        assertThat(cancellation.status()).isEqualTo(CancellationStatus.COMPLETED);
        assertThat(cancellation.state().registryStatus()).isEqualTo(4);
    }

    @ParameterizedTest
    @CsvSource({"3", "5", "6", "7"})
    void a_failure_after_completion_is_an_incident_and_moves_nothing(int registryStatus) {
        Cancellation cancellation = in(CancellationStatus.COMPLETED);

        assertThat(cancellation.hear(registryStatus, FITS, START, now(1))).isEqualTo(Consequence.CONTRADICTION);
        assertThat(cancellation.status()).isEqualTo(CancellationStatus.COMPLETED);
    }

    @ParameterizedTest
    @EnumSource(
            value = CancellationStatus.class,
            names = {"REFUSED", "TERMINATED", "EXPIRED"})
    void completion_after_a_failure_is_late(CancellationStatus failed) {
        Cancellation cancellation = in(failed);

        assertThat(cancellation.hear(4, FITS, START, now(1))).isEqualTo(Consequence.LATE);
        assertThat(cancellation.status()).isEqualTo(CancellationStatus.LATE_COMPLETED);
        assertThat(cancellation.hear(4, FITS, START, now(2))).isEqualTo(Consequence.NONE);
    }

    @Test
    void without_an_end_it_is_asked_about_and_then_needs_a_person() {
        Cancellation cancellation = sending();
        cancellation.acknowledge(START, DEADLINES);
        Instant over = START.plus(Duration.ofHours(25));

        assertThat(cancellation.hear(2, FITS, START, now(60))).isEqualTo(Consequence.NONE);
        assertThat(cancellation.unanswered(over.minusSeconds(1), DEADLINES)).isEqualTo(Consequence.NONE);
        assertThat(cancellation.state().nextActionAt()).isEqualTo(over);
        assertThat(cancellation.hear(2, FITS, START, new Moment(over, DEADLINES)))
                .isEqualTo(Consequence.CALL_OPERATOR);
        assertThat(cancellation.status()).isEqualTo(CancellationStatus.NEEDS_OPERATOR);
        assertThat(cancellation.hear(4, FITS, START, now(1)))
                .as("two people decide")
                .isEqualTo(Consequence.NONE);
    }

    @Test
    void a_first_word_that_comes_after_the_time_is_heard_before_a_person_is_called() {
        Cancellation cancellation = sending();
        cancellation.acknowledge(START, DEADLINES);

        assertThat(cancellation.hear(2, FITS, START, now(Duration.ofHours(26).toSeconds())))
                .isEqualTo(Consequence.NONE);
        assertThat(cancellation.status()).isEqualTo(CancellationStatus.CHECKED);
    }

    @Test
    void it_is_attested_once_completed_and_asked_about_every_day_for_a_month() {
        Cancellation cancellation = in(CancellationStatus.ACKNOWLEDGED);
        assertThatThrownBy(cancellation::attest).isInstanceOf(IllegalCancellationMove.class);
        cancellation.askAboutAttestation(START.plusSeconds(7));
        assertThat(cancellation.state().nextActionAt()).isNotEqualTo(START.plusSeconds(7));

        cancellation.hear(4, FITS, START, now(0));
        assertThat(cancellation.state().nextActionAt()).isEqualTo(START.plus(Duration.ofDays(1)));
        cancellation.unanswered(START.plus(Duration.ofDays(30)), DEADLINES);
        assertThat(cancellation.state().nextActionAt()).isNull();

        cancellation.askAboutAttestation(START.plusSeconds(9));
        assertThat(cancellation.state().nextActionAt()).isEqualTo(START.plusSeconds(9));
        cancellation.attest();
        assertThat(cancellation.status()).isEqualTo(CancellationStatus.ATTESTED);
        assertThat(cancellation.state().nextActionAt()).isNull();
    }

    @Test
    void a_move_that_is_not_in_the_table_is_refused_and_changes_nothing() {
        Cancellation cancellation = in(CancellationStatus.COMPLETED);

        assertThatThrownBy(() -> cancellation.send(START, DEADLINES)).isInstanceOf(IllegalCancellationMove.class);
        assertThat(cancellation.status()).isEqualTo(CancellationStatus.COMPLETED);
    }

    private static Moment now(long seconds) {
        return new Moment(START.plusSeconds(seconds), DEADLINES);
    }

    private static Cancellation sending() {
        Cancellation cancellation = in(CancellationStatus.QUEUED);
        cancellation.send(START, DEADLINES);
        return cancellation;
    }

    private static Cancellation sentTwice() {
        Cancellation cancellation = sending();
        cancellation.putBack(START, DEADLINES);
        cancellation.send(START, DEADLINES);
        return cancellation;
    }

    private static Cancellation unknown() {
        Cancellation cancellation = sending();
        cancellation.doubt(START);
        return cancellation;
    }

    private static Cancellation in(CancellationStatus status) {
        return new Cancellation(
                new CancellationIdentity(1, "VCP1", new UUID(0, 1), new UUID(0, 2), 1, 12),
                new CancellationState(
                        status,
                        null,
                        0,
                        null,
                        null,
                        null,
                        status == CancellationStatus.COMPLETED ? START : null,
                        null,
                        null));
    }
}
