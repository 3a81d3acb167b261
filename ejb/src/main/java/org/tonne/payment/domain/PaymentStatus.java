package org.tonne.payment.domain;

/** Where a payment stands; which of them a payment can have depends on its method. */
public enum PaymentStatus {
    /** PayPal: asked for, the buyer has not agreed yet. */
    CREATED,
    /** PayPal: the buyer has agreed. */
    APPROVED,
    /** PayPal: the money is being taken, or it is not known yet whether it was. */
    CAPTURING,
    /** PayPal: the seller has the money. */
    CAPTURED,
    /** PayPal: the provider refused. */
    FAILED,
    /** PayPal: never paid. */
    EXPIRED,
    /** Bank: the buyer has the instructions. */
    AWAITING_TRANSFER,
    /** Bank: the buyer says the transfer is on its way. */
    REPORTED,
    /** Bank: the seller has the money. */
    CONFIRMED,
    /** Bank: not paid in time; money may still come late. */
    LAPSED,
    /** A part of the money went back. */
    PARTLY_REFUNDED,
    /** All of the money went back. */
    REFUNDED
}
