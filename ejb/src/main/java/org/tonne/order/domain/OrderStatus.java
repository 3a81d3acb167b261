package org.tonne.order.domain;

/** How far an order has come. Stored by name; never renamed. */
public enum OrderStatus {
    /** Placed, its units reserved, not yet paid. */
    AWAITING_PAYMENT,
    /** The money is here; nothing has been sent to the registry. */
    PAID,
    /** Its cancellations are on their way to, or in, the registry. */
    CANCELLING,
    /** Every cancellation is final and at least one is completed. */
    COMPLETED,
    /** The buyer gave it up before paying; its units are free again. */
    WITHDRAWN,
    /** It was not paid in time; its units are free again. */
    EXPIRED,
    /** Its money must go back to the buyer. */
    REFUND_DUE,
    /** Its money went back to the buyer. */
    REFUNDED,
    /** A person must decide what becomes of it. */
    NEEDS_OPERATOR
}
