package org.tonne.integration.registry.rest;

import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsParameters;
import com.sun.net.httpserver.HttpsServer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tonne.integration.registry.Answer;
import org.tonne.integration.wire.RegistryTls;
import org.tonne.integration.wire.TestKeys;
import org.tonne.link.domain.Bar;

import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLParameters;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;

import static org.assertj.core.api.Assertions.assertThat;

class RestTlsTest {

    private static final byte[] TIME = "{\"systemTime\":\"2026-11-22T12:00:00Z\"}".getBytes(StandardCharsets.US_ASCII);

    private final AtomicInteger asked = new AtomicInteger();
    private final HttpsServer server;

    RestTlsTest() throws IOException {
        server = HttpsServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 10);
    }

    @AfterEach
    void close() {
        server.stop(0);
    }

    @Test
    void the_two_speak_when_each_shows_the_right_certificate() {
        Answer<?> answer = link("registry", "localhost", "platform", "trust").time();

        assertThat(answer).isInstanceOf(Answer.Given.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"registry-expired", "registry-stranger", "registry-other", "platform"})
    void a_registry_with_a_bad_certificate_is_told_nothing(String certificate) {
        RestRegistry link = link(certificate, "localhost", "platform", "trust");

        assertThat(link.time()).isInstanceOfSatisfying(Answer.Barred.class, barred -> assertThat(barred.bar())
                .isEqualTo(Bar.TLS));
        assertThat(link.propose(Scene.PROPOSAL)).isInstanceOf(Answer.NotSent.class);
        assertThat(asked).hasValue(0);
    }

    @Test
    void a_certificate_for_another_host_is_told_nothing() {
        Answer<?> answer =
                link("registry", "[::ffff:127.0.0.1]", "platform", "trust").propose(Scene.PROPOSAL);

        assertThat(answer).isInstanceOfSatisfying(Answer.NotSent.class, barred -> assertThat(barred.reason())
                .contains("subject alternative names"));
        assertThat(asked).hasValue(0);
    }

    @ParameterizedTest
    @ValueSource(strings = {"platform-expired", "platform-stranger"})
    void a_registry_that_does_not_take_our_certificate_takes_nothing(String certificate) {
        assertThat(link("registry", "localhost", certificate, "trust").time()).isNotInstanceOf(Answer.Given.class);
        assertThat(asked).hasValue(0);
    }

    @Test
    void the_authorities_of_the_machine_count_for_nothing() {
        assertThat(link("registry", "localhost", "platform", "trust-stranger").propose(Scene.PROPOSAL))
                .isInstanceOf(Answer.NotSent.class);
        assertThat(asked).hasValue(0);
    }

    private RestRegistry link(String theirs, String host, String ours, String trust) {
        SSLContext end = TestKeys.end(theirs, "trust");
        server.setHttpsConfigurator(new HttpsConfigurator(end) {
            @Override
            public void configure(HttpsParameters parameters) {
                SSLParameters asking = end.getDefaultSSLParameters();
                asking.setNeedClientAuth(true);
                parameters.setSSLParameters(asking);
            }
        });
        server.createContext("/", exchange -> {
            asked.incrementAndGet();
            exchange.getResponseHeaders().add("Content-Type", "application/json");
            exchange.sendResponseHeaders(200, TIME.length);
            exchange.getResponseBody().write(TIME);
            exchange.close();
        });
        server.start();
        URI url = URI.create("https://" + host + ":" + server.getAddress().getPort() + "/registry");
        return new RestRegistry(
                Scene.settings(url, Duration.ofSeconds(20)),
                new RegistryTls(TestKeys.platform(ours, trust)),
                Scene.clock());
    }
}
