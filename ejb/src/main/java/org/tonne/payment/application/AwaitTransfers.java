package org.tonne.payment.application;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import org.tonne.order.domain.PaymentMethod;
import org.tonne.payment.domain.CreditorReference;
import org.tonne.payment.domain.Payment;
import org.tonne.payment.domain.Payments;
import org.tonne.shared.Codes;

import java.time.Clock;
import java.util.UUID;

/** Use case: a purchase was placed that is to be paid by bank, so a transfer is awaited for each of its orders. */
@Stateless
public class AwaitTransfers {

    @Inject
    Payments payments;

    @Inject
    OrderFacts orders;

    @Inject
    Clock clock;

    @Inject
    Codes codes;

    /** Awaits them under a reference made of the order's own; asking again changes nothing. */
    public void await(UUID purchaseId) {
        orders.lockPurchase(purchaseId);
        orders.ofPurchase(purchaseId).stream()
                .filter(order -> order.method() == PaymentMethod.BANK_TRANSFER)
                .filter(order -> payments.ofOrder(order.id()).isEmpty())
                .forEach(this::await);
    }

    private void await(PayableOrder order) {
        payments.add(Payment.byTransfer(
                codes.id(clock.millis()),
                order.id(),
                order.total(),
                CreditorReference.of(order.reference()),
                clock.instant()));
    }
}
