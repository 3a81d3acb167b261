package org.tonne.payment.domain;

/** What can happen to a refund. */
public enum RefundAction {
    /** The provider is asked to pay it. */
    SEND,
    /** The buyer has the money back. */
    COMPLETE,
    /** The provider refuses. */
    FAIL,
    /** The money stays after all. */
    REVOKE
}
