package org.tonne.integration.callback.soap;

import org.apache.cxf.Bus;
import org.apache.cxf.bus.CXFBusFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.tonne.cancellation.application.RecordStatus;
import org.tonne.cancellation.application.StatusReport;
import org.tonne.cancellation.domain.ResponseCode;
import org.tonne.config.RegistrySettings;
import org.tonne.holding.application.TakeHoldingsNotice;
import org.tonne.holding.domain.HoldingsNotice;
import org.tonne.holding.domain.ProjectNotice;
import org.tonne.link.domain.Rebuff;
import org.tonne.reconciliation.application.Demand;
import org.tonne.reconciliation.application.Verdict;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;

import static org.assertj.core.api.Assertions.assertThat;

/** What the registry says in a reconciliation of its own reaches the trade as it was meant. */
class ReconciliationCallbackTest {

    private static final Instant NOW = Instant.parse("2026-11-22T12:00:00Z");
    private static final String SNAPSHOT =
            "<t:reconciliationSnapshotDatetime>2026-11-22T00:00:00Z</t:reconciliationSnapshotDatetime>";

    private final HttpClient http = HttpClient.newHttpClient();
    private final Listening trade = new Listening();
    private Bus bus;
    private URI address;

    @BeforeEach
    void publish() throws IOException {
        try (ServerSocket free = new ServerSocket(0)) {
            address = URI.create("http://localhost:" + free.getLocalPort() + "/callback");
        }
        RegistrySettings settings = new RegistrySettings(
                "soap",
                URI.create("http://localhost:1/"),
                "CDM",
                "VCP",
                2300,
                Duration.ofSeconds(60),
                Duration.ofMinutes(2),
                Duration.ofHours(24),
                Duration.ofHours(1));
        bus = new CXFBusFactory().createBus();
        CallbackEndpoint.publish(
                bus, address.toString(), new RegistryCallback(trade, settings, Clock.fixed(NOW, ZoneOffset.UTC)));
    }

    @AfterEach
    void stop() {
        bus.shutdown(true);
    }

    @Test
    void an_announced_reconciliation_reaches_the_trade_with_its_instant() {
        assertThat(call(reconciliation(
                                "initiateReconciliation",
                                "<t:snapshotDatetime>2026-11-23T01:00:00+01:00</t:snapshotDatetime>"))
                        .body())
                .contains("resultIdentifier>1<");
        assertThat(trade.heard).containsExactly("initiate CDM17 2026-11-23T00:00:00Z");
    }

    @Test
    void a_snapshot_without_a_zone_is_refused() {
        assertThat(call(reconciliation(
                                "initiateReconciliation",
                                "<t:snapshotDatetime>2026-11-23T01:00:00</t:snapshotDatetime>"))
                        .body())
                .contains("resultIdentifier>0<", "system=\"REGISTRY\">9002<");
        assertThat(trade.heard).isEmpty();
    }

    @Test
    void cases_28f_and_28g_a_refusal_of_the_trade_travels_as_its_des_code() {
        trade.verdict = Verdict.ONE_RUNS;
        assertThat(call(reconciliation(
                                "initiateReconciliation",
                                "<t:snapshotDatetime>2026-11-23T00:00:00Z</t:snapshotDatetime>"))
                        .body())
                .contains("resultIdentifier>0<", "system=\"DES\">7<");
        trade.verdict = Verdict.UNKNOWN;
        assertThat(call(reconciliation(
                                "provideTotals", SNAPSHOT + "<t:reconciliationStatus>1</t:reconciliationStatus>"))
                        .body())
                .contains("resultIdentifier>0<", "system=\"DES\">6301<");
    }

    @Test
    void totals_are_wanted_of_everything_or_of_a_cell_by_account_or_not() {
        call(reconciliation("provideTotals", SNAPSHOT + "<t:reconciliationStatus>1</t:reconciliationStatus>"));
        call(reconciliation(
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
        call(reconciliation(
                "provideUnitBlocks",
                SNAPSHOT + "<t:unitBlockRequests><t:accountType>230</t:accountType></t:unitBlockRequests>"
                        + "<t:unitBlockRequests><t:accountIdentifier>7</t:accountIdentifier></t:unitBlockRequests>"));
        call(reconciliation(
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
    void a_result_reaches_the_trade_with_its_codes() {
        call(reconciliation(
                "receiveReconciliationResult",
                "<t:reconciliationStatus>99</t:reconciliationStatus><t:responseCodes>6303</t:responseCodes>"));

        assertThat(trade.heard).containsExactly("end CDM17 99 [DES 6303]");
    }

    private static String reconciliation(String operation, String content) {
        return "<t:" + operation + "><t:from>CDM</t:from><t:to>VCP</t:to><t:majorVersion>1</t:majorVersion>"
                + "<t:minorVersion>1</t:minorVersion><t:messageIdentifier>r-1</t:messageIdentifier>"
                + "<t:reconciliationIdentifier>CDM17</t:reconciliationIdentifier>" + content + "</t:" + operation + ">";
    }

    private static String envelope(String body) {
        return "<s:Envelope xmlns:s=\"http://schemas.xmlsoap.org/soap/envelope/\""
                + " xmlns:t=\"urn:cer-cancellation:registry:types:1.0\"><s:Body>" + body + "</s:Body></s:Envelope>";
    }

    private HttpResponse<String> call(String body) {
        return post(envelope(body));
    }

    private HttpResponse<String> post(String body) {
        HttpRequest request = HttpRequest.newBuilder(address)
                .header("Content-Type", "text/xml; charset=utf-8")
                .header("SOAPAction", "\"\"")
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
        try {
            return http.send(request, HttpResponse.BodyHandlers.ofString());
        } catch (IOException | InterruptedException failure) {
            throw new AssertionError(failure);
        }
    }

    private static final class Listening implements Trade {
        private final List<String> heard = new ArrayList<>();
        private final List<Demand> demands = new ArrayList<>();
        private Verdict verdict = Verdict.stored();

        @Override
        public RecordStatus.Outcome record(StatusReport report) {
            return RecordStatus.Outcome.UNKNOWN_TRANSACTION;
        }

        @Override
        public Verdict initiate(String identifier, Instant snapshotAt) {
            heard.add("initiate " + identifier + " " + snapshotAt);
            return verdict;
        }

        @Override
        public Verdict want(Demand demand) {
            demands.add(demand);
            return verdict;
        }

        @Override
        public Verdict end(String identifier, int status, List<ResponseCode> codes) {
            heard.add("end " + identifier + " " + status + " " + codes);
            return verdict;
        }

        @Override
        public TakeHoldingsNotice.Outcome take(HoldingsNotice notice) {
            return TakeHoldingsNotice.Outcome.NOT_OURS;
        }

        @Override
        public void take(ProjectNotice notice) {}

        @Override
        public void rebuff(Rebuff rebuff, String subject, String facts) {
            throw new AssertionError("Nothing is turned away");
        }

        @Override
        public void keep(String action, String subject, String facts) {}
    }
}
