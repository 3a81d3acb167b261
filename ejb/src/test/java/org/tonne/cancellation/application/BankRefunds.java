package org.tonne.cancellation.application;

import org.tonne.fixture.LotBuilder.Lot;
import org.tonne.fixture.PaidOrders;
import org.tonne.fixture.StoreDatabase;
import org.tonne.order.application.StopRefunds;
import org.tonne.payment.application.ConfirmRefundPaid;
import org.tonne.payment.application.RequestRefund;
import org.tonne.payment.application.RevokeRefunds;
import org.tonne.payment.domain.Payments;
import org.tonne.payment.persistence.JpaPayments;

import java.util.UUID;

/** Orders that were paid by bank, whose refunds a person pays. */
final class BankRefunds {

    private final StoreDatabase store;
    private final PaidOrders orders;

    BankRefunds(StoreDatabase store, PaidOrders orders) {
        this.store = store.with(Payments.class, store.make(JpaPayments.class));
        this.store.with(StopRefunds.class, store.make(RevokeRefunds.class));
        this.orders = orders;
    }

    /** A proposed order over so many units of each lot. */
    UUID paid(long quantity, Lot... lots) {
        UUID order = orders.proposed(quantity, lots);
        store.execute(
                "insert into payment (id, order_id, method, status, amount_cents, status_at)"
                        + " select gen_random_uuid(), id, 'BANK_TRANSFER', 'CONFIRMED', total_cents, now() from orders where id = ?",
                order);
        return order;
    }

    /** What is due is asked for. */
    void requestRefund(UUID order) {
        store.inTransaction(() -> store.make(RequestRefund.class).request(order));
    }

    /** What is due is back with the buyer. */
    void payBack(UUID order) {
        requestRefund(order);
        UUID refund = UUID.fromString(store.text("select id from refund where order_id = ?", order));
        store.inTransaction(() -> store.make(ConfirmRefundPaid.class).confirm(refund, "seller", null));
    }
}
