package org.tonne.cases;

import org.junit.jupiter.api.Test;
import org.tonne.cancellation.application.DecideAttestation;
import org.tonne.cancellation.application.DecideCancellation;
import org.tonne.cancellation.application.DecideClosing;
import org.tonne.cancellation.application.DecideLateCompletion;
import org.tonne.cases.application.CaseOwner;
import org.tonne.cases.application.OnlySeen;
import org.tonne.cases.domain.CaseKind;
import org.tonne.cases.domain.Decision;
import org.tonne.holding.application.DecideAccount;
import org.tonne.holding.application.DecideFreeze;
import org.tonne.payment.application.DecidePaymentCase;
import org.tonne.reconciliation.application.DecideDifference;

import java.util.List;

import static org.assertj.core.api.Assertions.assertThat;

/** Whatever needs a person can be decided by one, or by two. */
class CaseOwnersTest {

    private static final List<CaseOwner> OWNERS = List.of(
            new OnlySeen(),
            new DecidePaymentCase(),
            new DecideCancellation(),
            new DecideLateCompletion(),
            new DecideAttestation(),
            new DecideClosing(),
            new DecideFreeze(),
            new DecideAccount(),
            new DecideDifference());

    @Test
    void every_kind_of_case_has_exactly_one_owner() {
        assertThat(OWNERS.stream().flatMap(owner -> owner.kinds().stream()))
                .containsExactlyInAnyOrder(CaseKind.values());
    }

    @Test
    void a_decision_is_read_as_it_was_kept() {
        for (Decision decision : List.of(
                new Decision("SEEN", "", ""),
                new Decision("DELIVER", "", "They said: it is done"),
                new Decision("ASSIGN", "0190-ab", "the same amount"))) {
            assertThat(Decision.parse(decision.print())).isEqualTo(decision);
        }
        assertThat(Decision.parse("COMPLETED_BY_NOTICE")).isEqualTo(new Decision("COMPLETED_BY_NOTICE", "", ""));
    }
}
