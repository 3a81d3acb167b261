package org.tonne.payment.application;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.tonne.fixture.Invariants;
import org.tonne.order.domain.PaymentMethod;
import org.tonne.payment.application.PaypalServer.Fault;
import org.tonne.payment.application.ReceiveProviderEvent.Verdict;
import org.tonne.shared.ErrorCode;

import java.io.IOException;
import java.util.Map;

import static org.assertj.core.api.Assertions.assertThat;

/** Messages in the provider's name: forged, repeated, out of order, about other money. */
class ProviderEventTest {

    private static final Map<String, String> HEADERS = Map.of(
            "PAYPAL-AUTH-ALGO", "SHA256withRSA",
            "Paypal-Cert-Url", "https://paypal.example/cert",
            "PAYPAL-TRANSMISSION-ID", "t-1",
            "PAYPAL-TRANSMISSION-SIG", "c2ln",
            "PAYPAL-TRANSMISSION-TIME", "2026-11-22T10:00:00Z");

    private final PayFixture shop = new PayFixture();
    private final PaypalServer paypal = shop.paypal;

    ProviderEventTest() throws IOException {}

    @AfterEach
    void everything_is_whole() {
        shop.close();
        Invariants.check(shop.store);
    }

    @Test
    void a_genuine_message_lets_the_provider_be_asked_and_what_it_says_counts() {
        shop.start(shop.placed(PaymentMethod.PAYPAL, 10));
        paypal.approve();

        assertThat(receive(approved("WH-E1"))).isEqualTo(Verdict.BELIEVED);
        assertThat(shop.payments()).isEqualTo("CREATED");
        shop.deliver("payment.capture");

        assertThat(shop.payments()).isEqualTo("CAPTURED");
        assertThat(paypal.last("verify-webhook-signature").body())
                .contains("\"webhook_id\":\"WH-1\"")
                .contains("\"transmission_id\":\"t-1\"");
    }

    @Test
    void a_message_that_says_paid_moves_nothing_while_the_provider_says_otherwise() {
        shop.start(shop.placed(PaymentMethod.PAYPAL, 10));

        assertThat(receive(captured("WH-E2", "1.00", "EUR"))).isEqualTo(Verdict.BELIEVED);
        shop.deliver("payment.capture");

        assertThat(shop.payments()).isEqualTo("CREATED");
        assertThat(shop.ledger()).isEmpty();
    }

    @Test
    void a_repeated_message_changes_nothing() {
        shop.start(shop.placed(PaymentMethod.PAYPAL, 10));
        paypal.approve();
        receive(approved("WH-E3"));
        shop.deliver("payment.capture");

        assertThat(receive(approved("WH-E3"))).isEqualTo(Verdict.REPEATED);
        assertThat(receive(captured("WH-E4", "20.00", "USD"))).isEqualTo(Verdict.BELIEVED);
        assertThat(receive(approved("WH-E5"))).isEqualTo(Verdict.BELIEVED);
        shop.deliver("payment.capture");

        assertThat(shop.ledger()).isEqualTo("OUTSIDE>UNITS 2000");
        assertThat(paypal.count("/capture")).isEqualTo(1);
    }

    @Test
    void a_forged_message_is_kept_as_rejected_and_does_not_shut_the_real_one_out() {
        shop.start(shop.placed(PaymentMethod.PAYPAL, 10));
        paypal.approve();
        paypal.genuine = "FAILURE";

        assertThat(receive(approved("WH-E6"))).isEqualTo(Verdict.REJECTED);
        assertThat(receive(approved("WH-E6"))).isEqualTo(Verdict.REJECTED);
        assertThat(shop.deliver("payment.capture")).isZero();
        assertThat(shop.payments()).isEqualTo("CREATED");
        assertThat(shop.store.text("select string_agg(verdict, ' ') from payment_event"))
                .isEqualTo("REJECTED");

        paypal.genuine = "SUCCESS";
        assertThat(receive(approved("WH-E6"))).isEqualTo(Verdict.BELIEVED);
        shop.deliver("payment.capture");
        assertThat(shop.payments()).isEqualTo("CAPTURED");
    }

    @Test
    void a_message_without_a_signature_or_without_sense_asks_nobody() {
        assertThat(shop.make(ReceiveProviderEvent.class).receive(Map.of(), approved("WH-E7")))
                .isEqualTo(Verdict.REJECTED);
        for (String body :
                new String[] {"", "[]", "{}", "{\"id\":7}", "<x/>", "{\"id\":\"a b\",\"event_type\":\"x\"}", "\0"}) {
            assertThat(receive(body)).as(body).isEqualTo(Verdict.REJECTED);
        }

        assertThat(paypal.calls).isEmpty();
    }

    @Test
    void a_message_about_an_order_that_is_not_ours_changes_nothing() {
        assertThat(receive(approved("WH-E8"))).isEqualTo(Verdict.BELIEVED);

        assertThat(shop.store.number("select count(*) from outbox_message")).isZero();
    }

    @Test
    void a_message_that_cannot_be_verified_now_must_come_again() {
        paypal.next("verify-webhook-signature", Fault.BROKEN);

        PaypalPurchaseTest.assertRefused(ErrorCode.PROVIDER_UNREACHABLE, () -> receive(approved("WH-E9")));

        assertThat(shop.store.number("select count(*) from payment_event")).isZero();
        assertThat(receive(approved("WH-E9"))).isEqualTo(Verdict.BELIEVED);
    }

    @Test
    void money_given_back_behind_our_back_opens_a_case() {
        shop.start(shop.placed(PaymentMethod.PAYPAL, 10));
        shop.make(ReturnFromProvider.class).returned(paypal.approve());
        paypal.checkout("O-1").units.get(0).refunded = 500;

        receive(captured("WH-E10", "20.00", "USD").replace("COMPLETED", "REFUNDED"));
        shop.deliver("payment.capture");

        assertThat(shop.payments()).isEqualTo("CAPTURED");
        assertThat(shop.cases()).isEqualTo("PAYMENT_MISMATCH");
    }

    private Verdict receive(String body) {
        return shop.make(ReceiveProviderEvent.class).receive(HEADERS, body);
    }

    private static String approved(String id) {
        return "{\"id\":\"" + id + "\",\"event_type\":\"CHECKOUT.ORDER.APPROVED\",\"resource\":{\"id\":\"O-1\"}}";
    }

    private static String captured(String id, String value, String currency) {
        return "{\"id\":\"" + id + "\",\"event_type\":\"PAYMENT.CAPTURE.COMPLETED\",\"resource\":{\"id\":\"C-9\","
                + "\"amount\":{\"value\":\"" + value + "\",\"currency_code\":\"" + currency + "\"},"
                + "\"supplementary_data\":{\"related_ids\":{\"order_id\":\"O-1\"}}}}";
    }
}
