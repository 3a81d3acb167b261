package org.tonne.order.application;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.tonne.fixture.Invariants;
import org.tonne.fixture.LotBuilder.Lot;
import org.tonne.fixture.StoreDatabase;
import org.tonne.order.domain.OrderStatus;
import org.tonne.order.persistence.CombinedPurchases;
import org.tonne.shared.Quantity;
import org.tonne.stock.application.AllocateSerials;
import org.tonne.stock.application.CancelUnits;
import org.tonne.stock.application.ReleaseUnits;
import org.tonne.stock.application.ReturnSerials;

import java.util.UUID;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tonne.order.application.Requests.line;
import static org.tonne.order.application.Requests.request;

/** How an order ends when its cancellations have. */
class SettleOrderTest {

    private final StoreDatabase store = StoreDatabase.fresh();
    private final Lot one = store.aLot().of(100).at("2.00").by("one").create();
    private final Lot two = store.aLot().of(100).at("3.00").by("one").create();
    private final UUID order = store.with(Purchases.class, store.make(CombinedPurchases.class))
            .make(PlacePurchase.class)
            .place(request("k", line(one, 10), line(two, 10)))
            .orders()
            .get(0)
            .orderId();

    @AfterEach
    void everything_is_whole() {
        Invariants.check(store);
    }

    private void paidAndCancelling() {
        store.inTransaction(
                () -> store.make(ConfirmPaid.class).confirm(order, store.clock().instant()));
        store.inTransaction(() -> store.make(StartCancelling.class).start(order));
        cancellation(1, one);
        cancellation(2, two);
    }

    @Test
    void nothing_is_settled_while_a_cancellation_is_open() {
        paidAndCancelling();
        completed(1, one);

        assertThat(settled()).isEqualTo(OrderStatus.CANCELLING);
    }

    @Test
    void an_order_with_nothing_but_completed_cancellations_is_completed() {
        paidAndCancelling();
        completed(1, one);
        completed(2, two);

        assertThat(settled()).isEqualTo(OrderStatus.COMPLETED);
        assertThat(settled()).isEqualTo(OrderStatus.COMPLETED);

        assertThat(messages("order.completed")).isEqualTo(1);
        assertThat(messages("order.refund-due")).isZero();
        assertThat(store.text(
                        "select available || '/' || reserved || '/' || cancelled from stock where lot_id = ?",
                        one.lotId()))
                .isEqualTo("90/0/10");
    }

    @Test
    void the_price_of_a_refused_part_is_due_back() {
        paidAndCancelling();
        completed(1, one);
        refused(2, two);

        assertThat(settled()).isEqualTo(OrderStatus.COMPLETED);

        assertThat(messages("order.completed")).isEqualTo(1);
        assertThat(messages("order.refund-due")).isEqualTo(1);
        assertThat(store.number(
                        "select amount_cents from money_transfer where debit = 'UNITS' and credit = 'REFUND_DUE'"))
                .isEqualTo(3_000);
    }

    @Test
    void an_order_of_which_nothing_was_cancelled_is_due_back() {
        paidAndCancelling();
        refused(1, one);
        refused(2, two);

        assertThat(settled()).isEqualTo(OrderStatus.REFUND_DUE);

        assertThat(messages("order.completed")).isZero();
        assertThat(store.number("select amount_cents from money_transfer where credit = 'REFUND_DUE'"))
                .isEqualTo(5_000);
        assertThat(store.number("select sum(available) from stock")).isEqualTo(200);
    }

    @Test
    void an_order_is_shown_with_its_cancellations() {
        paidAndCancelling();

        OrderView view = store.make(OrderQueries.class).order(order).orElseThrow();

        assertThat(view.cancellations()).hasSize(2);
        assertThat(view.cancellations().get(0).blocks()).containsExactly("CN-5-1001-2-2-0-233 to CN-5-1010-2-2-0-233");
        assertThat(view.mayWithdraw()).isFalse();
        assertThat(view.paidAt()).isEqualTo(store.clock().instant());
    }

    private void cancellation(long id, Lot lot) {
        store.execute(
                "insert into cancellation (id, transaction_identifier, order_id, order_line_id, beneficiary_id, lot_id,"
                        + " issuance_id, quantity, status, queued_at)"
                        + " select ?, 'VCP' || ?, l.order_id, l.id, b.id, l.lot_id, ?, l.quantity, 'QUEUED', now()"
                        + "   from order_line l, beneficiary b where l.lot_id = ?",
                id,
                id,
                lot.issuanceId(),
                lot.lotId());
        store.inTransaction(() -> {
            store.make(AllocateSerials.class).allocate(lot.lotId(), id, Quantity.of(10));
        });
    }

    private void completed(long id, Lot lot) {
        store.execute("update cancellation set status = 'COMPLETED', completed_at = now() where id = ?", id);
        store.inTransaction(() -> store.make(CancelUnits.class).cancel(lot.lotId(), lineOf(lot), id, Quantity.of(10)));
    }

    private void refused(long id, Lot lot) {
        store.execute("update cancellation set status = 'SENDING' where id = ?", id);
        store.execute("update cancellation set status = 'REFUSED' where id = ?", id);
        store.inTransaction(() -> {
            store.make(ReleaseUnits.class).release(lot.lotId(), lineOf(lot), id, Quantity.of(10));
            store.make(ReturnSerials.class).release(id);
        });
    }

    private UUID lineOf(Lot lot) {
        return UUID.fromString(store.text("select id from order_line where lot_id = ?", lot.lotId()));
    }

    private OrderStatus settled() {
        return store.inTransaction(() -> store.make(SettleOrder.class).settle(order));
    }

    private long messages(String topic) {
        return store.number("select count(*) from outbox_message where topic = ?", topic);
    }
}
