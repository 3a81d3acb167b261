package org.tonne.order.domain;

/** The way to pay that the buyer chose. */
public enum PaymentMethod {
    /** A PayPal account. */
    PAYPAL,
    /** A card, taken by PayPal. */
    CARD,
    /** A bank transfer straight to the seller. */
    BANK_TRANSFER
}
