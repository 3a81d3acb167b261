package org.tonne.order.application;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.tonne.fixture.Invariants;
import org.tonne.fixture.LotBuilder.Lot;
import org.tonne.fixture.StoreDatabase;
import org.tonne.fixture.TestClock;
import org.tonne.order.domain.OrderStatus;
import org.tonne.order.domain.PaymentChoice;
import org.tonne.order.persistence.CombinedPurchases;
import org.tonne.payment.application.CapturesUnderWay;
import org.tonne.payment.domain.Payments;
import org.tonne.payment.persistence.JpaPayments;
import org.tonne.shared.ErrorCode;
import org.tonne.shared.Refused;
import org.tonne.shared.UnitType;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.tonne.order.application.Requests.line;
import static org.tonne.order.application.Requests.newKey;
import static org.tonne.order.application.Requests.request;

/** What happens to an order after it was placed: its status, its units, its money and its messages together. */
class OrderMovesTest {

    private final StoreDatabase store = StoreDatabase.fresh();
    private final PlacePurchase placePurchase =
            store.with(Purchases.class, store.make(CombinedPurchases.class)).make(PlacePurchase.class);
    private final Lot lot = store.aLot().of(100).at("2.00").create();

    OrderMovesTest() {
        store.with(Payments.class, store.make(JpaPayments.class))
                .with(MoneyUnderWay.class, store.make(CapturesUnderWay.class));
    }

    @AfterEach
    void everything_is_whole() {
        Invariants.check(store);
    }

    @Test
    void money_in_time_pays_the_order_once() {
        UUID order = placed(10);

        assertThat(confirmed(order)).isEqualTo(OrderStatus.PAID);
        assertThat(confirmed(order)).isEqualTo(OrderStatus.PAID);

        assertThat(ledger()).isEqualTo("OUTSIDE>UNITS 2000");
        assertThat(messages("order.paid")).isEqualTo(1);
        assertThat(store.text("select paid_at = ? from orders", java.sql.Timestamp.from(TestClock.START)))
                .isEqualTo("t");
    }

    @Test
    void a_withdrawn_order_gives_its_units_back_and_cannot_be_withdrawn_again() {
        UUID order = placed(10);

        withdraw(order);

        assertThat(stock()).isEqualTo("100/0/0");
        assertThat(status(order)).isEqualTo("WITHDRAWN");
        assertThat(store.number("select count(*) from audit_entry where actor = 'ada' and action = 'order.withdrawn'"))
                .isEqualTo(1);
        assertRefused(ErrorCode.ORDER_MOVE_ILLEGAL, () -> withdraw(order));
        assertThat(stock()).isEqualTo("100/0/0");
    }

    @Test
    void a_paid_order_cannot_be_withdrawn() {
        UUID order = placed(10);
        confirmed(order);

        assertRefused(ErrorCode.ORDER_MOVE_ILLEGAL, () -> withdraw(order));

        assertThat(stock()).isEqualTo("90/10/0");
    }

    @Test
    void an_order_that_never_was_is_refused() {
        assertRefused(ErrorCode.ORDER_UNKNOWN, () -> withdraw(new UUID(1, 1)));
        assertRefused(ErrorCode.ORDER_UNKNOWN, () -> confirmed(new UUID(1, 1)));
    }

    @Test
    void an_order_lapses_only_when_its_time_is_over_and_only_once() {
        UUID order = placed(10);
        ExpireOrder expire = store.make(ExpireOrder.class);

        assertThat(store.inTransaction(() -> expire.expire(order))).isFalse();
        store.clock().advance(Duration.ofMinutes(30));
        assertThat(store.make(DueOrders.class).ids(10)).containsExactly(order);
        assertThat(store.inTransaction(() -> expire.expire(order))).isTrue();
        assertThat(store.inTransaction(() -> expire.expire(order))).isFalse();

        assertThat(stock()).isEqualTo("100/0/0");
        assertThat(status(order)).isEqualTo("EXPIRED");
        assertThat(messages("order.expired")).isEqualTo(1);
        assertThat(store.make(DueOrders.class).ids(10)).isEmpty();
    }

    @Test
    void due_orders_are_shared_between_servers_and_paid_ones_left_alone() {
        UUID paid = placed(1);
        confirmed(paid);
        for (int i = 0; i < 20; i++) {
            placed(1);
        }
        store.clock().advance(Duration.ofHours(1));
        ExpireOrders expireOrders = store.make(ExpireOrders.class);

        CompletableFuture<Integer> one = CompletableFuture.supplyAsync(() -> expireAll(expireOrders));
        CompletableFuture<Integer> two = CompletableFuture.supplyAsync(() -> expireAll(expireOrders));

        assertThat(one.join() + two.join()).isEqualTo(20);
        assertThat(stock()).isEqualTo("99/1/0");
        assertThat(messages("order.expired")).isEqualTo(20);
    }

    private int expireAll(ExpireOrders expireOrders) {
        int all = 0;
        int some;
        do {
            some = store.inTransaction(() -> expireOrders.expireDue(3));
            all += some;
        } while (some > 0);
        return all;
    }

    @Test
    void late_money_takes_the_units_again_where_they_can_be_had() {
        UUID order = placed(10);
        withdraw(order);

        assertThat(confirmed(order)).isEqualTo(OrderStatus.PAID);

        assertThat(stock()).isEqualTo("90/10/0");
        assertThat(ledger()).isEqualTo("OUTSIDE>UNITS 2000");
    }

    @Test
    void late_money_goes_back_where_the_units_are_gone() {
        UUID order = placed(10);
        store.clock().advance(Duration.ofHours(1));
        store.inTransaction(() -> store.make(ExpireOrder.class).expire(order));
        placed(95);

        assertThat(confirmed(order)).isEqualTo(OrderStatus.REFUND_DUE);
        assertThat(confirmed(order)).isEqualTo(OrderStatus.REFUND_DUE);

        assertThat(stock()).isEqualTo("5/95/0");
        assertThat(ledger()).isEqualTo("OUTSIDE>REFUND_DUE 2000");
        assertThat(messages("order.refund-due")).isEqualTo(1);
        assertThat(messages("order.paid")).isZero();
    }

    @Test
    void temporary_units_are_held_no_longer_than_they_may_be_sold() {
        Lot temporary =
                store.aLot().units(UnitType.LCER, 2, LocalDate.of(2026, 11, 24)).create();

        Instant online = placed(PaymentChoice.PAYPAL, temporary).expiresAt();
        Instant transfer = placed(PaymentChoice.BANK_TRANSFER, temporary).expiresAt();

        assertThat(online).isEqualTo(TestClock.START.plus(Duration.ofMinutes(30)));
        assertThat(transfer).isEqualTo(Instant.parse("2026-11-24T00:00:00Z"));
    }

    @Test
    void late_money_goes_back_where_temporary_units_are_no_longer_sold() {
        Lot temporary =
                store.aLot().units(UnitType.TCER, 2, LocalDate.of(2026, 11, 24)).create();
        UUID order = placed(PaymentChoice.BANK_TRANSFER, temporary).orderId();
        UUID early = placed(PaymentChoice.BANK_TRANSFER, temporary).orderId();
        withdraw(order);
        withdraw(early);

        assertThat(confirmed(early)).isEqualTo(OrderStatus.PAID);
        store.clock().advance(Duration.ofHours(38));

        assertThat(confirmed(order)).isEqualTo(OrderStatus.REFUND_DUE);
        assertThat(store.number("select available from stock where lot_id = ?", temporary.lotId()))
                .isEqualTo(90);
    }

    @Test
    void an_order_is_refunded_when_nothing_is_due_any_more() {
        UUID order = placed(10);
        withdraw(order);
        store.execute("update stock set frozen = true");
        confirmed(order);
        RefundedOrder refunded = store.make(RefundedOrder.class);

        assertThat(store.inTransaction(() -> refunded.refunded(order))).isEqualTo(OrderStatus.REFUND_DUE);
        store.execute(
                "insert into money_transfer (order_id, debit, credit, amount_cents, at)"
                        + " values (?, 'REFUND_DUE', 'OUTSIDE', 2000, now())",
                order);
        assertThat(store.inTransaction(() -> refunded.refunded(order))).isEqualTo(OrderStatus.REFUNDED);
    }

    @Test
    void a_person_can_be_called_and_can_let_it_go_on() {
        UUID order = placed(10);
        confirmed(order);
        ToOperator toOperator = store.make(ToOperator.class);

        store.inTransaction(() -> toOperator.call(order, "blocks differ"));
        store.inTransaction(() -> toOperator.call(order, "blocks differ"));
        assertThat(status(order)).isEqualTo("NEEDS_OPERATOR");
        assertThat(store.number("select count(*) from audit_entry where action = 'order.needs-operator'"))
                .isEqualTo(1);

        store.inTransaction(() -> store.make(ResumeCancelling.class).resume(order, "staff@example.org"));
        assertThat(status(order)).isEqualTo("CANCELLING");
    }

    private PlacedOrder placed(PaymentChoice method, Lot of) {
        var asked = request(newKey(), line(of, 10));
        return placePurchase
                .place(new PlacePurchase.Command(
                        asked.client(),
                        asked.idempotencyKey(),
                        asked.payer(),
                        asked.beneficiary(),
                        asked.reason(),
                        asked.publish(),
                        method,
                        asked.locale(),
                        null,
                        asked.lines()))
                .orders()
                .get(0);
    }

    private UUID placed(long quantity) {
        return placePurchase
                .place(request(newKey(), line(lot, quantity)))
                .orders()
                .get(0)
                .orderId();
    }

    private OrderStatus confirmed(UUID order) {
        return store.inTransaction(
                () -> store.make(ConfirmPaid.class).confirm(order, store.clock().instant()));
    }

    private void withdraw(UUID order) {
        store.inTransaction(() -> store.make(WithdrawOrder.class).withdraw(order, "ada"));
    }

    private String status(UUID order) {
        return store.text("select status from orders where id = ?", order);
    }

    private String stock() {
        return store.text(
                "select available || '/' || reserved || '/' || cancelled from stock where lot_id = ?", lot.lotId());
    }

    private String ledger() {
        return store.text("select string_agg(debit || '>' || credit || ' ' || amount_cents, ', ' order by id)"
                + " from money_transfer");
    }

    private long messages(String topic) {
        return store.number("select count(*) from outbox_message where topic = ?", topic);
    }

    private static void assertRefused(ErrorCode code, Runnable call) {
        assertThatThrownBy(call::run).isInstanceOfSatisfying(Refused.class, refusal -> assertThat(refusal.code())
                .isEqualTo(code));
    }
}
