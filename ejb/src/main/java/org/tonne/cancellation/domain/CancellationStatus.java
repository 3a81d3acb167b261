package org.tonne.cancellation.domain;

/** Where a cancellation stands, as the store sees it. Stored by name, never renamed. */
public enum CancellationStatus {
    /** Serials are allocated; the proposal waits to be sent. */
    QUEUED,
    /** A server is sending the proposal. */
    SENDING,
    /** The registry has taken the proposal; its clock of 24 hours runs. */
    ACKNOWLEDGED,
    /** Nobody here knows whether the registry has the proposal; it is asked. */
    UNKNOWN,
    /** The registry has checked the proposal and found nothing wrong. */
    CHECKED,
    /** The registry has cancelled the units, and its blocks are the ones we proposed. */
    COMPLETED,
    /** Completed, and the registry's attestation fits. */
    ATTESTED,
    /** The registry did not take the proposal. */
    REFUSED,
    /** The registry found a discrepancy, or ended the transaction. */
    TERMINATED,
    /** The registry ended the transaction because time had run out. */
    EXPIRED,
    /** The registry completed what it had refused, terminated or let expire. */
    LATE_COMPLETED,
    /** Completed late, and its buyer keeps the money that went back: the units are the seller's loss. */
    WRITTEN_OFF,
    /** Two people must decide. */
    NEEDS_OPERATOR;

    /** Whether the units of it are cancelled for good. */
    public boolean isCompleted() {
        return this == COMPLETED || this == ATTESTED;
    }

    /** Whether it ended without cancelling anything. */
    public boolean isFailed() {
        return this == REFUSED || this == TERMINATED || this == EXPIRED;
    }

    /** Whether the registry's next word moves it. */
    public boolean isUnderWay() {
        return isOpen() && this != LATE_COMPLETED && this != NEEDS_OPERATOR;
    }

    /** Whether an end is still to come. */
    public boolean isOpen() {
        return !isCompleted() && !isFailed() && this != WRITTEN_OFF;
    }
}
