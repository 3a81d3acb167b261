package org.tonne.order.domain;

/** What a buyer can choose when it comes to paying. The names are public: the pages and partners send them. */
public enum PaymentChoice {
    /** A PayPal account. */
    PAYPAL,
    /** A card, taken by PayPal. */
    CARD,
    /** A bank transfer straight to the seller. */
    BANK_TRANSFER,
    /** A quotation first: a bank transfer for which the units are held longer. */
    QUOTATION;

    /** The way to pay that it comes to. */
    public PaymentMethod method() {
        return this == QUOTATION ? PaymentMethod.BANK_TRANSFER : PaymentMethod.valueOf(name());
    }
}
