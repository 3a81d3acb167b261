package org.tonne.integration.callback.soap;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.tonne.config.SignatureSettings;
import org.tonne.integration.signature.Flaw;
import org.tonne.integration.signature.Signatures;
import org.tonne.integration.signature.SignedBytes;
import org.tonne.integration.signature.Tampering;
import org.tonne.integration.wire.TestKeys;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

import static org.assertj.core.api.Assertions.assertThat;

/** The callback where messages are signed: what was verified is what is used, and nothing else is used at all. */
class SignedCallbackTest {

    private static final Instant NOW = TestKeys.hour();

    private final KeptTrade trade = new KeptTrade();
    private final PublishedCallback callback = published(SignedBytes.platform(NOW));

    @AfterEach
    void stop() {
        callback.close();
    }

    @Test
    void a_signed_message_is_taken_and_its_answer_is_signed() {
        HttpResponse<String> answer = callback.post(SignedBytes.registry(Tampering.NOTIFICATION, NOW));

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        assertThat(answer.body()).contains("resultIdentifier>1<");
        assertThat(SignedBytes.flawForRegistry(answer.body(), NOW)).isEmpty();
        assertThat(trade.reports).hasSize(1);
        assertThat(trade.reports.get(0).transactionIdentifier()).isEqualTo("VCP1000045");
    }

    @ParameterizedTest
    @EnumSource(Tampering.class)
    void case_35_a_message_that_was_wrapped_or_tampered_with_moves_nothing(Tampering tampering) {
        HttpResponse<String> answer = callback.post(tampering.contentType(), tampering.message(NOW));

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

        assertThat(callback.post(message).statusCode()).isEqualTo(200);
        assertThat(callback.post(message).statusCode()).isEqualTo(500);
        assertThat(callback.post(message.replace("\n", "\n ")).statusCode()).isEqualTo(500);

        assertThat(trade.reports).hasSize(1);
        assertThat(trade.kept).hasSizeBetween(1, 2).allMatch(entry -> entry.startsWith("registry.refused-signature"));
        assertThat(trade.kept.get(0)).endsWith("REPLAYED");
    }

    @Test
    void case_36_the_same_notification_signed_anew_is_welcome() {
        callback.post(SignedBytes.registry(Tampering.NOTIFICATION, NOW));
        callback.post(SignedBytes.registry(Tampering.NOTIFICATION, NOW));

        assertThat(trade.reports).hasSize(2);
        assertThat(trade.kept).isEmpty();
    }

    @Test
    void case_36_an_old_message_one_of_tomorrow_and_one_that_holds_too_long_are_refused() {
        SignatureSettings sixMinutes = new SignatureSettings(true, Duration.ofMinutes(6));
        callback.post(SignedBytes.registry(Tampering.NOTIFICATION, NOW.minus(Duration.ofMinutes(5))));
        callback.post(SignedBytes.registry(Tampering.NOTIFICATION, NOW.plusSeconds(61)));
        callback.post(SignedBytes.by("registry", Tampering.NOTIFICATION, NOW, sixMinutes));

        assertThat(trade.reports).isEmpty();
        assertThat(trade.kept.stream().map(entry -> entry.split(" ", 3)[2].split(":", 2)[0]))
                .containsExactly(Flaw.EXPIRED.name(), Flaw.FUTURE.name(), Flaw.TOO_LONG.name());
    }

    @Test
    void a_message_at_the_edges_of_its_time_is_taken() {
        callback.post(SignedBytes.registry(
                Tampering.NOTIFICATION, NOW.minus(Duration.ofMinutes(5)).plusSeconds(1)));
        callback.post(SignedBytes.registry(Tampering.NOTIFICATION, NOW.plusSeconds(60)));

        assertThat(trade.reports).hasSize(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"registry-expired", "registry-stranger", "registry-other", "platform"})
    void case_36_a_signature_with_another_certificate_than_the_registry_s_is_refused(String key) {
        callback.post(SignedBytes.by(key, Tampering.NOTIFICATION, NOW, SignedBytes.POLICY));

        assertThat(trade.reports).isEmpty();
        assertThat(trade.kept.get(0)).contains(" CERTIFICATE: ");
    }

    @Test
    void where_it_cannot_be_told_whether_a_message_came_before_it_may_come_again() {
        try (PublishedCallback forgetful = published(SignedBytes.forgetful(NOW))) {
            HttpResponse<String> answer = forgetful.post(SignedBytes.registry(Tampering.NOTIFICATION, NOW));

            assertThat(answer.statusCode()).isEqualTo(500);
            assertThat(answer.body()).contains("retryable>true<").doesNotContain("database");
        }
    }

    @Test
    void the_contract_can_be_read_without_a_signature() {
        HttpResponse<String> wsdl = callback.contract();

        assertThat(wsdl.statusCode()).isEqualTo(200);
        assertThat(wsdl.body()).contains("urn:cer-cancellation:callback:1.0").doesNotContain("Security");
    }

    private PublishedCallback published(Signatures signatures) {
        return new PublishedCallback(trade, NOW, Optional.of(signatures));
    }
}
