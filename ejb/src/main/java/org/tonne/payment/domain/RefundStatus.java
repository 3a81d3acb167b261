package org.tonne.payment.domain;

/** Where a refund stands. Stored by name; never renamed. */
public enum RefundStatus {
    /** Due, and not sent yet; by bank: a task for a person. */
    REQUESTED,
    /** The provider is being asked, or it is not known yet what it did. */
    SENDING,
    /** The buyer has the money back. */
    COMPLETED,
    /** The provider refused; a person must look at it. */
    FAILED,
    /** Its reason is gone, and nobody has paid it. */
    REVOKED
}
