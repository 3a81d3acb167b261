package org.tonne.integration.registry.soap;

import org.junit.jupiter.api.Test;
import org.tonne.cancellation.application.RegistryCommand;
import org.tonne.cancellation.application.StatusReport;
import org.tonne.cancellation.domain.ReportedBlock;
import org.tonne.cancellation.domain.ResponseCode;
import org.tonne.config.RegistrySettings;
import org.tonne.integration.registry.Answer;
import org.tonne.integration.registry.RegistryLink;
import org.tonne.integration.registry.RegistryLink.Receipt;
import org.tonne.shared.UnitBlock;

import java.io.IOException;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;

import static org.assertj.core.api.Assertions.assertThat;

class SoapRegistryContractTest {

    private static final Instant NOW = Instant.parse("2026-11-22T12:00:00Z");
    private static final RegistryCommand.Propose PROPOSAL = new RegistryCommand.Propose(
            "VCP1000045",
            new RegistryCommand.Account(100, 10455),
            List.of(UnitBlock.parse("CN-5-1066867-1-1-0-233 to CN-5-1067866-1-1-0-233")),
            "Café <مثال> Ltd",
            "2025 travel",
            "7KQ4M2XN");

    @Test
    void a_proposal_carries_blocks_accounts_and_words_and_its_receipt_is_read() throws IOException {
        try (ScriptedRegistry registry = ScriptedRegistry.soap(
                "<t:acceptProposalResponse><t:resultIdentifier>1</t:resultIdentifier></t:acceptProposalResponse>")) {
            Answer<Receipt> answer = link(registry.url()).propose(PROPOSAL);

            assertThat(given(answer)).isEqualTo(new Receipt(true, List.of()));
            assertThat(registry.requests()).hasSize(1);
            assertThat(registry.requests().get(0))
                    .contains("VCP1000045", ">1066867<", ">1067866<", ">10455<", ">230<", ">2300<", ">CN<")
                    .contains("Café &lt;مثال&gt; Ltd", "2026-11-22T12:00:00.000Z", "7KQ4M2XN")
                    .doesNotContain("LULUCFActivity");
        }
    }

    @Test
    void a_refusal_keeps_the_system_of_each_code() throws IOException {
        try (ScriptedRegistry registry = ScriptedRegistry.soap(
                "<t:acceptProposalResponse><t:resultIdentifier>0</t:resultIdentifier><t:responseCodes>4010</t:responseCodes>"
                        + "<t:responseCodes system=\"REGISTRY\">3005</t:responseCodes></t:acceptProposalResponse>")) {
            Receipt receipt = given(link(registry.url()).propose(PROPOSAL));

            assertThat(receipt.accepted()).isFalse();
            assertThat(receipt.codes())
                    .containsExactly(new ResponseCode("DES", 4010), new ResponseCode("REGISTRY", 3005));
        }
    }

    @Test
    void a_reply_lost_after_the_request_was_read_is_unknown_and_not_sent_twice() throws IOException {
        try (ScriptedRegistry registry = ScriptedRegistry.raw("")) {
            Answer<Receipt> answer = link(registry.url()).propose(PROPOSAL);

            assertThat(answer).isInstanceOf(Answer.Unusable.class);
            assertThat(((Answer.Unusable<Receipt>) answer).exchange().sent()).contains("VCP1000045");
            assertThat(registry.requests()).hasSize(1);
        }
    }

    @Test
    void a_reply_cut_in_the_middle_is_unknown() throws IOException {
        try (ScriptedRegistry registry = ScriptedRegistry.raw(
                "HTTP/1.1 200 OK\r\nContent-Type: text/xml\r\nContent-Length: 900\r\n\r\n<s:Envelope xmlns:s=")) {
            assertThat(unusable(link(registry.url()).propose(PROPOSAL))
                            .exchange()
                            .received())
                    .startsWith("<s:Envelope");
        }
    }

    @Test
    void a_page_in_place_of_a_reply_is_unknown_and_kept() throws IOException {
        try (ScriptedRegistry registry =
                ScriptedRegistry.http("200 OK", "text/html", "<html><body>Maintenance</body></html>")) {
            assertThat(unusable(link(registry.url()).propose(PROPOSAL))
                            .exchange()
                            .received())
                    .contains("Maintenance");
        }
    }

    @Test
    void a_busy_server_is_unknown() throws IOException {
        try (ScriptedRegistry registry = ScriptedRegistry.http("503 Service Unavailable", "text/plain", "later")) {
            assertThat(unusable(link(registry.url()).propose(PROPOSAL)).reason())
                    .contains("503");
        }
    }

    @Test
    void a_fault_is_unknown_and_says_whether_to_try_again() throws IOException {
        try (ScriptedRegistry registry = ScriptedRegistry.http(
                "500 Internal Server Error",
                "text/xml",
                ScriptedRegistry.envelope("<s:Fault><faultcode>s:Server</faultcode><faultstring>trouble</faultstring>"
                        + "<detail><t:registryFault><t:retryable>true</t:retryable><t:detail>ref 1</t:detail></t:registryFault>"
                        + "</detail></s:Fault>"))) {
            assertThat(unusable(link(registry.url()).propose(PROPOSAL)).reason())
                    .isEqualTo("registryFault, retryable true: ref 1");
        }
    }

    @Test
    void replies_that_break_the_schema_are_unknown() throws IOException {
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
    void a_document_type_and_deep_nesting_are_refused() throws IOException {
        String bomb = "<!DOCTYPE x [<!ENTITY a \"aaaaaaaaaa\">]>"
                + ScriptedRegistry.envelope("<t:acceptProposalResponse><t:resultIdentifier>1</t:resultIdentifier>"
                        + "</t:acceptProposalResponse>");
        String deep = ScriptedRegistry.envelope("<t:a>".repeat(50_000) + "</t:a>".repeat(50_000));
        for (String body : List.of(bomb, deep)) {
            try (ScriptedRegistry registry = ScriptedRegistry.http("200 OK", "text/xml", body)) {
                assertThat(link(registry.url()).propose(PROPOSAL)).isInstanceOf(Answer.Unusable.class);
            }
        }
    }

    @Test
    void nobody_listening_means_not_sent() throws IOException {
        URI nowhere;
        try (ScriptedRegistry registry = ScriptedRegistry.raw("")) {
            nowhere = registry.url();
        }

        assertThat(link(nowhere).propose(PROPOSAL)).isInstanceOf(Answer.NotSent.class);
    }

    @Test
    void a_peer_that_does_not_speak_tls_means_not_sent() throws IOException {
        try (ScriptedRegistry registry = ScriptedRegistry.closing()) {
            URI secure = URI.create(registry.url().toString().replace("http:", "https:"));

            assertThat(link(secure).propose(PROPOSAL)).isInstanceOf(Answer.NotSent.class);
        }
    }

    @Test
    void silence_ends_after_the_time_out_as_unknown() throws IOException {
        try (ScriptedRegistry registry = ScriptedRegistry.silent()) {
            assertThat(unusable(new SoapRegistry(settings(registry.url(), Duration.ofMillis(200)), clock())
                                    .propose(PROPOSAL))
                            .reason())
                    .contains("timed out");
        }
    }

    @Test
    void a_status_brings_blocks_findings_and_the_attestation() throws IOException {
        try (ScriptedRegistry registry = ScriptedRegistry.soap(completed("VCP1000045"))) {
            StatusReport report = given(link(registry.url()).ask("VCP1000045"));

            assertThat(report.registryStatus()).isEqualTo(4);
            assertThat(report.at()).isEqualTo("2026-11-22T11:00:00Z");
            assertThat(report.blocks()).containsExactly(new ReportedBlock("CN", 5, 10, 5, 1, 1, 0, null));
            assertThat(report.attestation()).isNotNull().satisfies(letter -> {
                assertThat(letter.number()).isEqualTo("VC77/2026");
                assertThat(letter.issuedOn()).isEqualTo("2026-11-22");
                assertThat(letter.sha256()).isEqualTo("ab12");
            });
        }
    }

    @Test
    void an_answer_about_another_transaction_is_not_used() throws IOException {
        try (ScriptedRegistry registry = ScriptedRegistry.soap(completed("VCP1000046"))) {
            assertThat(unusable(link(registry.url()).ask("VCP1000045")).reason())
                    .contains("another transaction");
        }
    }

    @Test
    void a_transaction_the_registry_does_not_know_is_reported_as_such_each_time() throws IOException {
        try (ScriptedRegistry registry = ScriptedRegistry.soap(
                "<t:getTransactionStatusResponse><t:resultIdentifier>0</t:resultIdentifier><t:responseCodes>3002</t:responseCodes>"
                        + "<t:transactionIdentifier>VCP1000045</t:transactionIdentifier></t:getTransactionStatusResponse>")) {
            SoapRegistry link = link(registry.url());

            StatusReport first = given(link.ask("VCP1000045"));
            StatusReport second = given(link.ask("VCP1000045"));

            assertThat(first.known()).isFalse();
            assertThat(first.messageKey()).isNotEqualTo(second.messageKey());
        }
    }

    @Test
    void a_time_without_a_zone_is_no_time() throws IOException {
        String reply =
                "<t:provideTimeResponse><t:resultIdentifier>1</t:resultIdentifier><t:systemTime>%s</t:systemTime>"
                        + "</t:provideTimeResponse>";
        try (ScriptedRegistry zoned = ScriptedRegistry.soap(reply.formatted("2026-11-22T13:00:01+01:00"));
                ScriptedRegistry unzoned = ScriptedRegistry.soap(reply.formatted("2026-11-22T12:00:01"))) {
            assertThat(given(link(zoned.url()).time())).isEqualTo("2026-11-22T12:00:01Z");
            assertThat(link(unzoned.url()).time()).isInstanceOf(Answer.Unusable.class);
        }
    }

    @Test
    void holdings_come_a_page_at_a_time() throws IOException {
        try (ScriptedRegistry registry = ScriptedRegistry.soap(
                "<t:getHoldingsResponse><t:resultIdentifier>1</t:resultIdentifier><t:asOf>2026-11-22T11:00:00Z</t:asOf>"
                        + "<t:unitBlocks><t:unitSerialBlockStart>1</t:unitSerialBlockStart><t:unitSerialBlockEnd>9</t:unitSerialBlockEnd>"
                        + "<t:originatingRegistryCode>IN</t:originatingRegistryCode><t:unitType>5</t:unitType>"
                        + "<t:accountType>100</t:accountType><t:applicableCommitPeriod>2</t:applicableCommitPeriod>"
                        + "<t:projectIdentifier>7</t:projectIdentifier></t:unitBlocks><t:nextCursor>c2</t:nextCursor></t:getHoldingsResponse>")) {
            RegistryLink.Holdings page =
                    given(link(registry.url()).holdings(new RegistryCommand.Account(100, 7), Optional.of("c1")));

            assertThat(page.blocks()).containsExactly(new ReportedBlock("IN", 5, 1, 9, 2, 2, 0, 7));
            assertThat(page.next()).contains("c2");
            assertThat(registry.requests().get(0)).contains(">c1<", ">100<", ">7<");
        }
    }

    private static String completed(String identifier) {
        return "<t:getTransactionStatusResponse><t:resultIdentifier>1</t:resultIdentifier><t:transactionIdentifier>"
                + identifier
                + "</t:transactionIdentifier><t:transactionStatus>4</t:transactionStatus>"
                + "<t:transactionStatusDateTime>2026-11-22T11:00:00Z</t:transactionStatusDateTime>"
                + "<t:transactionBlocks><t:unitSerialBlockStart>10</t:unitSerialBlockStart><t:unitSerialBlockEnd>5</t:unitSerialBlockEnd>"
                + "<t:originatingRegistryCode>CN</t:originatingRegistryCode><t:unitType>5</t:unitType>"
                + "<t:originalCommitPeriod>1</t:originalCommitPeriod><t:applicableCommitPeriod>1</t:applicableCommitPeriod>"
                + "</t:transactionBlocks><t:attestation><t:attestationNumber>VC77/2026</t:attestationNumber>"
                + "<t:issuedOn>2026-11-22</t:issuedOn><t:sha256>AB12</t:sha256></t:attestation>"
                + "</t:getTransactionStatusResponse>";
    }

    private static SoapRegistry link(URI url) {
        return new SoapRegistry(settings(url, Duration.ofSeconds(20)), clock());
    }

    private static Clock clock() {
        return Clock.fixed(NOW, ZoneOffset.UTC);
    }

    private static RegistrySettings settings(URI url, Duration timeout) {
        return new RegistrySettings(
                "soap",
                url,
                "CDM",
                "VCP",
                2300,
                timeout,
                Duration.ofMinutes(2),
                Duration.ofHours(24),
                Duration.ofHours(1));
    }

    private static <T> T given(Answer<T> answer) {
        assertThat(answer).isInstanceOf(Answer.Given.class);
        return ((Answer.Given<T>) answer).body();
    }

    private static <T> Answer.Unusable<T> unusable(Answer<T> answer) {
        assertThat(answer).isInstanceOf(Answer.Unusable.class);
        return (Answer.Unusable<T>) answer;
    }
}
