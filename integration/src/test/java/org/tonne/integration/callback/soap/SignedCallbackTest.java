package org.tonne.integration.callback.soap;

import org.apache.cxf.Bus;
import org.apache.cxf.bus.CXFBusFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.tonne.config.RegistrySettings;
import org.tonne.config.SignatureSettings;
import org.tonne.integration.signature.Flaw;
import org.tonne.integration.signature.SignedBytes;
import org.tonne.integration.signature.Tampering;
import org.tonne.integration.wire.TestKeys;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;

import static org.assertj.core.api.Assertions.assertThat;

/** The callback where messages are signed: what was verified is what is used, and nothing else is used at all. */
class SignedCallbackTest {

    private static final Instant NOW = TestKeys.hour();

    private static final RegistrySettings SETTINGS = new RegistrySettings(
            "soap",
            URI.create("http://localhost:1/"),
            "CDM",
            "VCP",
            2300,
            Duration.ofSeconds(60),
            Duration.ofMinutes(2),
            Duration.ofHours(24),
            Duration.ofHours(1));

    private final HttpClient http = HttpClient.newHttpClient();
    private final KeptTrade trade = new KeptTrade();
    private Bus bus;
    private URI address;

    @BeforeEach
    void publish() throws IOException {
        try (ServerSocket free = new ServerSocket(0)) {
            address = URI.create("http://localhost:" + free.getLocalPort() + "/callback");
        }
        bus = new CXFBusFactory().createBus();
        CallbackEndpoint.publish(
                bus,
                address.toString(),
                new RegistryCallback(trade, SETTINGS, Clock.fixed(NOW, ZoneOffset.UTC)),
                Optional.of(SignedBytes.platform(NOW)));
    }

    @AfterEach
    void stop() {
        bus.shutdown(true);
    }

    @Test
    void a_signed_message_is_taken_and_its_answer_is_signed() {
        HttpResponse<String> answer = post(SignedBytes.registry(Tampering.NOTIFICATION, NOW));

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        assertThat(answer.body()).contains("resultIdentifier>1<");
        assertThat(SignedBytes.flawForRegistry(answer.body(), NOW)).isEmpty();
        assertThat(trade.reports).hasSize(1);
        assertThat(trade.reports.get(0).transactionIdentifier()).isEqualTo("VCP1000045");
    }

    @ParameterizedTest
    @EnumSource(Tampering.class)
    void case_35_a_message_that_was_wrapped_or_tampered_with_moves_nothing(Tampering tampering) {
        HttpResponse<String> answer = post(tampering.contentType(), tampering.message(NOW));

        assertThat(answer.statusCode()).isEqualTo(500);
        assertThat(answer.body())
                .contains("retryable>false<", "Reference ")
                .doesNotContain(tampering.flaw().name());
        assertThat(trade.reports).isEmpty();
        assertThat(trade.kept)
                .as(tampering.name())
                .hasSize(1)
                .allMatch(entry -> entry.startsWith("registry.refused-signature "))
                .allMatch(entry ->
                        entry.split(" ", 3)[2].startsWith(tampering.flaw().name()));
    }

    @Test
    void case_36_a_signed_message_that_is_played_again_is_refused() {
        String message = SignedBytes.registry(Tampering.NOTIFICATION, NOW);

        assertThat(post(message).statusCode()).isEqualTo(200);
        assertThat(post(message).statusCode()).isEqualTo(500);
        assertThat(post(message.replace("\n", "\n ")).statusCode()).isEqualTo(500);

        assertThat(trade.reports).hasSize(1);
        assertThat(trade.kept).hasSizeBetween(1, 2).allMatch(entry -> entry.startsWith("registry.refused-signature"));
        assertThat(trade.kept.get(0)).endsWith("REPLAYED");
    }

    @Test
    void case_36_the_same_notification_signed_anew_is_welcome() {
        post(SignedBytes.registry(Tampering.NOTIFICATION, NOW));
        post(SignedBytes.registry(Tampering.NOTIFICATION, NOW));

        assertThat(trade.reports).hasSize(2);
        assertThat(trade.kept).isEmpty();
    }

    @Test
    void case_36_an_old_message_one_of_tomorrow_and_one_that_holds_too_long_are_refused() {
        SignatureSettings sixMinutes = new SignatureSettings(true, Duration.ofMinutes(6));
        post(SignedBytes.registry(Tampering.NOTIFICATION, NOW.minus(Duration.ofMinutes(5))));
        post(SignedBytes.registry(Tampering.NOTIFICATION, NOW.plusSeconds(61)));
        post(SignedBytes.by("registry", Tampering.NOTIFICATION, NOW, sixMinutes));

        assertThat(trade.reports).isEmpty();
        assertThat(trade.kept.stream().map(entry -> entry.split(" ", 3)[2].split(":", 2)[0]))
                .containsExactly(Flaw.EXPIRED.name(), Flaw.FUTURE.name(), Flaw.TOO_LONG.name());
    }

    @Test
    void a_message_at_the_edges_of_its_time_is_taken() {
        post(SignedBytes.registry(
                Tampering.NOTIFICATION, NOW.minus(Duration.ofMinutes(5)).plusSeconds(1)));
        post(SignedBytes.registry(Tampering.NOTIFICATION, NOW.plusSeconds(60)));

        assertThat(trade.reports).hasSize(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"registry-expired", "registry-stranger", "registry-other", "platform"})
    void case_36_a_signature_with_another_certificate_than_the_registry_s_is_refused(String key) {
        post(SignedBytes.by(key, Tampering.NOTIFICATION, NOW, SignedBytes.POLICY));

        assertThat(trade.reports).isEmpty();
        assertThat(trade.kept.get(0)).contains(" CERTIFICATE: ");
    }

    @Test
    void where_it_cannot_be_told_whether_a_message_came_before_it_may_come_again() throws IOException {
        stop();
        try (ServerSocket free = new ServerSocket(0)) {
            address = URI.create("http://localhost:" + free.getLocalPort() + "/callback");
        }
        bus = new CXFBusFactory().createBus();
        CallbackEndpoint.publish(
                bus,
                address.toString(),
                new RegistryCallback(trade, SETTINGS, Clock.fixed(NOW, ZoneOffset.UTC)),
                Optional.of(SignedBytes.forgetful(NOW)));

        HttpResponse<String> answer = post(SignedBytes.registry(Tampering.NOTIFICATION, NOW));

        assertThat(answer.statusCode()).isEqualTo(500);
        assertThat(answer.body()).contains("retryable>true<").doesNotContain("database");
    }

    @Test
    void the_contract_can_be_read_without_a_signature() throws IOException, InterruptedException {
        HttpResponse<String> wsdl = http.send(
                HttpRequest.newBuilder(URI.create(address + "?wsdl")).build(), HttpResponse.BodyHandlers.ofString());

        assertThat(wsdl.statusCode()).isEqualTo(200);
        assertThat(wsdl.body()).contains("urn:cer-cancellation:callback:1.0").doesNotContain("Security");
    }

    private HttpResponse<String> post(String message) {
        return post("text/xml; charset=utf-8", message);
    }

    private HttpResponse<String> post(String contentType, String message) {
        HttpRequest request = HttpRequest.newBuilder(address)
                .header("Content-Type", contentType)
                .header("SOAPAction", "\"\"")
                .POST(HttpRequest.BodyPublishers.ofString(message))
                .build();
        try {
            return http.send(request, HttpResponse.BodyHandlers.ofString());
        } catch (IOException | InterruptedException failure) {
            throw new AssertionError(failure);
        }
    }
}
