package org.tonne.integration.registry.soap;

import org.junit.jupiter.api.Test;
import org.tonne.cancellation.application.RegistryCommand;
import org.tonne.cancellation.application.StatusReport;
import org.tonne.cancellation.domain.ReportedBlock;
import org.tonne.cancellation.domain.ResponseCode;
import org.tonne.integration.registry.Answer;
import org.tonne.integration.registry.RegistryLink;
import org.tonne.integration.registry.RegistryLink.Receipt;
import org.tonne.link.domain.Bar;
import org.tonne.link.domain.RegistryNote;

import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tonne.integration.registry.soap.LinkScene.PROPOSAL;
import static org.tonne.integration.registry.soap.LinkScene.completed;
import static org.tonne.integration.registry.soap.LinkScene.given;
import static org.tonne.integration.registry.soap.LinkScene.link;

class SoapRegistryContractTest {

    private static final RegistryNote NOTE =
            new RegistryNote(UUID.fromString("01936a3e-0000-7000-8000-000000000001"), "Is 100-10455 closed?\nمثال <b>");

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
    void a_note_to_the_administrator_has_the_same_identifier_whenever_it_comes_again() throws IOException {
        try (ScriptedRegistry registry = ScriptedRegistry.soap(
                "<t:acceptMessageResponse><t:resultIdentifier>1</t:resultIdentifier></t:acceptMessageResponse>")) {
            RegistryLink link = link(registry.url());

            assertThat(given(link.write(NOTE))).isEqualTo(new Receipt(true, List.of()));
            assertThat(given(link.write(NOTE)).accepted()).isTrue();
            assertThat(registry.requests()).hasSize(2).allSatisfy(request -> assertThat(request)
                    .contains(
                            "<acceptMessage",
                            ">VCP<",
                            ">CDM<",
                            NOTE.id() + "<",
                            "Is 100-10455 closed?\nمثال &lt;b&gt;"));
        }
    }

    @Test
    void a_note_that_is_refused_or_of_which_the_answer_fits_no_contract_is_not_taken() throws IOException {
        try (ScriptedRegistry refusing = ScriptedRegistry.soap(
                        "<t:acceptMessageResponse><t:resultIdentifier>0</t:resultIdentifier>"
                                + "<t:responseCodes system=\"REGISTRY\">1002</t:responseCodes></t:acceptMessageResponse>");
                ScriptedRegistry broken = ScriptedRegistry.soap(
                        "<t:acceptMessageResponse><t:resultIdentifier>7</t:resultIdentifier></t:acceptMessageResponse>")) {
            assertThat(given(link(refusing.url()).write(NOTE)))
                    .isEqualTo(new Receipt(false, List.of(new ResponseCode("REGISTRY", 1002))));
            assertThat(link(broken.url()).write(NOTE)).isInstanceOf(Answer.Unusable.class);
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
    void an_answer_with_an_entity_that_nobody_declared_is_none() throws IOException {
        for (String body :
                List.of(completed("VCP1000045").replace("VC77/2026", "VC77&lu;/2026"), completed("VCP1000045&lu;"))) {
            try (ScriptedRegistry registry = ScriptedRegistry.soap(body)) {
                assertThat(link(registry.url()).ask("VCP1000045")).isInstanceOf(Answer.Unusable.class);
            }
        }
    }

    @Test
    void an_answer_that_goes_on_after_its_body_is_none() throws IOException {
        String answer = ScriptedRegistry.envelope(
                "<t:acceptProposalResponse><t:resultIdentifier>1</t:resultIdentifier></t:acceptProposalResponse>");
        String body = answer.substring(answer.indexOf("<s:Body>"), answer.indexOf("</s:Envelope>"));
        for (String more : List.of(body, "<t:more/>", "more")) {
            String reply = answer.replace("</s:Envelope>", more + "</s:Envelope>");
            try (ScriptedRegistry registry = ScriptedRegistry.http("200 OK", "text/xml", reply)) {
                assertThat(link(registry.url()).propose(PROPOSAL)).isInstanceOf(Answer.Unusable.class);
            }
        }
    }

    @Test
    void an_answer_in_an_envelope_within_another_is_none() throws IOException {
        String answer = ScriptedRegistry.envelope(
                "<t:acceptProposalResponse><t:resultIdentifier>1</t:resultIdentifier></t:acceptProposalResponse>");
        String start = answer.substring(answer.indexOf("<s:Envelope"), answer.indexOf("<s:Body>"));
        String reply = start + answer.substring(answer.indexOf("<s:Envelope")) + "</s:Envelope>";
        try (ScriptedRegistry registry = ScriptedRegistry.http("200 OK", "text/xml", reply)) {
            assertThat(link(registry.url()).propose(PROPOSAL)).isInstanceOf(Answer.Unusable.class);
        }
    }

    @Test
    void the_promise_of_an_answer_is_none() throws IOException {
        try (ScriptedRegistry registry = ScriptedRegistry.http("202 Accepted", "text/xml", "")) {
            assertThat(link(registry.url()).propose(PROPOSAL)).isInstanceOf(Answer.Unusable.class);
            assertThat(registry.requests()).hasSize(1);
        }
    }

    @Test
    void a_peer_that_does_not_speak_tls_means_not_sent() throws IOException {
        try (ScriptedRegistry registry = ScriptedRegistry.closing()) {
            URI secure = URI.create(registry.url().toString().replace("http:", "https:"));

            assertThat(link(secure).propose(PROPOSAL)).isInstanceOf(Answer.NotSent.class);
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
            assertThat(link(unzoned.url()).time())
                    .isInstanceOfSatisfying(Answer.Barred.class, barred -> assertThat(barred.bar())
                            .isEqualTo(Bar.CLOCK));
        }
    }

    @Test
    void holdings_come_a_page_at_a_time() throws IOException {
        try (ScriptedRegistry registry = ScriptedRegistry.soap(
                "<t:getHoldingsResponse><t:resultIdentifier>1</t:resultIdentifier><t:asOf>2026-11-22T11:00:00Z</t:asOf>"
                        + "<t:balanceVersion>41</t:balanceVersion>"
                        + "<t:unitBlocks><t:unitSerialBlockStart>1</t:unitSerialBlockStart><t:unitSerialBlockEnd>9</t:unitSerialBlockEnd>"
                        + "<t:originatingRegistryCode>IN</t:originatingRegistryCode><t:unitType>5</t:unitType>"
                        + "<t:accountType>100</t:accountType><t:applicableCommitPeriod>2</t:applicableCommitPeriod>"
                        + "<t:projectIdentifier>7</t:projectIdentifier>"
                        + "<t:reservedForTransaction>VCP9</t:reservedForTransaction></t:unitBlocks><t:nextCursor>c2</t:nextCursor></t:getHoldingsResponse>")) {
            RegistryLink.Holdings page =
                    given(link(registry.url()).holdings(new RegistryCommand.Account(100, 7), Optional.of("c1")));

            assertThat(page.blocks()).containsExactly(new ReportedBlock("IN", 5, 1, 9, 2, 2, 0, 7));
            assertThat(page.next()).contains("c2");
            assertThat(page.balanceVersion()).contains(41L);
            assertThat(page.reservedFor()).containsExactly(Optional.of("VCP9"));
            assertThat(link(registry.url()).holdings(new RegistryCommand.Account(110, 7), Optional.empty()))
                    .isInstanceOf(Answer.Unusable.class);
            assertThat(registry.requests().get(0)).contains(">c1<", ">100<", ">7<");
        }
    }

    @Test
    void a_page_of_ten_thousand_blocks_is_read_and_a_longer_one_is_not() throws IOException {
        RegistryCommand.Account account = new RegistryCommand.Account(100, 7);
        try (ScriptedRegistry full = ScriptedRegistry.soap(page(10_000));
                ScriptedRegistry beyond = ScriptedRegistry.soap(page(10_001))) {
            assertThat(given(link(full.url()).holdings(account, Optional.empty()))
                            .blocks())
                    .hasSize(10_000);
            assertThat(link(beyond.url()).holdings(account, Optional.empty()).reason())
                    .contains("A page of 10001 blocks");
        }
    }

    private static String page(int blocks) {
        return "<t:getHoldingsResponse><t:resultIdentifier>1</t:resultIdentifier>"
                + ("<t:unitBlocks><t:unitSerialBlockStart>1</t:unitSerialBlockStart><t:unitSerialBlockEnd>9</t:unitSerialBlockEnd>"
                                + "<t:originatingRegistryCode>IN</t:originatingRegistryCode><t:unitType>5</t:unitType>"
                                + "<t:accountType>100</t:accountType><t:applicableCommitPeriod>2</t:applicableCommitPeriod></t:unitBlocks>")
                        .repeat(blocks)
                + "</t:getHoldingsResponse>";
    }
}
