package org.tonne.integration.registry.soap;

import org.junit.jupiter.api.Test;
import org.tonne.cancellation.domain.ResponseCode;
import org.tonne.integration.registry.Answer;
import org.tonne.integration.registry.RegistryLink.Receipt;
import org.tonne.integration.wire.TestKeys;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.List;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tonne.integration.registry.soap.LinkScene.PROPOSAL;
import static org.tonne.integration.registry.soap.LinkScene.clock;
import static org.tonne.integration.registry.soap.LinkScene.completed;
import static org.tonne.integration.registry.soap.LinkScene.link;
import static org.tonne.integration.registry.soap.LinkScene.settings;
import static org.tonne.integration.registry.soap.LinkScene.troubled;
import static org.tonne.integration.registry.soap.LinkScene.unusable;

/** The failure cases of the registry that show on the wire, byte for byte. */
class RegistryFailuresContractTest {

    @Test
    void case_05_a_reply_lost_after_the_request_was_read_is_unknown_and_not_sent_twice() throws IOException {
        try (ScriptedRegistry registry = ScriptedRegistry.raw("")) {
            Answer<Receipt> answer = link(registry.url()).propose(PROPOSAL);

            assertThat(answer).isInstanceOf(Answer.Unusable.class);
            assertThat(((Answer.Unusable<Receipt>) answer).exchange().sent()).contains("VCP1000045");
            assertThat(registry.requests()).hasSize(1);
        }
    }

    @Test
    void case_04_a_reply_cut_in_the_middle_is_unknown() throws IOException {
        try (ScriptedRegistry registry = ScriptedRegistry.raw(
                "HTTP/1.1 200 OK\r\nContent-Type: text/xml\r\nContent-Length: 900\r\n\r\n<s:Envelope xmlns:s=")) {
            assertThat(unusable(link(registry.url()).propose(PROPOSAL))
                            .exchange()
                            .received())
                    .startsWith("<s:Envelope");
        }
    }

    @Test
    void case_07_a_page_in_place_of_a_reply_is_unknown_and_kept() throws IOException {
        try (ScriptedRegistry registry =
                ScriptedRegistry.http("200 OK", "text/html", "<html><body>Maintenance</body></html>")) {
            assertThat(unusable(link(registry.url()).propose(PROPOSAL))
                            .exchange()
                            .received())
                    .contains("Maintenance");
        }
    }

    @Test
    void case_07_a_busy_server_is_in_trouble_and_what_it_said_is_kept() throws IOException {
        for (String status : List.of("503 Service Unavailable", "502 Bad Gateway", "429 Too Many Requests")) {
            try (ScriptedRegistry registry = ScriptedRegistry.http(status, "text/plain", "later")) {
                Answer.Troubled<Receipt> answer = troubled(link(registry.url()).propose(PROPOSAL));

                assertThat(answer.reason()).contains(status.substring(0, 3));
                assertThat(answer.retryAfter()).isEmpty();
                assertThat(answer.exchange().received()).contains("later");
                assertThat(registry.requests()).hasSize(1);
            }
        }
    }

    @Test
    void case_38_maintenance_says_how_long_it_takes() throws IOException {
        try (ScriptedRegistry registry =
                ScriptedRegistry.raw("HTTP/1.1 503 Service Unavailable\r\nRetry-After: 21600\r\n"
                        + "Content-Type: text/html\r\nContent-Length: 0\r\nConnection: close\r\n\r\n")) {
            assertThat(troubled(link(registry.url()).propose(PROPOSAL)).retryAfter())
                    .contains(Duration.ofHours(6));
        }
    }

    @Test
    void case_38_a_registry_that_is_gone_gives_no_answer() throws IOException {
        try (ScriptedRegistry registry = ScriptedRegistry.http("410 Gone", "text/plain", "closed for good")) {
            assertThat(unusable(link(registry.url()).propose(PROPOSAL)).reason())
                    .contains("410");
        }
    }

    @Test
    void case_07_a_fault_that_is_not_to_be_retried_is_hopeless_and_says_why() throws IOException {
        try (ScriptedRegistry registry = ScriptedRegistry.http(
                "500 Internal Server Error",
                "text/xml",
                ScriptedRegistry.envelope(
                        "<s:Fault><faultcode>s:Server</faultcode><faultstring>no</faultstring><detail>"
                                + "<t:registryFault><t:responseCode system=\"REGISTRY\">9876</t:responseCode><t:retryable>false</t:retryable>"
                                + "</t:registryFault></detail></s:Fault>"))) {
            Answer<Receipt> answer = link(registry.url()).propose(PROPOSAL);

            assertThat(answer).isInstanceOf(Answer.Hopeless.class);
            assertThat(((Answer.Hopeless<Receipt>) answer).codes()).containsExactly(new ResponseCode("REGISTRY", 9876));
        }
    }

    @Test
    void case_07_a_fault_that_may_be_retried_is_trouble_that_passes() throws IOException {
        try (ScriptedRegistry registry = ScriptedRegistry.http(
                "500 Internal Server Error",
                "text/xml",
                ScriptedRegistry.envelope("<s:Fault><faultcode>s:Server</faultcode><faultstring>trouble</faultstring>"
                        + "<detail><t:registryFault><t:retryable>true</t:retryable><t:detail>ref 1</t:detail></t:registryFault>"
                        + "</detail></s:Fault>"))) {
            assertThat(troubled(link(registry.url()).propose(PROPOSAL)).reason())
                    .isEqualTo("registryFault, retryable true: ref 1");
        }
    }

    @Test
    void case_08_replies_that_break_the_schema_are_unknown() throws IOException {
        List<String> broken = List.of(
                "<t:acceptProposalResponse/>",
                "<t:acceptProposalResponse><t:resultIdentifier>2</t:resultIdentifier></t:acceptProposalResponse>",
                "<acceptProposalResponse xmlns=\"urn:else\"><resultIdentifier>1</resultIdentifier></acceptProposalResponse>",
                "<t:acceptProposalResponse><t:resultIdentifier>1</t:resultIdentifier><t:more/></t:acceptProposalResponse>",
                "<t:acceptMessageResponse><t:resultIdentifier>1</t:resultIdentifier></t:acceptMessageResponse>",
                "");
        for (String body : broken) {
            try (ScriptedRegistry registry = ScriptedRegistry.soap(body)) {
                assertThat(link(registry.url()).propose(PROPOSAL)).as(body).isInstanceOf(Answer.Unusable.class);
            }
        }
    }

    @Test
    void case_01_nobody_listening_and_no_such_host_mean_not_sent() throws IOException {
        URI nowhere;
        try (ScriptedRegistry registry = ScriptedRegistry.raw("")) {
            nowhere = registry.url();
        }

        assertThat(link(nowhere).propose(PROPOSAL)).isInstanceOf(Answer.NotSent.class);
        assertThat(link(URI.create("http://registry.invalid/registry")).propose(PROPOSAL))
                .isInstanceOf(Answer.NotSent.class);
    }

    @Test
    void case_03_a_connection_dropped_before_the_request_is_read_is_unknown() throws IOException {
        try (ScriptedRegistry registry = ScriptedRegistry.closing()) {
            assertThat(link(registry.url()).propose(PROPOSAL))
                    .isInstanceOfAny(Answer.Unusable.class, Answer.NotSent.class);
        }
    }

    @Test
    void case_06_silence_ends_after_the_time_out_as_unknown() throws IOException {
        try (ScriptedRegistry registry = ScriptedRegistry.silent()) {
            assertThat(unusable(new SoapRegistry(
                                            settings(registry.url(), Duration.ofMillis(200)),
                                            TestKeys.platform(),
                                            clock())
                                    .propose(PROPOSAL))
                            .reason())
                    .contains("timed out");
        }
    }

    @Test
    void case_27_an_answer_about_another_transaction_is_not_used() throws IOException {
        try (ScriptedRegistry registry = ScriptedRegistry.soap(completed("VCP1000046"))) {
            assertThat(unusable(link(registry.url()).ask("VCP1000045")).reason())
                    .contains("another transaction");
        }
    }
}
