package org.tonne.integration.registry.rest;

import com.code_intelligence.jazzer.junit.FuzzTest;
import org.junit.jupiter.api.AfterAll;
import org.tonne.cancellation.application.RegistryCommand;
import org.tonne.integration.registry.Answer;
import org.tonne.integration.registry.AnyReply;
import org.tonne.integration.wire.Storable;
import org.tonne.local.fuzz.Mutants;
import org.tonne.local.fuzz.Tried;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

import static org.assertj.core.api.Assertions.assertThat;

/** Whatever the registry replies by REST: the answer is one that we know, about what was asked, and can be kept. */
class RestRepliesFuzzTest {

    private static final List<String> WORDS = List.of(
            "",
            "0",
            "-1",
            "1",
            "1.0",
            "1e2",
            "99",
            "9223372036854775807",
            "9223372036854775808",
            "null",
            "{}",
            "[]",
            "\"\"",
            "\"\\u0000\"",
            "\"\\ud800\"",
            "\"VCP1\"",
            "\"2026-11-22T12:00:00\"",
            "\"-999999999-01-01T00:00:00Z\"",
            "\"+999999999-12-31T00:00:00Z\"",
            "\"+99999999-12-31\"",
            "\"transaction.cancelled\"",
            ",\"x\":1",
            "[".repeat(30),
            "HTTP/1.1 100 Continue\r\n\r\n",
            "200 OK",
            "401 Unauthorized",
            "503 Service Unavailable",
            "Content-Encoding: gzip\r\n",
            "Transfer-Encoding: chunked\r\n",
            "Content-Length: 5\r\n",
            "Retry-After: 99999999999\r\n",
            "Retry-After: Sun, 22 Nov 999999999 13:00:00 GMT\r\n",
            "application/problem+json",
            "application/json; charset=utf-16",
            "a".repeat(300));
    private static final Mutants MUTANTS =
            Mutants.ofJson(Mutants.valid(RestRepliesFuzzTest.class, "every_reply_has_a_known_outcome"), WORDS);
    private static final Tried TRIED = new Tried(RestRepliesFuzzTest.class);
    private static final AnyReply REGISTRY = new AnyReply();
    private static final RegistryCommand.Account ACCOUNT = new RegistryCommand.Account(100, 7);
    private static final RestRegistry LINK =
            new RestRegistry(Scene.settings(REGISTRY.url(), Duration.ofSeconds(10)), Scene.TLS, Scene.clock());

    @AfterAll
    static void tell() {
        TRIED.tell();
    }

    @FuzzTest(maxDuration = "1m")
    void every_reply_has_a_known_outcome(byte[] input) {
        TRIED.one();
        byte[] reply = MUTANTS.bytes(input);
        REGISTRY.answer(reply, "application/json");
        Answer<?> answer = ask(new String(reply, StandardCharsets.ISO_8859_1));

        assertThat(REGISTRY.heard()).as(answer.toString()).isEqualTo(1);
        Storable.check(answer);
        if (answer instanceof Answer.NotSent<?>) {
            assertThat(answer.reason()).startsWith("Turned away, HTTP ");
        }
        if (answer instanceof Answer.Barred<?>) {
            assertThat(answer.reason()).containsPattern("HTTP 40[13]");
        }
        if (answer instanceof Answer.Given<?> given && given.body() instanceof RestRegistry.Events events) {
            events.events().forEach(RestRepliesFuzzTest::read);
        }
    }

    /** An event is read or refused when it is looked at, as it is when the feed is pulled. */
    private static void read(Told told) {
        try {
            told.report().ifPresent(Storable::check);
        } catch (org.tonne.shared.Refused | org.tonne.integration.rest.RequestRefused unreadable) {
            assertThat(unreadable.getMessage()).isNotBlank();
        }
    }

    private static Answer<?> ask(String reply) {
        if (reply.contains("transactionStatusDateTime") && !reply.contains("events") || reply.contains("3002")) {
            return LINK.ask("VCP1000045");
        }
        if (reply.contains("systemTime")) {
            return LINK.time();
        }
        if (reply.contains("events")) {
            return LINK.events(0);
        }
        return reply.contains("balanceVersion")
                ? LINK.holdings(ACCOUNT, Optional.empty())
                : LINK.propose(Scene.PROPOSAL);
    }
}
