package org.tonne.payment.domain;

import org.tonne.shared.Lifecycle;

/** The way money takes to the seller. Stored by name; never renamed. */
public enum PaymentWay {
    /** By PayPal: from a PayPal account, or from a card through PayPal. */
    PAYPAL,
    /** By bank, straight to the seller's account. */
    BANK_TRANSFER;

    /** Every legal move of a payment that takes this way. */
    public Lifecycle<PaymentStatus, PaymentAction> moves() {
        return switch (this) {
            case PAYPAL -> PaypalPaymentLifecycle.MOVES;
            case BANK_TRANSFER -> BankTransferLifecycle.MOVES;
        };
    }
}
