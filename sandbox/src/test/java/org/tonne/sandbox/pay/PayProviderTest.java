package org.tonne.sandbox.pay;

import jakarta.json.JsonObject;
import org.junit.jupiter.api.Test;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.List;

import static org.assertj.core.api.Assertions.assertThat;

class PayProviderTest extends PayScene {
    private int requests;

    @Test
    void the_units_of_an_order_are_captured_apart_and_may_end_differently() {
        String order = approved(List.of(Outcome.COMPLETED, Outcome.DECLINED), "S1", "S2");

        JsonObject captured = capture(order).body();

        assertThat(captureOf(captured, 0).getString("status")).isEqualTo("COMPLETED");
        assertThat(captureOf(captured, 0).getString("custom_id")).isEqualTo("order of S1");
        assertThat(captureOf(captured, 1).getString("status")).isEqualTo("DECLINED");
        refusedAs(() -> capture(order), 422, "ORDER_ALREADY_CAPTURED");
    }

    @Test
    void an_order_nobody_approved_is_not_captured() {
        String order = created("S1");

        refusedAs(() -> capture(order), 422, "ORDER_NOT_APPROVED");
        refusedAs(() -> capture("UNKNOWN"), 404, "INVALID_RESOURCE_ID");
    }

    @Test
    void eleven_sellers_no_seller_and_an_amount_of_nothing_are_refused() {
        refusedAs(
                () -> created("1", "2", "3", "4", "5", "6", "7", "8", "9", "10", "11"), 400, "INVALID_ARRAY_MAX_ITEMS");
        refusedAs(() -> created(), 400, "MISSING_REQUIRED_PARAMETER");
        refusedAs(() -> created("1", "1"), 422, "DUPLICATE_REFERENCE_ID");
        refusedAs(
                () -> Amount.of(Docs.parse("{\"currency_code\":\"USD\",\"value\":\"0.00\"}")),
                422,
                "CANNOT_BE_ZERO_OR_NEGATIVE");
        refusedAs(
                () -> Amount.of(Docs.parse("{\"currency_code\":\"USD\",\"value\":\"1.005\"}")),
                422,
                "DECIMAL_PRECISION");
    }

    @Test
    void a_repeated_request_has_the_first_answer_and_another_body_is_refused() {
        String id = "request-" + ++requests;
        Answer first = once("create", id, "a", session -> provider.orders().create(session, body("S1")));

        Answer again = once("create", id, "a", session -> provider.orders().create(session, body("S1")));

        assertThat(again).isEqualTo(first);
        refusedAs(
                () -> once("create", id, "b", session -> provider.orders().create(session, body("S1"))),
                422,
                "DUPLICATE_REQUEST_ID");
    }

    @Test
    void a_refused_request_may_be_repeated_under_the_same_name() {
        String order = approved(List.of(Outcome.COMPLETED), "S1");
        ask("broken", null);
        String id = "request-" + ++requests;

        assertThat(once("capture", id, order, session -> provider.captures().capture(session, order))
                        .status())
                .isEqualTo(500);
        assertThat(once("capture", id, order, session -> provider.captures().capture(session, order))
                        .status())
                .isEqualTo(201);
    }

    @Test
    void refunds_go_in_the_sellers_name_and_never_beyond_what_was_captured() {
        String order = approved(List.of(Outcome.COMPLETED), "S1");
        String capture = captureOf(capture(order).body(), 0).getString("id");
        String part = "{\"amount\":{\"currency_code\":\"USD\",\"value\":\"10.00\"}}";

        refusedAs(() -> refund(capture, "S2", part), 403, "PERMISSION_DENIED");
        assertThat(refund(capture, "S1", part).status()).isEqualTo(201);
        refusedAs(() -> refund(capture, "S1", part), 422, "REFUND_AMOUNT_EXCEEDED");
        assertThat(refund(capture, "S1", "").body().getJsonObject("amount").getString("value"))
                .isEqualTo("2.50");
        refusedAs(() -> refund(capture, "S1", ""), 422, "CAPTURE_FULLY_REFUNDED");
        JsonObject shown = bench.database()
                .ask(session -> provider.orders().get(session, order))
                .doc();
        assertThat(captureOf(shown, 0).getString("status")).isEqualTo("REFUNDED");
    }

    @Test
    void tokens_are_given_to_the_client_alone_and_grow_old() {
        assertThat(provider.tokens().give("Basic wrong").status()).isEqualTo(401);
        String basic = Base64.getEncoder().encodeToString("client:secret".getBytes(StandardCharsets.UTF_8));
        String token = provider.tokens().give("Basic " + basic).body().getString("access_token");

        provider.tokens().check("Bearer " + token);
        refusedAs(() -> provider.tokens().check("Bearer invented"), 401, "INVALID_ACCESS_TOKEN");
        bench.pass(Duration.ofHours(10));
        refusedAs(() -> provider.tokens().check("Bearer " + token), 401, "INVALID_ACCESS_TOKEN");
    }
}
