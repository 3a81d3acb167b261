package org.tonne.integration.callback.soap;

import org.apache.cxf.Bus;
import org.apache.cxf.bus.CXFBusFactory;
import org.tonne.config.RegistrySettings;
import org.tonne.integration.signature.Signatures;
import org.tonne.integration.wire.TestSettings;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;

/** The callback service over HTTP, on a port of its own, for a trade that a test brings; and a registry that calls it. */
final class PublishedCallback implements AutoCloseable {

    /** When it is, unless a test says otherwise. */
    static final Instant NOW = Instant.parse("2026-11-22T12:00:00Z");

    private static final RegistrySettings SETTINGS =
            TestSettings.registry("soap", URI.create("http://localhost:1/"), Duration.ofSeconds(60));

    private final HttpClient http = HttpClient.newHttpClient();
    private final Bus bus = new CXFBusFactory().createBus();
    private final URI address = URI.create("http://localhost:" + freePort() + "/callback");

    PublishedCallback(Trade trade) {
        this(trade, NOW, Optional.empty());
    }

    PublishedCallback(Trade trade, Instant now, Optional<Signatures> signatures) {
        Clock clock = Clock.fixed(now, ZoneOffset.UTC);
        CallbackEndpoint.publish(bus, address.toString(), new RegistryCallback(trade, SETTINGS, clock), signatures);
    }

    /** A message with this body. */
    static String envelope(String body) {
        return "<s:Envelope xmlns:s=\"http://schemas.xmlsoap.org/soap/envelope/\""
                + " xmlns:t=\"urn:cer-cancellation:registry:types:1.0\"><s:Body>" + body + "</s:Body></s:Envelope>";
    }

    /** The head of a message, with a time where one is given. */
    static String head(String from, String to, int major, int minor, String time) {
        return "<t:from>" + from + "</t:from><t:to>" + to + "</t:to><t:majorVersion>" + major
                + "</t:majorVersion><t:minorVersion>" + minor
                + "</t:minorVersion><t:messageIdentifier>m</t:messageIdentifier>"
                + (time.isEmpty() ? "" : "<t:messageDateTime>" + time + "</t:messageDateTime>");
    }

    /** Sends a message with this body. */
    HttpResponse<String> call(String body) {
        return post(envelope(body));
    }

    /** Sends a message. */
    HttpResponse<String> post(String message) {
        return post("text/xml; charset=utf-8", message);
    }

    /** Sends a message of this type. */
    HttpResponse<String> post(String contentType, String message) {
        byte[] bytes = message.getBytes(StandardCharsets.UTF_8);
        return send(posted(contentType, bytes), HttpResponse.BodyHandlers.ofString());
    }

    /** Sends these bytes as a message. */
    HttpResponse<byte[]> post(byte[] message) {
        return send(posted("text/xml; charset=utf-8", message), HttpResponse.BodyHandlers.ofByteArray());
    }

    /** Asks for the contract. */
    HttpResponse<String> contract() {
        HttpRequest request =
                HttpRequest.newBuilder(URI.create(address + "?wsdl")).build();
        return send(request, HttpResponse.BodyHandlers.ofString());
    }

    private HttpRequest posted(String contentType, byte[] message) {
        return HttpRequest.newBuilder(address)
                .header("Content-Type", contentType)
                .header("SOAPAction", "\"\"")
                .POST(HttpRequest.BodyPublishers.ofByteArray(message))
                .build();
    }

    private <T> HttpResponse<T> send(HttpRequest request, HttpResponse.BodyHandler<T> handler) {
        try {
            return http.send(request, handler);
        } catch (IOException | InterruptedException failure) {
            throw new AssertionError(failure);
        }
    }

    private static int freePort() {
        try (ServerSocket free = new ServerSocket(0)) {
            return free.getLocalPort();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    @Override
    public void close() {
        bus.shutdown(true);
    }
}
