package org.tonne.integration.registry.soap;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tonne.config.TlsSettings;
import org.tonne.integration.registry.Answer;
import org.tonne.integration.wire.TestKeys;
import org.tonne.link.domain.Bar;

import javax.net.ssl.SSLContext;

import java.io.IOException;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;

import static org.assertj.core.api.Assertions.assertThat;

class MutualTlsTest {

    private static final Instant NOW = Instant.parse("2026-11-26T12:00:00Z");
    private static final String TIME = "<t:provideTimeResponse><t:resultIdentifier>1</t:resultIdentifier>"
            + "<t:systemTime>2026-11-26T12:00:01Z</t:systemTime></t:provideTimeResponse>";

    @Test
    void the_two_speak_when_each_shows_the_right_certificate() throws IOException {
        try (ScriptedRegistry registry = ScriptedRegistry.soap(TIME).over(TestKeys.end("registry", "trust"))) {
            Answer<Instant> answer = link(registry, TestKeys.platform()).time();

            assertThat(answer).isInstanceOf(Answer.Given.class);
            assertThat(registry.requests()).hasSize(1);
        }
    }

    @ParameterizedTest
    @CsvSource({"registry-expired", "registry-stranger", "registry-other", "platform"})
    void case_02_a_registry_with_a_bad_certificate_is_told_nothing(String certificate) throws IOException {
        try (ScriptedRegistry registry = ScriptedRegistry.soap(TIME).over(TestKeys.end(certificate, "trust"))) {
            Answer<Instant> answer = link(registry, TestKeys.platform()).time();

            assertThat(answer).isInstanceOfSatisfying(Answer.Barred.class, barred -> assertThat(barred.bar())
                    .isEqualTo(Bar.TLS));
            assertThat(registry.requests()).isEmpty();
        }
    }

    @ParameterizedTest
    @CsvSource({"platform-expired", "platform-stranger"})
    void case_02_a_registry_that_does_not_take_our_certificate_takes_nothing(String certificate) throws IOException {
        try (ScriptedRegistry registry = ScriptedRegistry.soap(TIME).over(TestKeys.end("registry", "trust"))) {
            Answer<Instant> answer =
                    link(registry, TestKeys.platform(certificate, "trust")).time();

            // TLS 1.3 refuses a client after its hello: the refusal or the broken line may be seen first
            assertThat(answer).isNotInstanceOf(Answer.Given.class);
            assertThat(registry.requests()).isEmpty();
        }
    }

    @Test
    void case_02_a_registry_that_refuses_the_name_in_our_certificate_bars_the_channel() throws IOException {
        for (String status : new String[] {"401 Unauthorized", "403 Forbidden"}) {
            try (ScriptedRegistry registry =
                    ScriptedRegistry.http(status, "text/plain", "no").over(TestKeys.end("registry", "trust"))) {
                Answer<Instant> answer = link(registry, TestKeys.platform("platform-other", "trust"))
                        .time();

                assertThat(answer).isInstanceOfSatisfying(Answer.Barred.class, barred -> assertThat(barred.bar())
                        .isEqualTo(Bar.IDENTITY));
            }
        }
    }

    @Test
    void the_authorities_of_the_machine_count_for_nothing() throws IOException {
        try (ScriptedRegistry registry = ScriptedRegistry.soap(TIME).over(TestKeys.end("registry", "trust"))) {
            Answer<Instant> answer = link(registry, TestKeys.platform("platform", "trust-stranger"))
                    .time();

            assertThat(answer).isInstanceOf(Answer.Barred.class);
            assertThat(registry.requests()).isEmpty();
        }
    }

    @Test
    void only_tls_1_2_and_1_3_are_spoken() throws NoSuchAlgorithmException {
        SSLContext ours = new org.tonne.integration.wire.RegistryTls(TestKeys.platform()).context();

        assertThat(ours.getDefaultSSLParameters().getProtocols()).containsExactlyInAnyOrder("TLSv1.3", "TLSv1.2");
    }

    private static SoapRegistry link(ScriptedRegistry registry, TlsSettings security) {
        return new SoapRegistry(
                LinkScene.settings(registry.url(), Duration.ofSeconds(20)), security, Clock.fixed(NOW, ZoneOffset.UTC));
    }
}
