package org.tonne.payment.application;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import org.tonne.audit.application.Audit;
import org.tonne.order.application.KeepMoney.Obstacle;
import org.tonne.order.application.StopRefunds;
import org.tonne.payment.domain.Payment;
import org.tonne.payment.domain.PaymentWay;
import org.tonne.payment.domain.Payments;
import org.tonne.payment.domain.Refund;
import org.tonne.payment.domain.RefundStatus;

import java.util.List;
import java.util.UUID;

/** Stops refunds that nobody has paid: tasks for a person who has not done them, and those that the provider refused. */
@Dependent
public class RevokeRefunds implements StopRefunds {

    @Inject
    Payments payments;

    @Inject
    Audit audit;

    @Override
    public Obstacle obstacle(UUID orderId) {
        if (open(orderId).stream().anyMatch(refund -> refund.status() == RefundStatus.SENDING)) {
            return Obstacle.REFUND_UNDER_WAY;
        }
        return payments.ofOrder(orderId).stream()
                        .filter(payment -> payment.way() == PaymentWay.BANK_TRANSFER)
                        .allMatch(payment -> payments.openRefunds(payment.id()).isEmpty())
                ? Obstacle.NONE
                : Obstacle.REFUND_ASKED_FOR;
    }

    @Override
    public void stop(UUID orderId, String actor) {
        for (Refund refund : open(orderId)) {
            refund.revoke();
            audit.write(
                    actor,
                    "refund.revoked",
                    refund.id().toString(),
                    refund.amount().toString());
        }
    }

    private List<Refund> open(UUID orderId) {
        return payments.ofOrder(orderId).stream()
                .map(Payment::id)
                .flatMap(payment -> payments.openRefunds(payment).stream())
                .toList();
    }
}
