package org.tonne.sandbox.registry;

import org.tonne.contract.types.AcceptNotification;

/** The platform's end of the link. */
interface Callback {
    /** What the platform said, or why it could not be asked. */
    record Reply(boolean accepted, String text) {
        /** Whether it knows no such transaction, so that there is no use in telling it again. */
        boolean refused() {
            return text.equals("0 " + Code.IDENTIFIER_UNKNOWN);
        }
    }

    /** Hands over one notification; trouble on the way is a reply that is not accepted, never an exception. */
    Reply notify(AcceptNotification message);
}
