package org.tonne.payment.application;

import jakarta.ejb.Stateless;
import org.jspecify.annotations.Nullable;

import java.util.UUID;

/** Use case: staff decide a case about money. */
@Stateless
public class DecidePaymentCase {

    /** What can be decided about money. */
    public enum Decision {
        /** Money in suspense goes back to who sent it. */
        SENT_BACK,
        /** Money in suspense pays this payment, where the amounts fit. */
        ASSIGN,
        /** There is nothing to do: the facts were looked at. */
        SEEN
    }

    /**
     * A decision.
     *
     * @param paymentId which payment the money pays; only for {@link Decision#ASSIGN}
     */
    public record Command(
            UUID caseId, Decision decision, @Nullable UUID paymentId, String actor) {}

    /** Carries the decision out and closes the case. */
    public void decide(Command command) {
        throw new UnsupportedOperationException();
    }
}
