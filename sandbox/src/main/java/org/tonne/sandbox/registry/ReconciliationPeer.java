package org.tonne.sandbox.registry;

import org.tonne.contract.types.Request;

/** The platform's end of a reconciliation that this registry starts. */
interface ReconciliationPeer {
    /**
     * Hands over one message: the announcement, a demand or the result. Trouble on the way is a reply that is neither
     * accepted nor refused, never an exception.
     */
    Said say(Request message);

    /**
     * What the platform said.
     *
     * @param answered whether it said anything; if not, the same is said again later
     * @param accepted resultIdentifier 1
     * @param text the reply, or the trouble
     */
    record Said(boolean answered, boolean accepted, String text) {}
}
