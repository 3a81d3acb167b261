package org.tonne.payment.domain;

/** What can happen to a payment. */
public enum PaymentAction {
    /** PayPal: the buyer agrees. */
    APPROVE,
    /** PayPal: we ask for the money. */
    CAPTURE,
    /** PayPal: the seller has the money. */
    SUCCEED,
    /** PayPal: the provider will not take the money. */
    FAIL,
    /** PayPal: nobody will pay it any more. */
    EXPIRE,
    /** Bank: the buyer says the transfer is on its way. */
    REPORT,
    /** Bank: the seller has the money. */
    CONFIRM,
    /** Bank: it was not paid in time. */
    LAPSE,
    /** A first part of the money went back. */
    REFUND_PART,
    /** All, or the rest, of the money went back. */
    REFUND_ALL
}
