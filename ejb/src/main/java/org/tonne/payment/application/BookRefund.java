package org.tonne.payment.application;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import org.jspecify.annotations.Nullable;
import org.tonne.audit.application.Audit;
import org.tonne.config.Database;
import org.tonne.config.Sql;
import org.tonne.order.application.RefundedOrder;
import org.tonne.outbox.application.Outbox;
import org.tonne.payment.domain.Payment;
import org.tonne.payment.domain.Payments;
import org.tonne.payment.domain.Refund;

import java.time.Clock;
import java.time.Instant;

/** Writes down that money is back with the buyer; called inside a transaction. */
@Dependent
class BookRefund {

    @Inject
    Payments payments;

    @Inject
    OrderFacts orders;

    @Inject
    RefundedOrder refundedOrder;

    @Inject
    Outbox outbox;

    @Inject
    Audit audit;

    @Inject
    Database database;

    @Inject
    Clock clock;

    /** The refund is complete; when nothing is due any more, the order is refunded. */
    void completed(Refund refund, @Nullable String providerRefundId, String actor) {
        Instant now = clock.instant();
        Payment payment = payments.get(refund.paymentId());
        refund.complete(providerRefundId, now);
        payment.giveBack(refund.amount(), now);
        Sql.update(
                database.store(),
                "insert into money_transfer (order_id, payment_id, refund_id, debit, credit, amount_cents, at)"
                        + " values (?, ?, ?, 'REFUND_DUE', 'OUTSIDE', ?, ?)",
                refund.orderId(),
                payment.id(),
                refund.id(),
                refund.amount().cents(),
                now);
        audit.write(
                actor,
                "refund.completed",
                refund.id().toString(),
                refund.amount().toString());
        outbox.add(
                "refund.completed",
                refund.orderId().toString(),
                "refundId",
                refund.id().toString());
        if (orders.refundDue(refund.orderId()).isZero()) {
            refundedOrder.refunded(refund.orderId());
        }
    }
}
