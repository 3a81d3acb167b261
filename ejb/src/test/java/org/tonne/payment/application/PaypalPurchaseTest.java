package org.tonne.payment.application;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tonne.fixture.Invariants;
import org.tonne.order.application.PlacedPurchase;
import org.tonne.order.application.WithdrawOrder;
import org.tonne.order.domain.PaymentMethod;
import org.tonne.payment.application.PaypalServer.Fault;
import org.tonne.payment.application.PaypalServer.Unit;
import org.tonne.shared.ErrorCode;
import org.tonne.shared.Refused;

import java.io.IOException;
import java.time.Duration;
import java.util.UUID;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** Money by PayPal, from the button to the seller, and everything that can go wrong between. */
class PaypalPurchaseTest {

    private final PayFixture shop = new PayFixture();
    private final PaypalServer paypal = shop.paypal;

    PaypalPurchaseTest() throws IOException {}

    @AfterEach
    void everything_is_whole() {
        shop.close();
        Invariants.check(shop.store);
    }

    @Test
    void a_purchase_of_two_sellers_is_one_checkout_and_pays_each_of_them() {
        PlacedPurchase purchase = shop.placed(PaymentMethod.PAYPAL, 10, 4);

        assertThat(shop.start(purchase).toString()).endsWith("/approve?token=O-1");
        assertThat(back(paypal.approve())).contains(purchase.purchaseId());

        assertThat(shop.payments()).isEqualTo("CAPTURED CAPTURED");
        assertThat(shop.orders()).isEqualTo("PAID PAID");
        assertThat(shop.ledger()).contains("OUTSIDE>UNITS 2000").contains("OUTSIDE>UNITS 600");
        assertThat(paypal.checkout("O-1").units)
                .extracting(unit -> unit.merchant)
                .containsExactlyInAnyOrder("M-first", "M-second");
        assertThat(shop.cases()).isEmpty();
    }

    @Test
    void going_to_pay_again_leads_to_the_same_page() {
        PlacedPurchase purchase = shop.placed(PaymentMethod.CARD, 10);

        assertThat(shop.start(purchase)).isEqualTo(shop.start(purchase));

        assertThat(paypal.count("POST /v2/checkout/orders")).isEqualTo(1);
        assertThat(paypal.last("/orders").body()).contains("GUEST_CHECKOUT");
    }

    @Test
    void a_checkout_whose_reply_was_lost_is_asked_for_under_the_same_id() {
        PlacedPurchase purchase = shop.placed(PaymentMethod.PAYPAL, 10);
        paypal.next("POST /v2/checkout/orders", Fault.REPLY_LOST);

        assertRefused(ErrorCode.PROVIDER_UNREACHABLE, () -> shop.start(purchase));
        assertThat(shop.start(purchase).toString()).endsWith("token=O-1");

        assertThat(paypal.checkouts).hasSize(1);
        assertThat(shop.store.number("select count(*) from payment")).isEqualTo(1);
    }

    @Test
    void a_refused_checkout_can_be_tried_anew() {
        PlacedPurchase purchase = shop.placed(PaymentMethod.PAYPAL, 10);
        paypal.next("POST /v2/checkout/orders", Fault.REFUSED);

        assertRefused(ErrorCode.PROVIDER_REFUSED, () -> shop.start(purchase));
        shop.start(purchase);

        assertThat(shop.store.text("select string_agg(status, ' ' order by id) from payment"))
                .isEqualTo("FAILED CREATED");
    }

    @Test
    void coming_back_twice_takes_the_money_once() {
        shop.start(shop.placed(PaymentMethod.PAYPAL, 10));
        String token = paypal.approve();

        back(token);
        back(token);
        shop.deliver("payment.capture");

        assertThat(paypal.count("/capture")).isEqualTo(1);
        assertThat(shop.ledger()).isEqualTo("OUTSIDE>UNITS 2000");
        assertThat(shop.store.number("select count(*) from outbox_message where topic = 'order.paid'"))
                .isEqualTo(1);
    }

    @Test
    void coming_back_without_having_agreed_takes_nothing() {
        shop.start(shop.placed(PaymentMethod.PAYPAL, 10));

        back("O-1");

        assertThat(paypal.count("/capture")).isZero();
        assertThat(shop.payments()).isEqualTo("CREATED");
    }

    @Test
    void an_id_that_is_not_ours_changes_nothing_and_asks_nobody() {
        assertThat(back("O-404")).isEmpty();
        assertThat(back("../../v1/oauth2/token")).isEmpty();

        assertThat(paypal.calls).isEmpty();
    }

    @Test
    void one_seller_may_be_paid_and_the_other_refused_and_only_that_one_is_paid_anew() {
        PlacedPurchase purchase = shop.placed(PaymentMethod.PAYPAL, 10, 4);
        shop.start(purchase);
        unit("M-second").willEnd = "DECLINED";

        back(paypal.approve());

        assertThat(shop.payments()).isEqualTo("CAPTURED FAILED");
        assertThat(shop.orders()).isEqualTo("PAID AWAITING_PAYMENT");

        shop.start(purchase);
        back(paypal.approve());

        assertThat(paypal.checkout("O-2").units).hasSize(1);
        assertThat(shop.orders()).isEqualTo("PAID PAID");
    }

    @ParameterizedTest
    @ValueSource(strings = {"REPLY_LOST", "GARBAGE", "BROKEN"})
    void a_capture_without_a_clear_reply_stays_open_and_is_asked_about_under_the_same_id(String fault) {
        shop.start(shop.placed(PaymentMethod.PAYPAL, 10));
        paypal.next("/capture", Fault.valueOf(fault));

        back(paypal.approve());

        assertThat(shop.payments()).isEqualTo("CAPTURING");
        assertThat(shop.orders()).isEqualTo("AWAITING_PAYMENT");

        shop.store.clock().advance(Duration.ofMinutes(1));
        assertThat(shop.make(AskCapturing.class).askDue(10)).isEqualTo(1);

        assertThat(shop.payments()).isEqualTo("CAPTURED");
        assertThat(paypal.calls.stream()
                        .filter(call -> call.line().endsWith("/capture"))
                        .map(PaypalServer.Call::requestId))
                .containsOnly("capture-" + shop.store.text("select id from provider_checkout"));
        assertThat(shop.make(AskCapturing.class).askDue(10)).isZero();
    }

    @Test
    void a_capture_that_the_provider_refuses_fails_and_can_be_paid_anew() {
        PlacedPurchase purchase = shop.placed(PaymentMethod.PAYPAL, 10);
        shop.start(purchase);
        paypal.next("/capture", Fault.REFUSED);

        back(paypal.approve());

        assertThat(shop.payments()).isEqualTo("FAILED");
        assertThat(shop.start(purchase).toString()).endsWith("token=O-2");
    }

    @Test
    void what_is_pending_stays_open_until_the_provider_decides() {
        PlacedPurchase purchase = shop.placed(PaymentMethod.PAYPAL, 10);
        shop.start(purchase);
        unit("M-first").willEnd = "PENDING";

        back(paypal.approve());
        assertThat(shop.payments()).isEqualTo("CAPTURING");
        assertRefused(ErrorCode.PAYMENT_MOVE_ILLEGAL, () -> shop.start(purchase));

        unit("M-first").captureStatus = "COMPLETED";
        shop.store.clock().advance(Duration.ofMinutes(1));
        shop.make(AskCapturing.class).askDue(10);
        assertThat(shop.payments()).isEqualTo("CAPTURED");
    }

    @ParameterizedTest
    @ValueSource(strings = {"amount", "currency", "receiver", "order"})
    void a_checkout_that_differs_from_ours_takes_no_money_and_opens_a_case(String what) {
        shop.start(shop.placed(PaymentMethod.PAYPAL, 10));
        distort(what);

        back(paypal.approve());
        back("O-1");

        assertThat(paypal.count("/capture")).isZero();
        assertThat(shop.payments()).isEqualTo("CREATED");
        assertThat(shop.orders()).isEqualTo("AWAITING_PAYMENT");
        assertThat(shop.cases()).isEqualTo("PAYMENT_MISMATCH");
    }

    @ParameterizedTest
    @ValueSource(strings = {"amount", "currency", "receiver", "order"})
    void a_capture_that_differs_from_ours_pays_nothing_and_opens_a_case(String what) {
        shop.start(shop.placed(PaymentMethod.PAYPAL, 10));
        paypal.next("/capture", Fault.REPLY_LOST);
        back(paypal.approve());
        distort(what);

        shop.store.clock().advance(Duration.ofMinutes(1));
        shop.make(AskCapturing.class).askDue(10);

        assertThat(shop.payments()).isEqualTo("CAPTURING");
        assertThat(shop.ledger()).isEmpty();
        assertThat(shop.cases()).isEqualTo("PAYMENT_MISMATCH");
    }

    @Test
    void nothing_is_taken_for_an_order_that_is_over() {
        PlacedPurchase purchase = shop.placed(PaymentMethod.PAYPAL, 10);
        shop.start(purchase);
        UUID order = purchase.orders().get(0).orderId();
        shop.store.inTransaction(() -> shop.make(WithdrawOrder.class).withdraw(order, "ada"));

        back(paypal.approve());

        assertThat(paypal.count("/capture")).isZero();
        assertThat(shop.payments()).isEqualTo("EXPIRED");
        assertRefused(ErrorCode.ORDER_MOVE_ILLEGAL, () -> shop.start(purchase));
    }

    @Test
    void an_expired_order_ends_its_payment() {
        PlacedPurchase purchase = shop.placed(PaymentMethod.PAYPAL, 10);
        shop.start(purchase);

        shop.expire(purchase.orders().get(0).orderId());

        assertThat(shop.payments()).isEqualTo("EXPIRED");
    }

    @Test
    void money_that_comes_late_pays_the_order_again_and_is_shown_to_staff() {
        PlacedPurchase purchase = shop.placed(PaymentMethod.PAYPAL, 10);
        shop.start(purchase);
        paypal.next("/capture", Fault.REPLY_LOST);
        back(paypal.approve());
        shop.expire(purchase.orders().get(0).orderId());

        shop.make(AskCapturing.class).askDue(10);

        assertThat(shop.payments()).isEqualTo("CAPTURED");
        assertThat(shop.orders()).isEqualTo("PAID");
        assertThat(shop.cases()).isEqualTo("LATE_MONEY");
    }

    @Test
    void a_page_of_somebody_else_is_never_opened() {
        paypal.approveBase = "https://elsewhere.example";

        assertRefused(ErrorCode.PROVIDER_UNREACHABLE, () -> shop.start(shop.placed(PaymentMethod.PAYPAL, 10)));
    }

    @Test
    void what_is_paid_by_transfer_is_not_paid_online() {
        assertRefused(ErrorCode.ORDER_MOVE_ILLEGAL, () -> shop.start(shop.placed(PaymentMethod.BANK_TRANSFER, 1)));
    }

    private java.util.Optional<UUID> back(String token) {
        return shop.make(ReturnFromProvider.class).returned(token);
    }

    private Unit unit(String merchant) {
        return paypal.checkout(paypal.newest()).units.stream()
                .filter(unit -> unit.merchant.equals(merchant))
                .findFirst()
                .orElseThrow();
    }

    private void distort(String what) {
        Unit unit = unit("M-first");
        switch (what) {
            case "amount" -> unit.value = "19.99";
            case "currency" -> unit.currency = "EUR";
            case "receiver" -> unit.merchant = "M-thief";
            default -> unit.customId = new UUID(7, 7).toString();
        }
    }

    static void assertRefused(ErrorCode code, org.assertj.core.api.ThrowableAssert.ThrowingCallable call) {
        assertThatThrownBy(call).isInstanceOfSatisfying(Refused.class, refused -> assertThat(refused.code())
                .isEqualTo(code));
    }
}
