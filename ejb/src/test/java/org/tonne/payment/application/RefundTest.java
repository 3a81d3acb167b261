package org.tonne.payment.application;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tonne.cases.application.OnlySeen;
import org.tonne.fixture.Deciding;
import org.tonne.fixture.Invariants;
import org.tonne.order.application.PlacedPurchase;
import org.tonne.order.domain.PaymentMethod;
import org.tonne.payment.application.PaypalServer.Fault;
import org.tonne.shared.ErrorCode;
import org.tonne.shared.Money;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.UUID;

import static org.assertj.core.api.Assertions.assertThat;

/** Money on its way back: late money whose units somebody else has bought meanwhile. */
class RefundTest {

    private final PayFixture shop = new PayFixture();
    private final PaypalServer paypal = shop.paypal;
    private final Deciding deciding = new Deciding(shop.store, DecidePaymentCase.class, OnlySeen.class);

    RefundTest() throws IOException {}

    @AfterEach
    void everything_is_whole() {
        shop.close();
        Invariants.check(shop.store);
    }

    @Test
    void what_is_due_goes_back_once_in_the_name_of_the_seller() {
        refundDueByPaypal();

        shop.deliver("order.refund-due", "refund.requested");
        shop.deliver("order.refund-due", "refund.requested");

        assertThat(shop.payments()).isEqualTo("REFUNDED");
        assertThat(firstOrder()).isEqualTo("REFUNDED");
        assertThat(shop.ledger()).isEqualTo("OUTSIDE>REFUND_DUE 20000, REFUND_DUE>OUTSIDE 20000");
        PaypalServer.Call call = paypal.last("/refund");
        assertThat(call.requestId()).isEqualTo(shop.store.text("select id from refund"));
        String[] token = call.assertion().split("\\.", -1);
        assertThat(decoded(token[0])).isEqualTo("{\"alg\":\"none\"}");
        assertThat(decoded(token[1])).isEqualTo("{\"iss\":\"client\",\"payer_id\":\"M-first\"}");
        assertThat(token[2]).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"REPLY_LOST", "GARBAGE", "BROKEN"})
    void a_refund_without_a_clear_reply_is_asked_for_under_the_same_id_and_paid_once(String fault) {
        refundDueByPaypal();
        paypal.next("/refund", Fault.valueOf(fault));

        assertThat(shop.deliver("order.refund-due", "refund.requested")).isEqualTo(1);
        assertThat(status()).isEqualTo("SENDING");
        shop.deliver("refund.requested");

        assertThat(status()).isEqualTo("COMPLETED");
        assertThat(paypal.checkout("O-1").units.get(0).refunded).isEqualTo(20000);
    }

    @Test
    void a_pending_refund_is_asked_about_until_it_is_paid() {
        refundDueByPaypal();
        paypal.refundStatus = "PENDING";
        shop.deliver("order.refund-due", "refund.requested");
        assertThat(status()).isEqualTo("SENDING");
        assertThat(shop.make(AskRefunding.class).askDue(10)).isZero();

        shop.store.clock().advance(Duration.ofMinutes(10));
        assertThat(shop.make(AskRefunding.class).askDue(10)).isEqualTo(1);
        assertThat(shop.make(AskRefunding.class).askDue(10)).isZero();

        assertThat(status()).isEqualTo("SENDING");
        assertThat(shop.ledger()).isEqualTo("OUTSIDE>REFUND_DUE 20000");
    }

    @Test
    void a_refused_refund_opens_a_case_and_can_be_tried_again() {
        refundDueByPaypal();
        paypal.next("/refund", Fault.REFUSED);
        shop.deliver("order.refund-due", "refund.requested");
        assertThat(status()).isEqualTo("FAILED");
        assertThat(shop.cases()).contains("REFUND_FAILED");

        decide("REFUND_FAILED", "RETRY_REFUND");
        shop.deliver("refund.requested");

        assertThat(status()).isEqualTo("COMPLETED");
        assertThat(shop.cases()).doesNotContain("REFUND_FAILED");
    }

    @Test
    void a_refused_refund_can_be_paid_in_another_way() {
        refundDueByPaypal();
        paypal.next("/refund", Fault.REFUSED);
        shop.deliver("order.refund-due", "refund.requested");

        decide("REFUND_FAILED", "REFUND_PAID");

        assertThat(firstOrder()).isEqualTo("REFUNDED");
        assertThat(paypal.checkout("O-1").units.get(0).refunded).isZero();
    }

    @Test
    void a_refund_by_bank_is_a_task_that_only_its_seller_or_staff_can_confirm() {
        PlacedPurchase purchase = shop.placed(PaymentMethod.BANK_TRANSFER, 100);
        shop.deliver("order.placed");
        expireAndSellAgain(purchase);
        UUID payment = UUID.fromString(shop.store.text("select id from payment where order_id = ?", orderOf(purchase)));
        shop.store.inTransaction(
                () -> shop.make(ConfirmTransfer.class).confirm(payment, Money.ofCents(20000), "staff", null));
        shop.deliver("order.refund-due", "refund.requested");

        var tasks = shop.make(RefundTasks.class);
        assertThat(tasks.open(shop.other.sellerId())).isEmpty();
        RefundTask task = tasks.open(shop.lot.sellerId()).get(0);
        assertThat(task.amount()).isEqualTo(Money.ofCents(20000));
        PaypalPurchaseTest.assertRefused(ErrorCode.PAYMENT_UNKNOWN, () -> confirm(task, shop.other.sellerId()));
        confirm(task, shop.lot.sellerId());
        confirm(task, shop.lot.sellerId());

        assertThat(tasks.open(null)).isEmpty();
        assertThat(firstOrder()).isEqualTo("REFUNDED");
        assertThat(shop.store.number("select count(*) from outbox_message where topic = 'refund.completed'"))
                .isEqualTo(1);
        assertThat(paypal.calls).isEmpty();
    }

    private void confirm(RefundTask task, UUID seller) {
        shop.store.inTransaction(() -> shop.make(ConfirmRefundPaid.class).confirm(task.refundId(), "seller", seller));
    }

    private void refundDueByPaypal() {
        PlacedPurchase purchase = shop.placed(PaymentMethod.PAYPAL, 100);
        shop.start(purchase);
        paypal.next("/capture", Fault.REPLY_LOST);
        shop.make(ReturnFromProvider.class).returned(paypal.approve());
        expireAndSellAgain(purchase);
        shop.make(AskCapturing.class).askDue(10);
        assertThat(firstOrder()).isEqualTo("REFUND_DUE");
        assertThat(shop.cases()).isEqualTo("LATE_MONEY");
    }

    private void expireAndSellAgain(PlacedPurchase purchase) {
        shop.expire(orderOf(purchase));
        shop.placed(PaymentMethod.PAYPAL, 60);
    }

    private static UUID orderOf(PlacedPurchase purchase) {
        return purchase.orders().get(0).orderId();
    }

    private void decide(String kind, String decision) {
        deciding.both(deciding.caseOf(kind), decision);
    }

    private String status() {
        return shop.store.text("select status from refund");
    }

    private String firstOrder() {
        return shop.store.text("select status from orders order by total_cents desc limit 1");
    }

    private static String decoded(String part) {
        return new String(Base64.getUrlDecoder().decode(part), StandardCharsets.UTF_8);
    }
}
