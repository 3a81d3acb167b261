package org.tonne.it;

import jakarta.json.JsonObject;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/**
 * Messages in the payment provider's name over HTTP: forged, repeated, out of order, about another amount, another
 * currency or another order. Money moves only by what the provider answers when it is asked, and only as ordered.
 */
class WebhookIT {

    private static final Duration PATIENCE = Duration.ofMinutes(1);
    private static final String PAYMENT =
            "select p.%s from payment p join orders o on o.id = p.order_id where o.purchase_id = ?::uuid";
    private static final String MONEY = "select count(*) from money_transfer m join orders o on o.id = m.order_id"
            + " where o.purchase_id = ?::uuid";

    private final StoreProcess store = StoreProcess.shared();
    private final Ledger ledger = new Ledger(store);
    private final Partner partner = new Partner(store);
    private final Web web = new Web();

    @AfterEach
    void the_books_are_whole() {
        assertThat(ledger.broken()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "c2lnbmVkIGJ5IG5vYm9keQ==", "'; drop table payment; --"})
    void a_message_that_the_provider_did_not_sign_is_refused_and_kept_as_refused(String signature) {
        String purchase = placed();
        String token = partner.send(purchase);
        agreed(token);
        String id = "WH-" + UUID.randomUUID();

        HttpResponse<String> answer =
                delivered(notice("PAYMENT.CAPTURE.COMPLETED", purchase, token).of(id, "1.00", "USD"), signature);

        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(Web.read(JsonObject.class, answer).getString("code")).isEqualTo("SIGNATURE_REFUSED");
        assertThat(ledger.rows("select 1 from payment_event where event_key = ?", id))
                .isEmpty();
        assertThat(ledger.rows(
                        "select 1 from payment_event where verdict = 'REJECTED' and payload like '%' || ? || '%'", id))
                .hasSize(1);
        assertUnpaid(purchase);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "[]", "null", "{", "{\"id\":1}", "<event/>", "\u0000"})
    void a_message_that_is_none_is_refused_in_words(String body) {
        HttpResponse<String> answer = delivered(body, "x");

        assertThat(answer.statusCode()).isIn(400, 401);
        assertThat(Web.read(JsonObject.class, answer).getString("detail")).isNotBlank();
    }

    @Test
    void a_message_without_end_is_cut_off() {
        assertThat(delivered("{\"id\":\"" + "x".repeat(300_000) + "\"}", "x").statusCode())
                .isEqualTo(413);
    }

    @Test
    void a_true_message_before_the_buyer_agreed_takes_nothing() {
        String purchase = placed();
        String token = partner.send(purchase);

        String id = said(notice("PAYMENT.CAPTURE.COMPLETED", purchase, token), total(purchase), "USD", 1);

        heard(id);
        assertUnpaid(purchase);
    }

    @ParameterizedTest
    @CsvSource({"0.01, USD", "999999.00, USD", "1.00, EUR", "1.00, ''", "'', USD", "-5.00, USD"})
    void the_amount_of_a_message_counts_for_nothing_the_provider_is_asked(String value, String currency) {
        String purchase = placed();
        String token = partner.send(purchase);
        agreed(token);

        said(notice("CHECKOUT.ORDER.APPROVED", purchase, token), value, currency, 1);

        await().atMost(PATIENCE).until(() -> "CAPTURED".equals(payment(purchase, "status")));
        assertThat(payment(purchase, "amount_cents")).isEqualTo(cents(total(purchase)));
        assertThat(ledger.number(
                        MONEY + " and m.debit = 'OUTSIDE' and m.amount_cents = ?",
                        purchase,
                        Long.valueOf(cents(total(purchase)))))
                .isEqualTo(1);
    }

    @Test
    void the_same_message_again_and_again_takes_the_money_once() {
        String purchase = placed();
        String token = partner.send(purchase);
        agreed(token);

        String id = said(notice("CHECKOUT.ORDER.APPROVED", purchase, token), total(purchase), "USD", 5);
        partner.comeBack(store.address() + "/en/orders/" + purchase + "/paid?token=" + token);

        heard(id);
        await().atMost(PATIENCE).until(() -> "CAPTURED".equals(payment(purchase, "status")));
        assertThat(ledger.number("select count(*) from payment_event where event_key = ?", id))
                .isEqualTo(1);
        assertThat(ledger.number("select count(*) from sandbox.pay_capture where order_id = ?", token))
                .isEqualTo(1);
        assertThat(ledger.number(MONEY + " and m.debit = 'OUTSIDE'", purchase)).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "CHECKOUT.ORDER.APPROVED",
                "PAYMENT.CAPTURE.PENDING",
                "PAYMENT.CAPTURE.DENIED",
                "PAYMENT.CAPTURE.REFUNDED",
                "PAYMENT.CAPTURE.REVERSED",
                "CHECKOUT.ORDER.VOIDED",
                "SOMETHING.NEW"
            })
    void a_message_that_comes_when_all_is_over_changes_nothing(String type) {
        String purchase = placed();
        String token = partner.send(purchase);
        partner.comeBack(partner.approve(token));
        await().atMost(PATIENCE).until(() -> "CAPTURED".equals(payment(purchase, "status")));

        String id = said(notice(type, purchase, token), total(purchase), "USD", 1);

        heard(id);
        settled();
        assertThat(payment(purchase, "status")).isEqualTo("CAPTURED");
        assertThat(ledger.number(MONEY + " and m.debit = 'OUTSIDE'", purchase)).isEqualTo(1);
        assertThat(ledger.number(MONEY + " and m.credit = 'OUTSIDE'", purchase)).isZero();
    }

    @Test
    void a_message_about_somebody_elses_payment_pays_nothing_here() {
        String mine = placed();
        partner.send(mine);
        String theirs = placed();
        String token = partner.send(theirs);
        agreed(token);

        said(notice("CHECKOUT.ORDER.APPROVED", mine, token), total(mine), "USD", 1);

        await().atMost(PATIENCE).until(() -> "CAPTURED".equals(payment(theirs, "status")));
        settled();
        assertUnpaid(mine);
    }

    @Test
    void a_message_about_a_payment_that_nobody_knows_is_heard_and_nothing_else() {
        long before = ledger.number("select count(*) from money_transfer");

        String id =
                said(notice("CHECKOUT.ORDER.APPROVED", UUID.randomUUID().toString(), "0UNKNOWN0"), "1.00", "USD", 1);

        heard(id);
        settled();
        assertThat(ledger.text("select verdict from payment_event where event_key = ?", id))
                .isEqualTo("BELIEVED");
        assertThat(ledger.number("select count(*) from money_transfer")).isEqualTo(before);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "less than ordered, '\"value\":\"[0-9.]+\"', '\"value\":\"0.01\"'",
        "more than ordered, '\"value\":\"[0-9.]+\"', '\"value\":\"999.00\"'",
        "another currency, '\"currency_code\":\"USD\"', '\"currency_code\":\"EUR\"'",
        "another seller, '\"merchant_id\":\"[^\"]+\"', '\"merchant_id\":\"SOMEBODYELSE\"'"
    })
    void a_provider_that_has_something_else_than_was_ordered_takes_nothing_and_a_person_looks_at_it(
            String what, String is, String becomes) {
        String purchase = placed();
        String token = partner.send(purchase);
        ledger.rows(
                "update sandbox.pay_order set doc = regexp_replace(doc, ?, ?, 'g') where id = ? returning id",
                is,
                becomes,
                token);

        partner.comeBack(partner.approve(token));

        await().atMost(PATIENCE).until(() -> !ledger.rows(
                        "select 1 from operator_case k join orders o on o.id = k.order_id"
                                + " where o.purchase_id = ?::uuid and k.kind = 'PAYMENT_MISMATCH'",
                        purchase)
                .isEmpty());
        assertUnpaid(purchase);
        assertThat(ledger.number("select count(*) from sandbox.pay_capture where order_id = ?", token))
                .as(what)
                .isZero();
    }

    private String placed() {
        return partner.placed(UUID.randomUUID().toString(), Partner.order(Partner.offer(ledger, 5), "2", "CARD"));
    }

    /** Lets the buyer agree, and the provider's own message about it be lost. */
    private void agreed(String token) {
        web.form(store.sandbox() + "/pay/faults", Map.of("case", "webhook-lost", "target", token));
        partner.approve(token);
    }

    private String payment(String purchase, String column) {
        return ledger.text(PAYMENT.formatted(column), purchase);
    }

    private String total(String purchase) {
        return partner.read(purchase)
                .getJsonArray("orders")
                .getJsonObject(0)
                .getJsonObject("total")
                .getString("amount");
    }

    private static String cents(String amount) {
        return amount.replace(".", "").replaceFirst("^0+(?=.)", "");
    }

    private void assertUnpaid(String purchase) {
        assertThat(ledger.text("select status from orders where purchase_id = ?::uuid", purchase))
                .isEqualTo("AWAITING_PAYMENT");
        assertThat(payment(purchase, "status")).isIn("CREATED", "APPROVED");
        assertThat(ledger.number(MONEY, purchase)).isZero();
    }

    private HttpResponse<String> delivered(String body, String signature) {
        return web.json(
                store.address() + "/api/webhooks/paypal",
                body,
                "PAYPAL-TRANSMISSION-ID",
                UUID.randomUUID().toString(),
                "PAYPAL-TRANSMISSION-TIME",
                "2026-11-22T10:00:00Z",
                "PAYPAL-CERT-URL",
                "https://evil.example/cert.pem",
                "PAYPAL-AUTH-ALGO",
                "SHA256withRSA",
                "PAYPAL-TRANSMISSION-SIG",
                signature);
    }

    /** Lets the provider itself say it, signed, so many times. */
    private String said(ProviderNotice notice, String value, String currency, int times) {
        String id = "WH-" + UUID.randomUUID();
        ledger.rows(
                "insert into sandbox.pay_webhook (id, event, first_at, next_at, left_to_send) values (?, ?, now(), now(), ?) returning id",
                id,
                notice.of(id, value, currency),
                times);
        return id;
    }

    /** Waits until the store has answered every time. */
    private void heard(String id) {
        await().atMost(PATIENCE)
                .until(() -> ledger.rows(
                                        "select 1 from sandbox.pay_webhook where id = ? and left_to_send = 0 and outcome = '200'",
                                        id)
                                .size()
                        == 1);
    }

    /** Waits until nothing is under way inside the store any more. */
    private void settled() {
        await().atMost(PATIENCE).until(() -> ledger.rows(
                        "select 1 from outbox_message where topic = 'payment.capture' and status = 'WAITING'")
                .isEmpty());
    }

    private ProviderNotice notice(String type, String purchase, String token) {
        return new ProviderNotice(type, token, paymentOf(purchase));
    }

    private Optional<String> paymentOf(String purchase) {
        return ledger.rows(PAYMENT.formatted("id"), purchase).stream().findFirst();
    }
}
