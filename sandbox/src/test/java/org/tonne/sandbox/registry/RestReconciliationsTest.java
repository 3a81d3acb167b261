package org.tonne.sandbox.registry;

import jakarta.json.JsonObject;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tonne.sandbox.registry.Proposing.cn;

class RestReconciliationsTest extends RegistryScene {
    private static final String TOTALS =
            "{\"totals\":[{\"accountType\":230,\"accountCommitPeriod\":1,\"unitType\":5,\"unitCount\":%d}]}";

    private final JsonContract contract = new JsonContract();
    private RestReconciliations rest;

    @BeforeEach
    void a_completed_cancellation_of_fifty_units() {
        registry.reconcileThrough(new ReconciliationMailbox(bench.database()));
        rest = new RestReconciliations(registry, contract, new RestReply(contract, registry.exchanges()), "CDM");
        propose("VCP1", cn(1101, 1150));
        pass(DELAY.multipliedBy(3));
    }

    @Test
    void what_agrees_is_announced_told_and_over() throws IOException {
        announced();
        assertThat(course().getJsonObject("wanted").getString("kind")).isEqualTo("totals");

        tell("totals", String.format(Locale.ROOT, TOTALS, 50));

        assertThat(course().getInt("reconciliationStatus")).isEqualTo(5);
        assertThat(course().containsKey("wanted")).isFalse();
    }

    @Test
    void what_differs_is_asked_for_by_blocks_and_by_the_audit_trail() throws IOException {
        announced();
        tell("totals", String.format(Locale.ROOT, TOTALS, 49));
        assertThat(course().getJsonObject("wanted").getString("kind")).isEqualTo("unit-blocks");

        tell("unit-blocks", "{\"part\":1,\"lastPart\":true,\"unitBlocks\":[" + block(1101, 1149) + "]}");
        JsonObject trail = course().getJsonObject("wanted");
        assertThat(trail.getString("kind")).isEqualTo("audit-trail");
        assertThat(trail.getJsonArray("unitBlockIdentifiers")).isNotEmpty();
        tell("audit-trail", "{\"part\":1,\"lastPart\":true,\"transactions\":[]}");

        assertThat(course().getInt("reconciliationStatus")).isEqualTo(99);
    }

    @Test
    void the_same_announcement_is_taken_again_and_another_is_not() throws IOException {
        announced();

        assertThat(rest.announce("VCP7", body("NewReconciliation", "{\"snapshotDatetime\":\"2035-01-01T00:00:00Z\"}")))
                .contains(Code.SNAPSHOT_DIFFERS);
        assertThat(rest.announce("VCP8", body("NewReconciliation", "{\"snapshotDatetime\":\"2035-01-01T00:00:00Z\"}")))
                .contains(Code.ONE_RUNS);
        assertThat(rest.announce("VCP9", body("NewReconciliation", "{\"snapshotDatetime\":\"2001-01-01T00:00:00Z\"}")))
                .contains(Code.SNAPSHOT_PAST);
        assertThat(rest.take("VCP9", "totals", body("ReconciliationTotals", "{\"totals\":[]}")))
                .isEqualTo(List.of(Code.RECONCILIATION_UNKNOWN));
        assertThat(rest.course("VCP9")).isEmpty();
    }

    private void announced() throws IOException {
        String at = bench.instant()
                .plus(Duration.ofSeconds(1))
                .truncatedTo(ChronoUnit.SECONDS)
                .plusSeconds(1)
                .toString();
        JsonObject announcement = body("NewReconciliation", "{\"snapshotDatetime\":\"" + at + "\"}");
        assertThat(rest.announce("VCP7", announcement)).isEmpty();
        assertThat(rest.announce("VCP7", announcement)).isEmpty();
        bench.pass(Duration.ofSeconds(3));
        go();
    }

    private void tell(String place, String text) throws IOException {
        String schema = RestReconciliations.schema(place).orElseThrow();
        assertThat(rest.take("VCP7", place, body(schema, text))).isEmpty();
        go();
    }

    private JsonObject course() {
        return contract.checked("Reconciliation", rest.course("VCP7").orElseThrow());
    }

    private JsonObject body(String schema, String text) throws IOException {
        return contract.read(schema, new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
    }

    private static String block(long first, long last) {
        return "{\"unitSerialBlockStart\":" + first + ",\"unitSerialBlockEnd\":" + last
                + ",\"originatingRegistryCode\":\"CN\",\"unitType\":5,\"applicableCommitPeriod\":1,"
                + "\"account\":{\"type\":230,\"id\":2300}}";
    }

    private void go() {
        boolean more = true;
        while (more) {
            more = registry.reconcileOnce();
        }
    }
}
