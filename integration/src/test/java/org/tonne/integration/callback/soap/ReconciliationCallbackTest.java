package org.tonne.integration.callback.soap;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.tonne.reconciliation.application.Demand;
import org.tonne.reconciliation.application.Verdict;

import java.time.Instant;

import static org.assertj.core.api.Assertions.assertThat;

/** What the registry says in a reconciliation of its own reaches the trade as it was meant. */
class ReconciliationCallbackTest {

    private static final String SNAPSHOT =
            "<t:reconciliationSnapshotDatetime>2026-11-22T00:00:00Z</t:reconciliationSnapshotDatetime>";

    private final KeptTrade trade = new KeptTrade();
    private final PublishedCallback callback = new PublishedCallback(trade);

    @AfterEach
    void stop() {
        callback.close();
    }

    @Test
    void an_announced_reconciliation_reaches_the_trade_with_its_instant() {
        assertThat(callback.call(reconciliation(
                                "initiateReconciliation",
                                "<t:snapshotDatetime>2026-11-23T01:00:00+01:00</t:snapshotDatetime>"))
                        .body())
                .contains("resultIdentifier>1<");
        assertThat(trade.heard).containsExactly("initiate CDM17 2026-11-23T00:00:00Z");
    }

    @Test
    void a_snapshot_without_a_zone_is_refused() {
        assertThat(callback.call(reconciliation(
                                "initiateReconciliation",
                                "<t:snapshotDatetime>2026-11-23T01:00:00</t:snapshotDatetime>"))
                        .body())
                .contains("resultIdentifier>0<", "system=\"REGISTRY\">9002<");
        assertThat(trade.heard).isEmpty();
    }

    @Test
    void cases_28f_and_28g_a_refusal_of_the_trade_travels_as_its_des_code() {
        trade.verdict = Verdict.ONE_RUNS;
        assertThat(callback.call(reconciliation(
                                "initiateReconciliation",
                                "<t:snapshotDatetime>2026-11-23T00:00:00Z</t:snapshotDatetime>"))
                        .body())
                .contains("resultIdentifier>0<", "system=\"DES\">7<");
        trade.verdict = Verdict.UNKNOWN;
        assertThat(callback.call(reconciliation(
                                "provideTotals", SNAPSHOT + "<t:reconciliationStatus>1</t:reconciliationStatus>"))
                        .body())
                .contains("resultIdentifier>0<", "system=\"DES\">6301<");
    }

    @Test
    void totals_are_wanted_of_everything_or_of_a_cell_by_account_or_not() {
        callback.call(reconciliation("provideTotals", SNAPSHOT + "<t:reconciliationStatus>1</t:reconciliationStatus>"));
        callback.call(reconciliation(
                "provideTotals",
                SNAPSHOT
                        + "<t:reconciliationStatus>3</t:reconciliationStatus><t:unitType>5</t:unitType>"
                        + "<t:accountCommitPeriod>0</t:accountCommitPeriod><t:accountType>100</t:accountType>"
                        + "<t:byAccountFlag>1</t:byAccountFlag>"));

        assertThat(trade.demands).hasSize(2);
        assertThat(trade.demands.get(0).asked()).isEmpty();
        assertThat(trade.demands.get(0).byAccount()).isFalse();
        assertThat(trade.demands.get(1).asked()).containsExactly(new Demand.Asked(5, 0, 100, null, null));
        assertThat(trade.demands.get(1).byAccount()).isTrue();
    }

    @Test
    void blocks_are_wanted_cell_by_cell_and_the_trail_block_by_block() {
        callback.call(reconciliation(
                "provideUnitBlocks",
                SNAPSHOT + "<t:unitBlockRequests><t:accountType>230</t:accountType></t:unitBlockRequests>"
                        + "<t:unitBlockRequests><t:accountIdentifier>7</t:accountIdentifier></t:unitBlockRequests>"));
        callback.call(reconciliation(
                "provideAuditTrail",
                "<t:auditTrailBeginDatetime>2026-11-21T00:00:00Z</t:auditTrailBeginDatetime>"
                        + "<t:auditTrailEndDatetime>2026-11-22T00:00:00Z</t:auditTrailEndDatetime>"
                        + "<t:unitBlockIdentifiers><t:unitSerialBlockStart>1</t:unitSerialBlockStart>"
                        + "<t:unitSerialBlockEnd>9</t:unitSerialBlockEnd>"
                        + "<t:originatingRegistryCode>CN</t:originatingRegistryCode></t:unitBlockIdentifiers>"));

        assertThat(trade.demands.get(0).asked())
                .containsExactly(
                        new Demand.Asked(null, null, 230, null, null), new Demand.Asked(null, null, null, 7L, null));
        Demand trail = trade.demands.get(1);
        assertThat(trail.period())
                .isEqualTo(new Demand.Period(
                        Instant.parse("2026-11-21T00:00:00Z"), Instant.parse("2026-11-22T00:00:00Z")));
        assertThat(trail.asked()).containsExactly(Demand.Asked.of(new Demand.Serials("CN", 1, 9)));
    }

    @Test
    void ten_thousand_entries_are_taken_whole_and_one_more_is_refused_in_words() {
        String cell = "<t:unitBlockRequests><t:accountType>230</t:accountType></t:unitBlockRequests>";
        String block = "<t:unitBlockIdentifiers><t:unitSerialBlockStart>1</t:unitSerialBlockStart>"
                + "<t:unitSerialBlockEnd>9</t:unitSerialBlockEnd>"
                + "<t:originatingRegistryCode>CN</t:originatingRegistryCode></t:unitBlockIdentifiers>";
        String period = "<t:auditTrailBeginDatetime>2026-11-21T00:00:00Z</t:auditTrailBeginDatetime>"
                + "<t:auditTrailEndDatetime>2026-11-22T00:00:00Z</t:auditTrailEndDatetime>";

        assertThat(callback.call(reconciliation("provideUnitBlocks", SNAPSHOT + cell.repeat(10_000)))
                        .body())
                .contains("resultIdentifier>1<");
        assertThat(callback.call(reconciliation("provideAuditTrail", period + block.repeat(10_000)))
                        .body())
                .contains("resultIdentifier>1<");
        assertThat(trade.demands).hasSize(2).allSatisfy(demand -> assertThat(demand.asked())
                .hasSize(10_000));

        assertThat(callback.call(reconciliation("provideUnitBlocks", SNAPSHOT + cell.repeat(10_001)))
                        .body())
                .contains("retryable>false<", "at most 10000 unitBlockRequests, this one has 10001");
        assertThat(callback.call(reconciliation("provideAuditTrail", period + block.repeat(10_001)))
                        .body())
                .contains("retryable>false<", "at most 10000 unitBlockIdentifiers, this one has 10001");
        assertThat(trade.demands).hasSize(2);
    }

    @Test
    void a_result_reaches_the_trade_with_its_codes() {
        callback.call(reconciliation(
                "receiveReconciliationResult",
                "<t:reconciliationStatus>99</t:reconciliationStatus><t:responseCodes>6303</t:responseCodes>"));

        assertThat(trade.heard).containsExactly("end CDM17 99 [DES 6303]");
    }

    private static String reconciliation(String operation, String content) {
        return "<t:" + operation + "><t:from>CDM</t:from><t:to>VCP</t:to><t:majorVersion>1</t:majorVersion>"
                + "<t:minorVersion>1</t:minorVersion><t:messageIdentifier>r-1</t:messageIdentifier>"
                + "<t:reconciliationIdentifier>CDM17</t:reconciliationIdentifier>" + content + "</t:" + operation + ">";
    }
}
