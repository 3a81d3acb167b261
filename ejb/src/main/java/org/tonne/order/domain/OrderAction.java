package org.tonne.order.domain;

/** What can happen to an order after it was placed. */
public enum OrderAction {
    /** Its money arrived, in time or late, and its units are reserved. */
    CONFIRM_PAYMENT,
    /** The buyer gives it up. */
    WITHDRAW,
    /** The time to pay is over. */
    EXPIRE,
    /** Its cancellations are queued for the registry. */
    START_CANCELLING,
    /** Its cancellations are final, at least one of them completed. */
    COMPLETE,
    /** Its money must go back. */
    OWE_REFUND,
    /** Its money went back. */
    REFUND,
    /** A person must look at it. */
    CALL_OPERATOR,
    /** A person decided that its cancellations go on. */
    RESUME
}
