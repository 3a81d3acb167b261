package org.tonne.outbox.application;

/** A message could not be delivered now; it stays in the outbox and is tried again later. */
public class UndeliveredException extends Exception {

    private static final long serialVersionUID = 1L;

    private final boolean hopeless;

    /** It may go better next time. */
    public UndeliveredException(String reason, Throwable cause) {
        super(reason, cause);
        this.hopeless = false;
    }

    /** It may go better next time. */
    public UndeliveredException(String reason) {
        super(reason);
        this.hopeless = false;
    }

    private UndeliveredException(String reason, boolean hopeless) {
        super(reason);
        this.hopeless = hopeless;
    }

    /** No further attempt can help: the message waits for a person at once. */
    public static UndeliveredException hopeless(String reason) {
        return new UndeliveredException(reason, true);
    }

    /** Whether no further attempt can help. */
    public boolean isHopeless() {
        return hopeless;
    }
}
