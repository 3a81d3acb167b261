package org.tonne.integration.callback.soap;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.tonne.cancellation.application.RecordStatus;
import org.tonne.cancellation.domain.ReportedBlock;
import org.tonne.cancellation.domain.ResponseCode;
import org.tonne.holding.domain.AccountNumber;
import org.tonne.holding.domain.HeldBlock;
import org.tonne.holding.domain.HoldingsNotice;
import org.tonne.holding.domain.ProjectNotice;
import org.tonne.holding.domain.SerialRun;

import java.net.http.HttpResponse;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tonne.integration.callback.soap.PublishedCallback.envelope;

class CallbackContractTest {

    private static final String FROM_CDM = "<t:from>CDM</t:from><t:to>VCP</t:to><t:majorVersion>1</t:majorVersion>"
            + "<t:minorVersion>1</t:minorVersion>";
    private static final String COMPLETED = "<t:transactionIdentifier>VCP1000045</t:transactionIdentifier>"
            + "<t:transactionStatus>4</t:transactionStatus>"
            + "<t:evaluationResult><t:responseCode system=\"REGISTRY\">3005</t:responseCode></t:evaluationResult>"
            + "<t:transactionStatusDateTime>2026-11-22T11:59:00Z</t:transactionStatusDateTime>"
            + "<t:transactionBlocks><t:unitSerialBlockStart>1066867</t:unitSerialBlockStart>"
            + "<t:unitSerialBlockEnd>1067866</t:unitSerialBlockEnd><t:originatingRegistryCode>CN</t:originatingRegistryCode>"
            + "<t:unitType>5</t:unitType><t:originalCommitPeriod>1</t:originalCommitPeriod>"
            + "<t:applicableCommitPeriod>1</t:applicableCommitPeriod><t:projectIdentifier>233</t:projectIdentifier>"
            + "</t:transactionBlocks>";

    private final KeptTrade trade = new KeptTrade();
    private final PublishedCallback callback = new PublishedCallback(trade);

    @AfterEach
    void stop() {
        callback.close();
    }

    @Test
    void a_notification_is_answered_with_one_after_it_is_stored() {
        String answer = notification("m-1", "", COMPLETED).body();

        assertThat(answer).contains("resultIdentifier>1<");
        assertThat(trade.reports).singleElement().satisfies(report -> {
            assertThat(report.transactionIdentifier()).isEqualTo("VCP1000045");
            assertThat(report.messageKey()).isEqualTo("m-1");
            assertThat(report.registryStatus()).isEqualTo(4);
            assertThat(report.at()).isEqualTo("2026-11-22T11:59:00Z");
            assertThat(report.blocks()).containsExactly(new ReportedBlock("CN", 5, 1066867, 1067866, 1, 1, 0, 233));
            assertThat(report.evaluation().get(0).code()).isEqualTo(new ResponseCode("REGISTRY", 3005));
            assertThat(report.payload()).contains("Envelope", "VCP1000045");
        });
    }

    @Test
    void an_unknown_transaction_is_answered_with_3002_and_noted() {
        trade.outcome = RecordStatus.Outcome.UNKNOWN_TRANSACTION;

        assertThat(notification("m-1", "", COMPLETED).body()).contains("resultIdentifier>0<", ">3002<");
        assertThat(trade.kept).containsExactly("registry.notification-unknown m-1 VCP1000045");
    }

    @Test
    void a_message_without_identifier_is_known_by_its_bytes() {
        notification("", "", COMPLETED);
        notification("", "", COMPLETED);
        notification("", "", COMPLETED.replace("3005", "3006"));

        assertThat(trade.reports).hasSize(3);
        assertThat(trade.reports.get(0).messageKey())
                .isEqualTo(trade.reports.get(1).messageKey());
        assertThat(trade.reports.get(2).messageKey())
                .isNotEqualTo(trade.reports.get(1).messageKey());
    }

    @Test
    void wrong_heads_are_refused_with_their_code_and_never_reach_the_trade() {
        assertThat(callback.call(head("CDM", "VCP", 2, 1, "")).body()).contains("resultIdentifier>0<", ">1031<");
        assertThat(callback.call(head("CDM", "VCP", 1, 2, "")).body()).contains(">1032<");
        assertThat(callback.call(head("GB", "VCP", 1, 1, "")).body()).contains(">1501<");
        assertThat(callback.call(head("CDM", "XYZ", 1, 1, "")).body()).contains("system=\"REGISTRY\">9001<");
        assertThat(callback.call(head("CDM", "VCP", 1, 1, "2026-11-22T12:01:01Z"))
                        .body())
                .contains("system=\"REGISTRY\">9002<");
        assertThat(callback.call(head("CDM", "VCP", 1, 1, "2026-11-22T12:00:00"))
                        .body())
                .contains(">9002<");
        assertThat(trade.reports).isEmpty();
        assertThat(trade.kept).hasSize(6).allMatch(entry -> entry.startsWith("registry.refused-"));
    }

    @Test
    void a_notification_repeated_after_an_hour_is_welcome() {
        assertThat(callback.call(head("CDM", "VCP", 1, 1, "2026-11-22T11:00:00Z"))
                        .body())
                .contains("resultIdentifier>1<");
    }

    @Test
    void trouble_of_ours_is_a_fault_that_may_be_retried_and_tells_nothing() {
        trade.broken = true;

        HttpResponse<String> answer = notification("m-1", "", COMPLETED);

        assertThat(answer.statusCode()).isEqualTo(500);
        assertThat(answer.body()).contains("retryable>true<", "Reference ").doesNotContain("pool", "java.", "Illegal");
    }

    @Test
    void what_does_not_fit_the_contract_is_refused_without_details() {
        List<String> wrong = List.of(
                envelope("<t:acceptNotification/>"),
                envelope("<t:nonsense/>"),
                envelope(head("CDM", "VCP", 1, 1, "").replace("VCP1000045", "VCP0")),
                envelope(head("CDM", "VCP", 1, 1, "").replace("Status>4", "Status>99")),
                "<html>",
                "",
                "<!DOCTYPE x [<!ENTITY a \"b\">]>" + envelope(head("CDM", "VCP", 1, 1, "")),
                envelope("<t:a>".repeat(60_000) + "</t:a>".repeat(60_000)));
        for (String body : wrong) {
            HttpResponse<String> answer = callback.post(body);

            assertThat(answer.statusCode()).as(body).isEqualTo(500);
            assertThat(answer.body()).contains("retryable>false<", "Reference ").doesNotContain("java.", "xsd", "wstx");
        }
        assertThat(trade.reports).isEmpty();
    }

    @Test
    void more_than_eight_megabytes_are_refused() {
        String message = envelope(head("CDM", "VCP", 1, 1, "") + " ".repeat(9 * 1024 * 1024));

        assertThat(callback.post(message).statusCode()).isEqualTo(500);
        assertThat(trade.reports).isEmpty();
    }

    @Test
    void time_and_messages_are_answered() {
        String head = FROM_CDM + "<t:messageIdentifier>m-9</t:messageIdentifier>";
        String time = "<t:callerSystemTime>2026-11-22T12:00:00Z</t:callerSystemTime>";
        String words = "<t:messageContent>Maintenance at noon</t:messageContent>";
        assertThat(callback.call("<t:provideTime>" + head + time + "</t:provideTime>")
                        .body())
                .contains("resultIdentifier>1<", "2026-11-22T12:00:00.000Z");
        assertThat(callback.call("<t:acceptMessage>" + head + words + "</t:acceptMessage>")
                        .body())
                .contains("resultIdentifier>1<");
        assertThat(trade.kept).containsExactly("registry.message m-9 Maintenance at noon");
    }

    @Test
    void a_holdings_notice_is_handed_on_with_its_blocks_and_version() {
        assertThat(callback.call(holdings(1001, 1001)).body()).contains("resultIdentifier>1<");

        assertThat(trade.notices)
                .containsExactly(new HoldingsNotice(
                        "m-5",
                        new AccountNumber(100, 1001),
                        42,
                        "VCP7",
                        List.of(),
                        List.of(new HeldBlock("CN", 5, 11, 20, 2, 2, 233, null))));
        assertThat(trade.kept).isEmpty();
    }

    @Test
    void a_holdings_notice_about_a_strange_account_is_kept_and_one_that_contradicts_itself_refused() {
        assertThat(callback.call(holdings(77, 77)).body()).contains("resultIdentifier>1<");
        assertThat(callback.call(holdings(1001, 77)).body()).contains("resultIdentifier>0<", ">2007<");

        assertThat(trade.notices).hasSize(1);
        assertThat(trade.kept)
                .containsExactly(
                        "registry.holdings-notice-foreign m-5 account 100-77, balance version 42",
                        "registry.holdings-notice-refused m-5 account 100-1001, balance version 42");
    }

    @Test
    void a_holdings_notice_names_ten_thousand_blocks_that_came_and_as_many_that_went_and_no_more() {
        String removed = holdings(1001, 1001).replaceAll(".*(<t:removed>.*</t:removed>).*", "$1");
        String added = removed.replace("removed", "added");

        assertThat(callback.call(holdings(1001, 1001).replace(removed, added.repeat(10_000) + removed.repeat(10_000)))
                        .body())
                .contains("resultIdentifier>1<");
        assertThat(trade.notices).singleElement().satisfies(notice -> {
            assertThat(notice.added()).hasSize(10_000);
            assertThat(notice.removed()).hasSize(10_000);
        });
        assertThat(callback.call(holdings(1001, 1001).replace(removed, removed.repeat(10_001)))
                        .body())
                .contains("retryable>false<", "at most 10000 removed, this one has 10001");
        assertThat(trade.notices).hasSize(1);
    }

    private static String holdings(long account, long accountOfBlock) {
        return "<t:acceptHoldingsNotice>" + FROM_CDM + "<t:messageIdentifier>m-5</t:messageIdentifier>"
                + "<t:notificationIdentifier>9</t:notificationIdentifier><t:accountType>100</t:accountType>"
                + "<t:accountIdentifier>" + account + "</t:accountIdentifier><t:balanceVersion>42</t:balanceVersion>"
                + "<t:transactionIdentifier>VCP7</t:transactionIdentifier><t:removed>"
                + "<t:unitSerialBlockStart>11</t:unitSerialBlockStart><t:unitSerialBlockEnd>20</t:unitSerialBlockEnd>"
                + "<t:originatingRegistryCode>CN</t:originatingRegistryCode><t:unitType>5</t:unitType>"
                + "<t:accountType>100</t:accountType><t:accountIdentifier>" + accountOfBlock + "</t:accountIdentifier>"
                + "<t:applicableCommitPeriod>2</t:applicableCommitPeriod>"
                + "<t:projectIdentifier>233</t:projectIdentifier></t:removed></t:acceptHoldingsNotice>";
    }

    @Test
    void a_notice_about_a_project_is_handed_on_with_what_it_names() {
        assertThat(callback.call(projectNotice("Excess &lt;issuance&gt;")).body())
                .contains("resultIdentifier>1<");

        assertThat(trade.projectNotices)
                .containsExactly(new ProjectNotice(
                        "m-6",
                        31,
                        6,
                        1,
                        "CN233",
                        List.of(new SerialRun("CN", 5, 9)),
                        LocalDate.parse("2026-12-24"),
                        "Excess <issuance>",
                        Instant.parse("2026-11-22T11:00:00Z")));
    }

    @Test
    void a_message_with_an_entity_that_nobody_declared_is_refused_and_nothing_of_it_is_kept() {
        List<String> wrong = List.of(
                projectNotice("Excess &lu;issuance&gt;"),
                projectNotice("&lu;"),
                head("CDM", "VCP", 1, 1, "").replace("\"REGISTRY\"", "\"REG&lu;ISTRY\""),
                head("CDM", "VCP", 1, 1, "").replace(">3005<", ">30&lu;05<"));
        for (String body : wrong) {
            HttpResponse<String> answer = callback.call(body);

            assertThat(answer.statusCode()).as(body).isEqualTo(500);
            assertThat(answer.body()).contains("retryable>false<", "Reference ").doesNotContain("lu", "wstx");
        }
        assertThat(trade.projectNotices).isEmpty();
        assertThat(trade.reports).isEmpty();
        assertThat(trade.kept).isEmpty();
    }

    @Test
    void the_published_contract_has_the_operations_of_the_file() {
        HttpResponse<String> wsdl = callback.contract();

        assertThat(wsdl.statusCode()).isEqualTo(200);
        assertThat(wsdl.body()).contains("urn:cer-cancellation:callback:1.0");
        for (var method : org.tonne.contract.callback.RegistryCallbackServicePort.class.getMethods()) {
            assertThat(wsdl.body()).contains("operation name=\"" + method.getName() + "\"");
        }
    }

    private static String projectNotice(String content) {
        return "<t:acceptITLNotice>" + FROM_CDM + "<t:messageIdentifier>m-6</t:messageIdentifier><t:messageContent>"
                + content + "</t:messageContent>"
                + "<t:messageDate>2026-11-22T11:00:00Z</t:messageDate><t:notificationType>6</t:notificationType>"
                + "<t:notificationIdentifier>31</t:notificationIdentifier>"
                + "<t:notificationStatus>1</t:notificationStatus><t:projectNumber>CN233</t:projectNumber>"
                + "<t:actionDueDate>2026-12-24</t:actionDueDate><t:unitBlockIdentifiers>"
                + "<t:unitSerialBlockStart>5</t:unitSerialBlockStart>"
                + "<t:unitSerialBlockEnd>9</t:unitSerialBlockEnd>"
                + "<t:originatingRegistryCode>CN</t:originatingRegistryCode></t:unitBlockIdentifiers>"
                + "</t:acceptITLNotice>";
    }

    private HttpResponse<String> notification(String identifier, String time, String content) {
        return callback.call("<t:acceptNotification>" + FROM_CDM
                + (identifier.isEmpty() ? "" : "<t:messageIdentifier>" + identifier + "</t:messageIdentifier>")
                + time + content + "</t:acceptNotification>");
    }

    private static String head(String from, String to, int major, int minor, String time) {
        return "<t:acceptNotification>" + PublishedCallback.head(from, to, major, minor, time) + COMPLETED
                + "</t:acceptNotification>";
    }
}
