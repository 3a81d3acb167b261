package org.tonne.integration.webhook;

import com.code_intelligence.jazzer.junit.FuzzTest;
import jakarta.json.Json;
import jakarta.json.JsonReader;
import org.apache.cxf.bus.CXFBusFactory;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.tonne.integration.rest.Problems;
import org.tonne.integration.rest.RestEndpoint;
import org.tonne.local.fuzz.Mutants;
import org.tonne.local.fuzz.Tried;
import org.tonne.payment.application.ReceiveProviderEvent;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;

import static org.assertj.core.api.Assertions.assertThat;

/** Whatever comes in the name of the payment provider: it is handed on to the byte, or refused as a problem. */
class PaypalWebhookFuzzTest {

    private static final List<String> WORDS =
            List.of("", "0", "1e999999999", "null", "{}", "[]", "\"\\u0000\"", "\"\\ud800\"", "[".repeat(2000), "}");
    private static final Mutants MUTANTS = Mutants.ofJson(
            Mutants.valid(PaypalWebhookFuzzTest.class, "every_message_is_handed_on_as_it_stands_or_refused"), WORDS);
    private static final Tried TRIED = new Tried(PaypalWebhookFuzzTest.class);
    private static final AtomicReference<String> HEARD = new AtomicReference<>();
    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static URI address = URI.create("http://localhost/");

    @BeforeAll
    static void publish() throws IOException {
        try (ServerSocket free = new ServerSocket(0)) {
            address = URI.create("http://localhost:" + free.getLocalPort() + "/api/webhooks/paypal");
        }
        PaypalWebhook webhook = new PaypalWebhook();
        webhook.events = new Hearing();
        RestEndpoint.publish(
                new CXFBusFactory().createBus(), address.resolve("/api").toString(), List.of(webhook));
    }

    @AfterAll
    static void tell() {
        TRIED.tell();
    }

    @FuzzTest(maxDuration = "1m")
    void every_message_is_handed_on_as_it_stands_or_refused(byte[] input) throws IOException, InterruptedException {
        TRIED.one();
        HEARD.set(null);
        byte[] body = MUTANTS.bytes(input);
        HttpRequest request = HttpRequest.newBuilder(address)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofByteArray(body))
                .build();
        HttpResponse<byte[]> answer = HTTP.send(request, HttpResponse.BodyHandlers.ofByteArray());

        if (answer.statusCode() == 200) {
            assertThat(Objects.requireNonNull(HEARD.get()).getBytes(StandardCharsets.UTF_8))
                    .isEqualTo(body);
            try (JsonReader reader = Json.createReader(new ByteArrayInputStream(body))) {
                assertThat(reader.readObject()).isNotNull();
            }
        } else {
            Problems.check(answer);
            assertThat(HEARD).hasNullValue();
        }
    }

    private static final class Hearing extends ReceiveProviderEvent {
        @Override
        public Verdict receive(Map<String, String> headers, String body) {
            HEARD.set(body);
            return Verdict.BELIEVED;
        }
    }
}
