package org.tonne.integration.registry.soap;

import org.junit.jupiter.api.Test;
import org.tonne.cancellation.application.StatusReport;
import org.tonne.integration.registry.Answer;
import org.tonne.integration.registry.RegistryLink.Receipt;
import org.tonne.integration.signature.SignedBytes;
import org.tonne.integration.wire.TestKeys;

import java.io.IOException;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tonne.integration.registry.soap.LinkScene.PROPOSAL;
import static org.tonne.integration.registry.soap.LinkScene.given;

/** What we ask where messages are signed; an answer that is not signed as it must be is no answer. */
class SignedLinkTest {

    private static final Instant NOW = TestKeys.hour();
    private static final String TAKEN = ScriptedRegistry.envelope(
            "<t:acceptProposalResponse><t:resultIdentifier>1</t:resultIdentifier></t:acceptProposalResponse>");
    private static final String FAULT = ScriptedRegistry.envelope(
            "<s:Fault><faultcode>s:Server</faultcode><faultstring>no</faultstring><detail><t:registryFault>"
                    + "<t:retryable>true</t:retryable></t:registryFault></detail></s:Fault>");

    @Test
    void a_proposal_is_signed_and_so_is_the_answer_that_counts() throws IOException {
        try (ScriptedRegistry registry = answering(SignedBytes.registry(TAKEN, NOW))) {
            Answer<Receipt> answer = link(registry.url()).propose(PROPOSAL);

            assertThat(given(answer)).isEqualTo(new Receipt(true, List.of()));
            assertThat(SignedBytes.flawForRegistry(registry.requests().get(0), NOW))
                    .isEmpty();
            assertThat(registry.requests().get(0)).contains("Café &lt;مثال");
        }
    }

    @Test
    void case_36_an_answer_without_a_good_signature_leaves_the_proposal_unknown() throws IOException {
        String signed = SignedBytes.registry(TAKEN, NOW);
        List<String> bad = List.of(
                TAKEN,
                signed.replace("resultIdentifier>1<", "resultIdentifier>0<"),
                SignedBytes.by("registry-other", TAKEN, NOW, SignedBytes.POLICY),
                SignedBytes.registry(TAKEN, NOW.minus(Duration.ofMinutes(6))),
                FAULT);
        for (String reply : bad) {
            try (ScriptedRegistry registry = answering(reply)) {
                assertThat(link(registry.url()).propose(PROPOSAL))
                        .isInstanceOfSatisfying(Answer.Unusable.class, unusable -> assertThat(unusable.reason())
                                .startsWith("NotBelieved: "));
            }
        }
    }

    @Test
    void case_36_an_old_answer_to_another_question_is_refused() throws IOException {
        try (ScriptedRegistry registry = answering(SignedBytes.registry(TAKEN, NOW))) {
            SoapRegistry link = link(registry.url());

            assertThat(link.propose(PROPOSAL)).isInstanceOf(Answer.Given.class);
            assertThat(link.propose(PROPOSAL))
                    .isInstanceOfSatisfying(Answer.Unusable.class, unusable -> assertThat(unusable.reason())
                            .isEqualTo("NotBelieved: REPLAYED"));
        }
    }

    @Test
    void a_signed_fault_is_read_as_one() throws IOException {
        try (ScriptedRegistry registry =
                ScriptedRegistry.http("500 Error", "text/xml; charset=utf-8", SignedBytes.registry(FAULT, NOW))) {
            Answer<StatusReport> answer = link(registry.url()).ask("VCP1000045");

            assertThat(answer).isInstanceOf(Answer.Troubled.class);
        }
    }

    private static ScriptedRegistry answering(String reply) {
        return ScriptedRegistry.http("200 OK", "text/xml; charset=utf-8", reply);
    }

    private static SoapRegistry link(URI url) {
        return new SoapRegistry(
                LinkScene.settings(url, Duration.ofSeconds(20)),
                TestKeys.platform(),
                Optional.of(SignedBytes.platform(NOW)),
                Clock.fixed(NOW, ZoneOffset.UTC));
    }
}
