package org.tonne.payment.domain;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** All payments and refunds there are. What is got to be changed, nobody else changes until the transaction ends. */
public interface Payments {

    /** Keeps a new attempt. */
    void add(ProviderCheckout checkout);

    /** Keeps a new payment. */
    void add(Payment payment);

    /** Keeps a new refund. */
    void add(Refund refund);

    /**
     * One attempt.
     *
     * @throws org.tonne.shared.Refused PAYMENT_UNKNOWN
     */
    ProviderCheckout getCheckout(UUID id);

    /** The attempt that the provider knows by this id. */
    Optional<ProviderCheckout> findCheckout(String providerOrderId);

    /** The attempt that a payment with this id, as somebody outside wrote it, belongs to. */
    Optional<ProviderCheckout> findCheckoutOfPayment(String paymentId);

    /** The payments of an attempt, to be changed, always in the same order. */
    List<Payment> ofCheckout(UUID checkoutId);

    /** The payments of a purchase, to be changed, always in the same order. */
    List<Payment> ofPurchase(UUID purchaseId);

    /** The payments of an order, to be changed, always in the same order. */
    List<Payment> ofOrder(UUID orderId);

    /**
     * One payment, to be changed.
     *
     * @throws org.tonne.shared.Refused PAYMENT_UNKNOWN
     */
    Payment get(UUID id);

    /**
     * One refund, to be changed.
     *
     * @throws org.tonne.shared.Refused PAYMENT_UNKNOWN
     */
    Refund getRefund(UUID id);

    /** The refunds of a payment that are not completed. */
    List<Refund> openRefunds(UUID paymentId);
}
