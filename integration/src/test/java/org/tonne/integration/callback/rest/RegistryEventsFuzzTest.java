package org.tonne.integration.callback.rest;

import com.code_intelligence.jazzer.junit.FuzzTest;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import org.apache.cxf.bus.CXFBusFactory;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.tonne.cancellation.application.TakeRegistryEvent.Outcome;
import org.tonne.config.RegistryEventSettings;
import org.tonne.integration.registry.rest.Told;
import org.tonne.integration.rest.Problems;
import org.tonne.integration.rest.RestEndpoint;
import org.tonne.integration.wire.Storable;
import org.tonne.local.fuzz.Mutants;
import org.tonne.local.fuzz.Tried;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringReader;
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
import java.util.Base64;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;

import static org.assertj.core.api.Assertions.assertThat;

/** Whatever the registry signs as an event: it is handed on whole, as another reader of JSON confirms, or refused. */
class RegistryEventsFuzzTest {

    private static final String METHOD = "an_event_is_stored_whole_or_refused";
    private static final Instant NOW = Instant.parse("2026-11-22T12:00:00Z");
    private static final List<String> WORDS = List.of(
            "",
            "0",
            "-1",
            "1",
            "1.0",
            "1e2",
            "99",
            "9007199254740992",
            "9223372036854775808",
            "null",
            "{}",
            "[]",
            "\"\"",
            "\"\\u0000\"",
            "\"\\ud800\"",
            "\"transaction.cancelled\"",
            "\"2026-11-22T12:00:00\"",
            "\"-999999999-01-01T00:00:00Z\"",
            "\"+999999999-12-31T00:00:00Z\"",
            "\"+99999999-12-31\"",
            ",\"x\":1",
            "[".repeat(30),
            "\"" + "a".repeat(300) + "\"");
    private static final Mutants MUTANTS = Mutants.ofJson(Mutants.valid(RegistryEventsFuzzTest.class, METHOD), WORDS);
    private static final Tried TRIED = new Tried(RegistryEventsFuzzTest.class);
    private static final AtomicReference<Told> TAKEN = new AtomicReference<>();
    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final KeyPair PINNED = pair();
    private static URI address = URI.create("http://localhost/");

    @BeforeAll
    static void publish() throws IOException {
        try (ServerSocket free = new ServerSocket(0)) {
            address = URI.create("http://localhost:" + free.getLocalPort() + "/api/registry-events");
        }
        RegistryEventsResource resource = new RegistryEventsResource();
        resource.settings = new RegistryEventSettings(List.of(PINNED.getPublic()), Duration.ofMinutes(5));
        resource.clock = Clock.fixed(NOW, ZoneOffset.UTC);
        resource.inbox = told -> {
            told.report().ifPresent(Storable::check);
            TAKEN.set(told);
            return Outcome.TAKEN;
        };
        RestEndpoint.publish(
                new CXFBusFactory().createBus(), address.resolve("/api").toString(), List.of(resource));
    }

    @AfterAll
    static void tell() {
        TRIED.tell();
    }

    @FuzzTest(maxDuration = "1m")
    void an_event_is_stored_whole_or_refused(byte[] input) {
        TRIED.one();
        TAKEN.set(null);
        byte[] body = MUTANTS.bytes(input);
        HttpResponse<byte[]> answer = post(body);

        if (answer.statusCode() == 204) {
            Told told = Objects.requireNonNull(TAKEN.get());
            JsonObject sent = Json.createReader(new ByteArrayInputStream(body)).readObject();
            Storable.check(told.event());
            assertThat(told.event().eventId()).isEqualTo(sent.getString("eventId"));
            assertThat(told.event().seq()).isEqualTo(sent.getJsonNumber("seq").longValueExact());
            assertThat(told.event().type()).isEqualTo(sent.getString("type"));
            assertThat(Json.createReader(new StringReader(told.event().content()))
                            .readObject())
                    .isEqualTo(sent.getJsonObject("data"));
        } else {
            Problems.check(answer);
            assertThat(TAKEN).hasNullValue();
        }
    }

    @Test
    void the_valid_inputs_are_taken() {
        for (String valid : Mutants.valid(RegistryEventsFuzzTest.class, METHOD)) {
            assertThat(post(valid.getBytes(StandardCharsets.UTF_8)).statusCode())
                    .as(valid)
                    .isEqualTo(204);
        }
    }

    private static HttpResponse<byte[]> post(byte[] body) {
        try {
            String digest =
                    "sha-256=:" + base64(MessageDigest.getInstance("SHA-256").digest(body)) + ":";
            String covered = "(\"@method\" \"@path\" \"content-type\" \"content-digest\");created="
                    + NOW.getEpochSecond() + ";keyid=\"CDM-1\";alg=\"ed25519\"";
            Signature signature = Signature.getInstance("Ed25519");
            signature.initSign(PINNED.getPrivate());
            signature.update(("\"@method\": POST\n\"@path\": /api/registry-events\n\"content-type\": application/json\n"
                            + "\"content-digest\": " + digest + "\n\"@signature-params\": " + covered)
                    .getBytes(StandardCharsets.UTF_8));
            HttpRequest request = HttpRequest.newBuilder(address)
                    .header("Content-Type", "application/json")
                    .header("Content-Digest", digest)
                    .header("Signature-Input", "registry=" + covered)
                    .header("Signature", "registry=:" + base64(signature.sign()) + ":")
                    .POST(HttpRequest.BodyPublishers.ofByteArray(body))
                    .build();
            return HTTP.send(request, HttpResponse.BodyHandlers.ofByteArray());
        } catch (GeneralSecurityException | IOException | InterruptedException failure) {
            throw new AssertionError(failure);
        }
    }

    private static String base64(byte[] bytes) {
        return Base64.getEncoder().encodeToString(bytes);
    }

    private static KeyPair pair() {
        try {
            return KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
        } catch (GeneralSecurityException never) {
            throw new IllegalStateException(never);
        }
    }
}
