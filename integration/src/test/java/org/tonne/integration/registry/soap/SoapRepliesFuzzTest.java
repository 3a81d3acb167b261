package org.tonne.integration.registry.soap;

import com.code_intelligence.jazzer.junit.FuzzTest;
import org.junit.jupiter.api.AfterAll;
import org.tonne.cancellation.application.RegistryCommand;
import org.tonne.integration.registry.Answer;
import org.tonne.integration.registry.AnyReply;
import org.tonne.integration.wire.Contract;
import org.tonne.integration.wire.Storable;
import org.tonne.integration.wire.TestKeys;
import org.tonne.local.fuzz.Mutants;
import org.tonne.local.fuzz.Tried;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

import static org.assertj.core.api.Assertions.assertThat;

/** Whatever the registry replies by SOAP: the answer is one that we know, and a good one only where it fits the contract. */
class SoapRepliesFuzzTest {

    private static final List<String> WORDS = List.of(
            "",
            "0",
            "-1",
            "1",
            "4",
            "99",
            "9223372036854775807",
            "VCP1",
            "2026-11-22T12:00:00",
            "-0044-03-15T00:00:00Z",
            "99999999999-01-01T00:00:00Z",
            "99999999999-01-01",
            "9999999-12-31",
            "AB1",
            "&#0;",
            "&x;",
            "<!DOCTYPE a>",
            "<?x y?>",
            "</s:Body>",
            "</s:Envelope>",
            "HTTP/1.1 100 Continue\r\n\r\n",
            "200 OK",
            "401 Unauthorized",
            "WWW-Authenticate: Basic realm=\"x\"\r\n",
            "Content-Encoding: gzip\r\n",
            "Transfer-Encoding: chunked\r\n",
            "Content-Length: 5\r\n",
            "99999999999999999999",
            "text/html",
            "multipart/related; boundary=x",
            "text/xml; charset=utf-16",
            "application/xop+xml",
            "a".repeat(300));
    private static final Mutants MUTANTS =
            Mutants.ofXml(Mutants.valid(SoapRepliesFuzzTest.class, "every_reply_has_a_known_outcome"), WORDS);
    private static final Tried TRIED = new Tried(SoapRepliesFuzzTest.class);
    private static final AnyReply REGISTRY = new AnyReply();
    private static final RegistryCommand.Account ACCOUNT = new RegistryCommand.Account(100, 1001);
    private static final SoapRegistry LINK = new SoapRegistry(
            LinkScene.settings(REGISTRY.url(), Duration.ofSeconds(10)), TestKeys.platform(), LinkScene.clock());

    @AfterAll
    static void tell() {
        TRIED.tell();
    }

    @FuzzTest(maxDuration = "1m")
    void every_reply_has_a_known_outcome(byte[] input) {
        TRIED.one();
        byte[] reply = MUTANTS.bytes(input);
        REGISTRY.answer(reply, "text/xml; charset=utf-8");
        Answer<?> answer = ask(new String(reply, StandardCharsets.ISO_8859_1));

        assertThat(REGISTRY.heard()).as(answer.toString()).isEqualTo(1);
        assertThat(answer).isNotInstanceOf(Answer.NotSent.class);
        Storable.check(answer);
        if (answer instanceof Answer.Given<?> given) {
            byte[] received =
                    Objects.requireNonNull(given.exchange().received()).getBytes(StandardCharsets.UTF_8);
            assertThat(Contract.body(received))
                    .as(answer.toString())
                    .hasValueSatisfying(body -> assertThat(Contract.has(body)).isTrue());
        }
    }

    private static Answer<?> ask(String reply) {
        if (reply.contains("getTransactionStatusResponse")) {
            return LINK.ask("VCP1000045");
        }
        if (reply.contains("provideTimeResponse")) {
            return LINK.time();
        }
        return reply.contains("getHoldingsResponse")
                ? LINK.holdings(ACCOUNT, Optional.empty())
                : LINK.propose(LinkScene.PROPOSAL);
    }
}
