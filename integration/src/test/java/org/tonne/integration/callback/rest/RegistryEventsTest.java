package org.tonne.integration.callback.rest;

import org.apache.cxf.Bus;
import org.apache.cxf.bus.CXFBusFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.tonne.cancellation.application.StatusReport;
import org.tonne.cancellation.application.TakeRegistryEvent.Outcome;
import org.tonne.config.RegistryEventSettings;
import org.tonne.integration.registry.rest.Told;
import org.tonne.integration.rest.RestEndpoint;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.MessageDigest;
import java.security.Signature;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.logging.StreamHandler;

import static org.assertj.core.api.Assertions.assertThat;

class RegistryEventsTest {

    private static final Instant NOW = Instant.parse("2026-11-22T12:00:00Z");
    private static final String EVENT = "{\"eventId\":\"e-1\",\"seq\":1,\"type\":\"transaction.completed\",\"data\":"
            + "{\"transactionIdentifier\":\"VCP1000045\",\"transactionStatus\":4,"
            + "\"transactionStatusDateTime\":\"2026-11-22T11:59:00Z\",\"blocks\":[{\"unitSerialBlockStart\":1066867,"
            + "\"unitSerialBlockEnd\":1067866,\"originatingRegistryCode\":\"CN\",\"unitType\":5,\"originalCommitPeriod\":1,"
            + "\"applicableCommitPeriod\":1,\"projectIdentifier\":233}],\"evaluationResult\":[]}}";

    private final HttpClient http = HttpClient.newHttpClient();
    private final List<Told> taken = new ArrayList<>();
    private final List<Optional<StatusReport>> reports = new ArrayList<>();
    private final KeyPair pinned = pair();
    private final KeyPair stranger = pair();
    private Outcome outcome = Outcome.TAKEN;
    private Bus bus;
    private URI address;

    @BeforeEach
    void publish() throws IOException {
        try (ServerSocket free = new ServerSocket(0)) {
            address = URI.create("http://localhost:" + free.getLocalPort() + "/api/registry-events");
        }
        RegistryEventsResource resource = new RegistryEventsResource();
        resource.settings = new RegistryEventSettings(List.of(pinned.getPublic()), Duration.ofMinutes(5));
        resource.clock = Clock.fixed(NOW, ZoneOffset.UTC);
        resource.inbox = told -> {
            reports.add(told.report());
            taken.add(told);
            return outcome;
        };
        bus = new CXFBusFactory().createBus();
        RestEndpoint.publish(bus, address.resolve("/api").toString(), List.of(resource));
    }

    @AfterEach
    void stop() {
        bus.shutdown(true);
    }

    @Test
    void a_signed_event_is_stored_and_answered_without_a_word() {
        HttpResponse<String> answer = post(signed(pinned, NOW, EVENT), EVENT);

        assertThat(answer.statusCode()).isEqualTo(204);
        assertThat(taken).singleElement().satisfies(told -> {
            assertThat(told.event().eventId()).isEqualTo("e-1");
            assertThat(told.event().seq()).isEqualTo(1);
        });
        assertThat(reports.get(0)).hasValueSatisfying(report -> {
            assertThat(report.transactionIdentifier()).isEqualTo("VCP1000045");
            assertThat(report.registryStatus()).isEqualTo(4);
            assertThat(report.messageKey()).isEqualTo("e-1");
            assertThat(report.source()).isEqualTo(StatusReport.Source.NOTIFICATION);
            assertThat(report.at()).isEqualTo("2026-11-22T11:59:00Z");
        });
    }

    @Test
    void nothing_unsigned_changed_old_or_of_another_key_is_looked_at() {
        Map<String, String> right = signed(pinned, NOW, EVENT);
        String input = Objects.requireNonNull(right.get("Signature-Input"));
        List<Map<String, String>> wrong = List.of(
                Map.of(),
                without(right, "Signature"),
                without(right, "Signature-Input"),
                without(right, "Content-Digest"),
                signed(stranger, NOW, EVENT),
                signed(pinned, NOW.minusSeconds(301), EVENT),
                signed(pinned, NOW.plusSeconds(301), EVENT),
                with(right, "Signature-Input", input.replace("\"@path\" ", "")),
                with(right, "Signature-Input", input.replace("registry=", "other=")),
                with(right, "Signature-Input", input + ", registry=()"));

        for (Map<String, String> headers : wrong) {
            assertThat(post(headers, EVENT).statusCode()).as(headers.toString()).isEqualTo(401);
        }
        assertThat(post(right, EVENT.replace("1067866", "1067867")).statusCode())
                .isEqualTo(401);
        Map<String, String> redigested = with(right, "Content-Digest", digest(EVENT.replace("1067866", "1067867")));
        assertThat(post(redigested, EVENT.replace("1067866", "1067867")).statusCode())
                .isEqualTo(401);
        assertThat(taken).isEmpty();
    }

    @Test
    void any_number_of_unsigned_events_is_one_line_in_the_log() {
        List<LogRecord> lines = new ArrayList<>();
        Handler listener = new StreamHandler() {
            @Override
            public synchronized void publish(LogRecord line) {
                lines.add(line);
            }
        };
        Logger log = Logger.getLogger(RegistryEventsResource.class.getName());
        log.addHandler(listener);
        try {
            for (int i = 0; i < 50; i++) {
                post(Map.of(), EVENT);
            }
        } finally {
            log.removeHandler(listener);
        }

        assertThat(lines).singleElement().satisfies(line -> assertThat(line.getMessage())
                .contains("not signed"));
    }

    @Test
    void a_signature_for_another_address_is_not_taken_here() {
        Map<String, String> elsewhere = signed(pinned, NOW, EVENT, "/api/webhooks/paypal");

        assertThat(post(elsewhere, EVENT).statusCode()).isEqualTo(401);
    }

    @Test
    void a_signed_body_that_is_none_of_the_contract_is_refused() {
        List<String> wrong = List.of(
                "",
                "[]",
                EVENT.replace("\"seq\":1", "\"seq\":0"),
                EVENT.replace("\"seq\":1", "\"seq\":\"1\""),
                EVENT.replace("\"seq\":1", "\"seq\":1,\"seq\":2"),
                EVENT.replace("\"seq\":1", "\"seq\":1,\"more\":true"),
                EVENT.replace("\"e-1\"", "\"\""),
                EVENT.replace("\"unitType\":5,", ""),
                EVENT.replace("\"transactionStatus\":4", "\"transactionStatus\":2"),
                EVENT.replace("\"transactionStatus\":4", "\"transactionStatus\":null"),
                EVENT.replace("[]", "[".repeat(20) + "]".repeat(20)));
        for (String body : wrong) {
            assertThat(post(signed(pinned, NOW, body), body).statusCode())
                    .as(body)
                    .isEqualTo(400);
        }
        assertThat(taken).isEmpty();
    }

    @Test
    void an_event_about_something_else_is_kept_unread() {
        String notice =
                "{\"eventId\":\"e-2\",\"seq\":2,\"type\":\"notice\",\"data\":{\"messageContent\":\"<b>x</b>\"}}";

        assertThat(post(signed(pinned, NOW, notice), notice).statusCode()).isEqualTo(204);
        assertThat(reports).containsExactly(Optional.empty());
        assertThat(taken.get(0).event().content()).isEqualTo("{\"messageContent\":\"<b>x</b>\"}");
    }

    @Test
    void an_unknown_transaction_and_a_contradiction_are_answered_as_the_contract_says() {
        outcome = Outcome.UNKNOWN_TRANSACTION;
        HttpResponse<String> unknown = post(signed(pinned, NOW, EVENT), EVENT);
        outcome = Outcome.CONFLICT;
        HttpResponse<String> conflict = post(signed(pinned, NOW, EVENT), EVENT);

        assertThat(unknown.statusCode()).isEqualTo(422);
        assertThat(unknown.body()).contains("3002");
        assertThat(conflict.statusCode()).isEqualTo(409);
    }

    private HttpResponse<String> post(Map<String, String> headers, String body) {
        HttpRequest.Builder request = HttpRequest.newBuilder(address)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body));
        headers.forEach(request::header);
        try {
            return http.send(request.build(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException | InterruptedException failure) {
            throw new IllegalStateException(failure);
        }
    }

    private static Map<String, String> signed(KeyPair pair, Instant at, String body) {
        return signed(pair, at, body, "/api/registry-events");
    }

    private static Map<String, String> signed(KeyPair pair, Instant at, String body, String path) {
        String covered = "(\"@method\" \"@path\" \"content-type\" \"content-digest\");created=" + at.getEpochSecond()
                + ";keyid=\"CDM-1\";alg=\"ed25519\"";
        String base =
                "\"@method\": POST\n\"@path\": " + path + "\n\"content-type\": application/json\n\"content-digest\": "
                        + digest(body) + "\n\"@signature-params\": " + covered;
        Map<String, String> headers = new LinkedHashMap<>();
        headers.put("Content-Digest", digest(body));
        headers.put("Signature-Input", "registry=" + covered);
        headers.put("Signature", "registry=:" + signature(pair, base) + ":");
        return headers;
    }

    private static String signature(KeyPair pair, String text) {
        try {
            Signature signature = Signature.getInstance("Ed25519");
            signature.initSign(pair.getPrivate());
            signature.update(text.getBytes(StandardCharsets.UTF_8));
            return Base64.getEncoder().encodeToString(signature.sign());
        } catch (GeneralSecurityException broken) {
            throw new IllegalStateException(broken);
        }
    }

    private static String digest(String body) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(body.getBytes(StandardCharsets.UTF_8));
            return "sha-256=:" + Base64.getEncoder().encodeToString(hash) + ":";
        } catch (GeneralSecurityException never) {
            throw new IllegalStateException(never);
        }
    }

    private static KeyPair pair() {
        try {
            return KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
        } catch (GeneralSecurityException never) {
            throw new IllegalStateException(never);
        }
    }

    private static Map<String, String> without(Map<String, String> headers, String name) {
        Map<String, String> fewer = new LinkedHashMap<>(headers);
        fewer.remove(name);
        return fewer;
    }

    private static Map<String, String> with(Map<String, String> headers, String name, String value) {
        Map<String, String> other = new LinkedHashMap<>(headers);
        other.put(name, value);
        return other;
    }
}
