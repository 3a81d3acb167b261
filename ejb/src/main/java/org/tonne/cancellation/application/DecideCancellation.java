package org.tonne.cancellation.application;

import jakarta.ejb.Stateless;

/** Use case: two people decide a cancellation that the registry left open; one proposes, another confirms. */
@Stateless
public class DecideCancellation {

    /**
     * The first person's proposal; it replaces an earlier one.
     *
     * @param reason why, in the person's words
     * @param actor who
     */
    public void propose(String transactionIdentifier, Decision decision, String reason, String actor) {
        throw new UnsupportedOperationException(transactionIdentifier + decision + reason + actor);
    }

    /**
     * The second person's confirmation, which carries it out.
     *
     * @param actor who; refused with DECISION_ILLEGAL when it is the one who proposed
     */
    public void confirm(String transactionIdentifier, String actor) {
        throw new UnsupportedOperationException(transactionIdentifier + actor);
    }

    /** How it can be decided. */
    public enum Decision {
        /** The registry did cancel exactly the blocks that were proposed. */
        COMPLETE,
        /** The registry did not and will not cancel them: units go back, money too. */
        TERMINATE,
        /** Propose it again under the same identifier. */
        QUEUE_AGAIN
    }
}
