package org.tonne.payment.application;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.tonne.fixture.Invariants;
import org.tonne.order.application.OrderQueries;
import org.tonne.order.application.PlacedPurchase;
import org.tonne.order.application.PurchaseView;
import org.tonne.order.application.WithdrawOrder;
import org.tonne.order.domain.PaymentMethod;
import org.tonne.payment.application.PaypalServer.Fault;
import org.tonne.shared.ErrorCode;
import org.tonne.shared.Money;

import java.io.IOException;
import java.time.Duration;
import java.util.UUID;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tonne.payment.application.PaypalPurchaseTest.assertRefused;

/** A buyer who has gone to pay by PayPal and withdraws an order, or pays one of two. */
class PaypalWithdrawTest {

    private final PayFixture shop = new PayFixture();
    private final PaypalServer paypal = shop.paypal;

    PaypalWithdrawTest() throws IOException {}

    @AfterEach
    void everything_is_whole() {
        shop.close();
        Invariants.check(shop.store);
    }

    @Test
    void an_order_is_not_withdrawn_while_its_money_may_be_taken() {
        PlacedPurchase purchase = started(10);
        UUID order = firstOrder(purchase);
        assertThat(mayWithdraw(order)).isTrue();
        paypal.next("/capture", Fault.BROKEN);
        back();

        assertThat(mayWithdraw(order)).isFalse();
        assertRefused(ErrorCode.MONEY_UNDER_WAY, () -> withdraw(order));
        shop.store.clock().advance(Duration.ofMinutes(1));
        shop.make(AskCapturing.class).askDue(10);

        assertThat(shop.orders()).isEqualTo("PAID");
        assertThat(shop.cases()).isEmpty();
    }

    @Test
    void an_order_whose_money_was_not_taken_is_withdrawn() {
        PlacedPurchase purchase = started(10);
        paypal.next("/capture", Fault.REFUSED);
        back();

        withdraw(firstOrder(purchase));

        assertThat(shop.orders()).isEqualTo("WITHDRAWN");
    }

    @Test
    void one_order_of_two_is_withdrawn_and_the_other_is_paid_by_itself() {
        PlacedPurchase purchase = started(10, 4);
        withdraw(firstOrder(purchase));
        shop.deliver("order.withdrawn");

        assertThat(shop.start(purchase).toString()).endsWith("token=O-2");
        back();

        assertThat(paypal.checkout("O-2").units).hasSize(1);
        assertThat(shop.orders()).isEqualTo("WITHDRAWN PAID");
        assertThat(shop.ledger()).isEqualTo("OUTSIDE>UNITS 600");
    }

    @Test
    void what_was_agreed_to_for_two_is_not_taken_for_one_and_can_be_paid_anew() {
        PlacedPurchase purchase = started(10, 4);
        withdraw(firstOrder(purchase));
        shop.deliver("order.withdrawn");

        back();

        assertThat(paypal.count("/capture")).isZero();
        assertThat(shop.payments()).isEqualTo("EXPIRED EXPIRED");
        shop.start(purchase);
        back();
        assertThat(shop.orders()).isEqualTo("WITHDRAWN PAID");
    }

    @Test
    void of_two_orders_only_the_one_that_was_declined_is_still_due() {
        PlacedPurchase purchase = started(10, 4);
        paypal.checkout("O-1").units.stream()
                .filter(unit -> unit.merchant.equals("M-second"))
                .forEach(unit -> unit.willEnd = "DECLINED");
        back();

        PurchaseView now =
                shop.make(OrderQueries.class).purchase(purchase.purchaseId()).orElseThrow();

        assertThat(now.mayPay()).isTrue();
        assertThat(now.total()).isEqualTo(Money.ofCents(2600));
        assertThat(now.totalDue()).isEqualTo(Money.ofCents(600));
    }

    private PlacedPurchase started(long... quantities) {
        PlacedPurchase purchase = shop.placed(PaymentMethod.PAYPAL, quantities);
        shop.start(purchase);
        return purchase;
    }

    private void back() {
        shop.make(ReturnFromProvider.class).returned(paypal.approve());
    }

    private UUID firstOrder(PlacedPurchase purchase) {
        return purchase.orders().stream()
                .filter(order -> order.sellerId().equals(shop.lot.sellerId()))
                .findFirst()
                .orElseThrow()
                .orderId();
    }

    private void withdraw(UUID order) {
        shop.store.inTransaction(() -> shop.make(WithdrawOrder.class).withdraw(order, "ada"));
    }

    private boolean mayWithdraw(UUID order) {
        return shop.make(OrderQueries.class).order(order).orElseThrow().mayWithdraw();
    }
}
