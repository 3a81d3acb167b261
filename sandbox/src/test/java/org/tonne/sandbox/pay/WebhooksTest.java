package org.tonne.sandbox.pay;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.util.List;
import java.util.Map;

import static org.assertj.core.api.Assertions.assertThat;

class WebhooksTest extends PayScene {
    @Test
    void a_pending_capture_completes_later_and_says_so() {
        String order = approved(List.of(Outcome.PENDING), "S1");
        assertThat(captureOf(capture(order).body(), 0).getString("status")).isEqualTo("PENDING");

        bench.pass(Duration.ofSeconds(4));
        work();

        assertThat(received)
                .extracting(r -> r.event().getString("event_type"))
                .containsExactly("CHECKOUT.ORDER.APPROVED", "PAYMENT.CAPTURE.PENDING", "PAYMENT.CAPTURE.COMPLETED");
    }

    @Test
    void an_event_is_sent_until_the_shop_takes_it() {
        shopAnswers = 503;
        approved(List.of(Outcome.COMPLETED), "S1");
        work();
        bench.pass(Duration.ofSeconds(2));
        shopAnswers = 204;
        work();
        bench.pass(Duration.ofHours(1));
        work();

        assertThat(received).hasSize(2);
        assertThat(received.get(1).body()).isEqualTo(received.get(0).body());
    }

    @Test
    void an_event_as_received_is_confirmed_and_a_forged_one_is_not() {
        approved(List.of(Outcome.COMPLETED), "S1");
        work();
        Received event = received.get(0);

        assertThat(verified(event, event.event())).isEqualTo("SUCCESS");
        assertThat(verified(event, Docs.with(event.event(), "event_type", "PAYMENT.CAPTURE.COMPLETED")))
                .isEqualTo("FAILURE");
        assertThat(verified(event, Docs.parse("{}"))).isEqualTo("FAILURE");
    }

    @Test
    void events_can_be_doubled_delayed_and_lost() {
        ask("webhook-duplicate", null);
        approved(List.of(Outcome.COMPLETED), "S1");
        work();
        assertThat(received).hasSize(2);
        assertThat(received.get(1).event()).isEqualTo(received.get(0).event());

        ask("webhook-delay", "5000");
        approved(List.of(Outcome.COMPLETED), "S1");
        work();
        assertThat(received).hasSize(2);
        bench.pass(Duration.ofSeconds(5));
        work();
        assertThat(received).hasSize(3);

        ask("webhook-lost", null);
        approved(List.of(Outcome.COMPLETED), "S1");
        bench.pass(Duration.ofHours(1));
        work();
        assertThat(received).hasSize(3);
    }

    private String verified(Received received, JsonObject event) {
        Map<String, String> headers = received.headers();
        return provider.webhooks()
                .verify(Json.createObjectBuilder()
                        .add("auth_algo", headers.get("PAYPAL-AUTH-ALGO"))
                        .add("cert_url", headers.get("PAYPAL-CERT-URL"))
                        .add("transmission_id", headers.get("PAYPAL-TRANSMISSION-ID"))
                        .add("transmission_sig", headers.get("PAYPAL-TRANSMISSION-SIG"))
                        .add("transmission_time", headers.get("PAYPAL-TRANSMISSION-TIME"))
                        .add("webhook_id", "WH-1")
                        .add("webhook_event", event)
                        .build())
                .body()
                .getString("verification_status");
    }
}
