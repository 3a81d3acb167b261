package org.tonne.integration.registry.rest;

import org.junit.jupiter.api.Test;
import org.tonne.cancellation.application.RegistryCommand;
import org.tonne.cancellation.domain.ResponseCode;
import org.tonne.integration.registry.Answer;
import org.tonne.integration.registry.RegistryLink.Receipt;
import org.tonne.reconciliation.application.Demand;
import org.tonne.reconciliation.application.ReconciliationAnswer;
import org.tonne.reconciliation.application.ReconciliationAnswer.Label;

import java.io.IOException;
import java.time.Instant;
import java.util.List;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tonne.integration.registry.rest.Scene.JSON;
import static org.tonne.integration.registry.rest.Scene.link;

class ReconcilingTest {

    private static final Instant AT = Instant.parse("2026-11-22T12:00:05Z");
    private static final String RUNS =
            "{\"reconciliationIdentifier\":\"VCP7\",\"snapshotDatetime\":\"2026-11-22T12:00:05Z\","
                    + "\"reconciliationStatus\":1%s}";
    private static final String WANTED =
            ",\"wanted\":{\"messageIdentifier\":\"m-1\",\"kind\":\"%s\",\"unitBlockRequests\":[%s],"
                    + "\"unitBlockIdentifiers\":[%s]%s}";

    @Test
    void an_announcement_names_the_instant_and_is_taken_only_for_that_one() throws IOException {
        try (ScriptedRest registry = ScriptedRest.http("201 Created", JSON, RUNS.formatted(""))) {
            assertThat(receipt(link(registry.url()).announce("VCP7", AT)).accepted())
                    .isTrue();

            assertThat(registry.requests().get(0))
                    .startsWith("PUT /registry/v1/reconciliations/VCP7 ")
                    .endsWith("{\"snapshotDatetime\":\"2026-11-22T12:00:05Z\"}");
            assertThat(link(registry.url()).announce("VCP7", AT.plusSeconds(1))).isInstanceOf(Answer.Unusable.class);
            assertThat(link(registry.url()).announce("VCP8", AT)).isInstanceOf(Answer.Unusable.class);
        }
    }

    @Test
    void a_registry_that_does_not_want_one_says_why() throws IOException {
        String problem = "{\"type\":\"about:blank\",\"title\":\"Refused\",\"status\":409,"
                + "\"responseCodes\":[{\"system\":\"DES\",\"code\":7}]}";
        try (ScriptedRest registry =
                ScriptedRest.http("409 Conflict", "Content-Type: application/problem+json\r\n", problem)) {
            assertThat(receipt(link(registry.url()).announce("VCP7", AT)).codes())
                    .containsExactly(new ResponseCode("DES", 7));
        }
    }

    @Test
    void what_the_registry_wants_is_a_demand() throws IOException {
        String cell = "{\"unitType\":5,\"accountCommitPeriod\":2,\"accountType\":230,\"accountIdentifier\":2300}";
        String units = "{\"unitSerialBlockStart\":5,\"unitSerialBlockEnd\":9,\"originatingRegistryCode\":\"CN\"}";
        String period =
                ",\"auditTrailBeginDatetime\":\"1970-01-01T00:00:00Z\",\"auditTrailEndDatetime\":\"2026-11-22T12:01:00Z\"";

        assertThat(wanted(WANTED.formatted("totals", "", "", "")))
                .isEqualTo(new Demand("VCP7", "m-1", Demand.Kind.TOTALS, null, null, false, List.of()));
        assertThat(wanted(WANTED.formatted("unit-blocks", cell, "", "")).asked())
                .containsExactly(new Demand.Asked(5, 2, 230, 2300L, null));
        Demand trail = wanted(WANTED.formatted("audit-trail", "", units, period));
        assertThat(trail.kind()).isEqualTo(Demand.Kind.TRAIL);
        assertThat(trail.period()).isEqualTo(new Demand.Period(Instant.EPOCH, Instant.parse("2026-11-22T12:01:00Z")));
        assertThat(trail.asked()).containsExactly(Demand.Asked.of(new Demand.Serials("CN", 5, 9)));
    }

    @Test
    void what_is_none_of_the_contract_is_not_used() throws IOException {
        for (String wrong : List.of(
                RUNS.formatted("").replace("VCP7", "VCP8"),
                RUNS.formatted("").replace(":1}", ":100}"),
                RUNS.formatted(",\"more\":1"),
                RUNS.formatted(WANTED.formatted("everything", "", "", "")),
                RUNS.formatted(WANTED.formatted("totals", "{\"unitType\":9}", "", "")))) {
            try (ScriptedRest registry = ScriptedRest.http("200 OK", JSON, wrong)) {
                assertThat(link(registry.url()).course("VCP7")).as(wrong).isInstanceOf(Answer.Unusable.class);
            }
        }
    }

    @Test
    void the_end_is_told_with_its_status() throws IOException {
        try (ScriptedRest registry =
                ScriptedRest.http("200 OK", JSON, RUNS.formatted("").replace(":1}", ":99}"))) {
            Course course = given(link(registry.url()).course("VCP7"));

            assertThat(course.isRunning()).isFalse();
            assertThat(course.status()).isEqualTo(99);
        }
    }

    @Test
    void one_that_the_registry_has_never_heard_of_is_denied_if_the_registry_itself_says_so() throws IOException {
        String problem = "{\"type\":\"about:blank\",\"title\":\"Unknown\",\"status\":404,"
                + "\"responseCodes\":[{\"system\":\"DES\",\"code\":6301}]}";
        String type = "Content-Type: application/problem+json\r\n";
        try (ScriptedRest registry = ScriptedRest.http("404 Not Found", type, problem);
                ScriptedRest proxy = ScriptedRest.http("404 Not Found", JSON, "{}")) {
            Course course = given(link(registry.url()).course("VCP7"));

            assertThat(course.isDenied()).isTrue();
            assertThat(course.codes()).containsExactly(new ResponseCode("DES", 6301));
            assertThat(link(proxy.url()).course("VCP7")).isInstanceOf(Answer.Unusable.class);
        }
    }

    @Test
    void totals_blocks_and_trail_are_told_at_their_places() throws IOException {
        Label label = new Label(1, "VCP7", 2, true, 0);
        RegistryCommand.Account account = new RegistryCommand.Account(230, 2300);
        List<ReconciliationAnswer> parts = List.of(
                new ReconciliationAnswer.Totals(label, List.of(new ReconciliationAnswer.Total(230, null, 2, 5, 50))),
                new ReconciliationAnswer.Blocks(
                        label, List.of(new ReconciliationAnswer.Block(account, "CN", 5, 9, 5, 2))),
                new ReconciliationAnswer.Trail(
                        label, List.of(new ReconciliationAnswer.Completed("VCP1", AT, account, account, List.of()))));
        try (ScriptedRest registry = ScriptedRest.http("204 No Content", "", "")) {
            for (ReconciliationAnswer part : parts) {
                assertThat(receipt(link(registry.url()).tell(part)).accepted()).isTrue();
            }

            assertThat(registry.requests().get(0))
                    .startsWith("POST /registry/v1/reconciliations/VCP7/totals ")
                    .endsWith(
                            "{\"totals\":[{\"accountType\":230,\"accountCommitPeriod\":2,\"unitType\":5,\"unitCount\":50}]}");
            assertThat(registry.requests().get(1))
                    .startsWith("POST /registry/v1/reconciliations/VCP7/unit-blocks ")
                    .contains("\"part\":2,\"lastPart\":true", "\"account\":{\"type\":230,\"id\":2300}");
            assertThat(registry.requests().get(2))
                    .startsWith("POST /registry/v1/reconciliations/VCP7/audit-trail ")
                    .contains("\"transactionIdentifier\":\"VCP1\"");
        }
    }

    private static Demand wanted(String wanted) throws IOException {
        try (ScriptedRest registry = ScriptedRest.http("200 OK", JSON, RUNS.formatted(wanted))) {
            return given(link(registry.url()).course("VCP7")).wanted().orElseThrow();
        }
    }

    private static Receipt receipt(Answer<Receipt> answer) {
        return given(answer);
    }

    private static <T> T given(Answer<T> answer) {
        assertThat(answer).isInstanceOf(Answer.Given.class);
        return ((Answer.Given<T>) answer).body();
    }
}
