package org.tonne.integration.registry;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.tonne.config.AttestationSettings;
import org.tonne.integration.wire.RegistryTls;
import org.tonne.integration.wire.TestKeys;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;

import static org.assertj.core.api.Assertions.assertThat;

class DocumentsTest {

    private static final int MOST = 1000;

    private final CountDownLatch over = new CountDownLatch(1);
    private final Documents documents = new Documents(
            new AttestationSettings(Duration.ofDays(1), Duration.ofMillis(500), MOST),
            new RegistryTls(TestKeys.platform()));
    private final HttpServer server;

    DocumentsTest() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 10);
    }

    @BeforeEach
    void open() {
        server.createContext("/small", exchange -> answer(exchange, 200, "%PDF-1.4"));
        server.createContext("/long", exchange -> answer(exchange, 200, "x".repeat(MOST + 1)));
        server.createContext("/missing", exchange -> answer(exchange, 404, "no"));
        server.createContext("/moved", exchange -> {
            exchange.getResponseHeaders().add("Location", "/small");
            answer(exchange, 302, "");
        });
        server.createContext("/slow", this::drip);
        server.setExecutor(java.util.concurrent.Executors.newCachedThreadPool());
        server.start();
    }

    @AfterEach
    void close() {
        over.countDown();
        server.stop(0);
    }

    @Test
    void a_document_within_the_bounds_is_fetched() {
        assertThat(documents.get(at("/small"))).isInstanceOfSatisfying(Answer.Given.class, given -> assertThat(
                        new String((byte[]) given.body(), StandardCharsets.US_ASCII))
                .isEqualTo("%PDF-1.4"));
    }

    @Test
    void one_that_is_longer_missing_elsewhere_or_slow_is_no_document() {
        assertThat(reason("/long")).contains("longer than 1000");
        assertThat(reason("/missing")).contains("404");
        assertThat(reason("/moved")).contains("302");
        assertThat(reason("/slow")).isNotEmpty();
    }

    @Test
    void nobody_listening_means_that_nothing_was_asked() {
        URI nowhere = at("/small");
        server.stop(0);

        assertThat(documents.get(nowhere)).isInstanceOf(Answer.NotSent.class);
    }

    private String reason(String path) {
        Answer<byte[]> answer = documents.get(at(path));
        assertThat(answer).isInstanceOf(Answer.Unusable.class);
        return ((Answer.Unusable<byte[]>) answer).reason();
    }

    private URI at(String path) {
        return URI.create("http://localhost:" + server.getAddress().getPort() + path);
    }

    /** The head and one byte, and no more until the test is over. */
    private void drip(HttpExchange exchange) throws IOException {
        exchange.sendResponseHeaders(200, 500);
        exchange.getResponseBody().write('%');
        exchange.getResponseBody().flush();
        try {
            over.await();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
        exchange.close();
    }

    private static void answer(HttpExchange exchange, int status, String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.US_ASCII);
        exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }
}
