package org.tonne.integration.callback.soap;

import org.apache.cxf.Bus;
import org.apache.cxf.bus.CXFBusFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.tonne.config.RegistrySettings;
import org.tonne.link.domain.Rebuff;

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

import static org.assertj.core.api.Assertions.assertThat;

/** What heads of messages mean for the link: who is a false sender, and who only speaks another version or has another time. */
class CallbackHeadTest {

    private static final Instant NOW = Instant.parse("2026-11-22T12:00:00Z");
    private static final String COMPLETED = "<t:transactionIdentifier>VCP1000045</t:transactionIdentifier>"
            + "<t:transactionStatus>4</t:transactionStatus>";

    private final HttpClient http = HttpClient.newHttpClient();
    private final KeptTrade trade = new KeptTrade();
    private Bus bus;
    private URI address;

    @BeforeEach
    void publish() throws IOException {
        try (ServerSocket free = new ServerSocket(0)) {
            address = URI.create("http://localhost:" + free.getLocalPort() + "/callback");
        }
        RegistrySettings settings = new RegistrySettings(
                "soap",
                URI.create("http://localhost:1/"),
                "CDM",
                "VCP",
                2300,
                Duration.ofSeconds(60),
                Duration.ofMinutes(2),
                Duration.ofHours(24),
                Duration.ofHours(1));
        bus = new CXFBusFactory().createBus();
        CallbackEndpoint.publish(
                bus, address.toString(), new RegistryCallback(trade, settings, Clock.fixed(NOW, ZoneOffset.UTC)));
    }

    @AfterEach
    void stop() {
        bus.shutdown(true);
    }

    @Test
    void case_31_a_version_that_we_do_not_know_is_told_to_the_link_and_moves_nothing() {
        call(head("CDM", "VCP", 2, 1, ""));
        call(head("CDM", "VCP", 1, 2, ""));

        assertThat(trade.rebuffs).containsExactly(Rebuff.VERSION, Rebuff.VERSION);
        assertThat(trade.reports).isEmpty();
    }

    @Test
    void case_36_from_and_to_swapped_or_of_others_is_a_false_sender_whatever_its_version() {
        call(head("VCP", "CDM", 1, 1, ""));
        call(head("GB", "VCP", 2, 1, ""));
        call("<t:provideTime><t:from>GB</t:from><t:to>VCP</t:to><t:majorVersion>1</t:majorVersion>"
                + "<t:minorVersion>1</t:minorVersion><t:callerSystemTime>2026-11-22T12:00:00Z</t:callerSystemTime>"
                + "</t:provideTime>");

        assertThat(trade.rebuffs).containsExactly(Rebuff.SENDER, Rebuff.SENDER, Rebuff.SENDER);
        assertThat(trade.reports).isEmpty();
    }

    @Test
    void case_30_a_message_of_tomorrow_or_of_no_zone_is_refused() {
        call(head("CDM", "VCP", 1, 1, "2026-11-23T12:00:00Z"));
        call(head("CDM", "VCP", 1, 1, "2026-11-22T12:00:00"));

        assertThat(trade.rebuffs).containsExactly(Rebuff.TIME, Rebuff.TIME);
        assertThat(trade.reports).isEmpty();
    }

    private static String head(String from, String to, int major, int minor, String time) {
        return "<t:acceptNotification><t:from>" + from + "</t:from><t:to>" + to + "</t:to><t:majorVersion>" + major
                + "</t:majorVersion><t:minorVersion>" + minor
                + "</t:minorVersion><t:messageIdentifier>m</t:messageIdentifier>"
                + (time.isEmpty() ? "" : "<t:messageDateTime>" + time + "</t:messageDateTime>") + COMPLETED
                + "</t:acceptNotification>";
    }

    private static String envelope(String body) {
        return "<s:Envelope xmlns:s=\"http://schemas.xmlsoap.org/soap/envelope/\""
                + " xmlns:t=\"urn:cer-cancellation:registry:types:1.0\"><s:Body>" + body + "</s:Body></s:Envelope>";
    }

    private HttpResponse<String> call(String body) {
        return post(envelope(body));
    }

    private HttpResponse<String> post(String body) {
        HttpRequest request = HttpRequest.newBuilder(address)
                .header("Content-Type", "text/xml; charset=utf-8")
                .header("SOAPAction", "\"\"")
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
        try {
            return http.send(request, HttpResponse.BodyHandlers.ofString());
        } catch (IOException | InterruptedException failure) {
            throw new AssertionError(failure);
        }
    }
}
