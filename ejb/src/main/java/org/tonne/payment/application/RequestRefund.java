package org.tonne.payment.application;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import org.tonne.audit.application.Audit;
import org.tonne.outbox.application.Outbox;
import org.tonne.payment.domain.Payment;
import org.tonne.payment.domain.Payments;
import org.tonne.payment.domain.Refund;
import org.tonne.shared.Codes;
import org.tonne.shared.Money;

import java.time.Clock;
import java.util.UUID;

/** Use case: money of an order must go back to the buyer. */
@Stateless
public class RequestRefund {

    @Inject
    Payments payments;

    @Inject
    OrderFacts orders;

    @Inject
    Outbox outbox;

    @Inject
    Audit audit;

    @Inject
    Clock clock;

    @Inject
    Codes codes;

    /** Asks for what the ledger says is due and is not on its way yet; where that is nothing, nothing happens. */
    public void request(UUID orderId) {
        payments.ofOrder(orderId).stream().filter(Payment::isTaken).findFirst().ifPresent(this::requestOf);
    }

    private void requestOf(Payment payment) {
        Money due = orders.refundDue(payment.orderId());
        Money onItsWay =
                payments.openRefunds(payment.id()).stream().map(Refund::amount).reduce(Money.ZERO, Money::plus);
        if (due.compareTo(onItsWay) <= 0) {
            return;
        }
        Refund refund = new Refund(
                codes.id(clock.millis()), payment, due.minus(onItsWay), "units not cancelled", clock.instant());
        payments.add(refund);
        audit.write(
                Audit.STORE,
                "refund.requested",
                refund.id().toString(),
                refund.amount().toString());
        outbox.add(
                RefundReceiver.TOPIC,
                payment.orderId().toString(),
                RefundReceiver.FIELD,
                refund.id().toString());
    }
}
