package org.tonne.it;

import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** The store and the stand-in registry reconcile over SOAP, in both directions, on a store of their own. */
class ReconciliationIT {

    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private static final StoreProcess STORE = StoreProcess.with("reconciling", Map.of("TONNE_RECONCILE_AT", "00:00"));

    private final Ledger ledger = new Ledger(STORE);
    private final Partner partner = new Partner(STORE);
    private final Web web = new Web();

    @AfterEach
    void the_books_are_whole() {
        assertThat(ledger.broken()).isEmpty();
    }

    @AfterAll
    static void close() {
        STORE.stop();
    }

    @Test
    void both_directions_agree_after_a_purchase_and_a_planted_difference_waits_for_people() {
        await().atMost(PATIENCE).until(() -> platforms("COMPLETED") == 1); // the day's own, started by the job
        String purchase =
                partner.placed(UUID.randomUUID().toString(), Partner.order(Partner.offer(ledger, 3), "3", "CARD"));
        partner.pay(purchase);
        await().atMost(PATIENCE)
                .until(() -> ledger.text("select status from orders where purchase_id = ?", UUID.fromString(purchase))
                        .equals("COMPLETED"));

        JsonObject agreed = reconciled("");
        assertThat(agreed.getInt("result")).isEqualTo(5);
        assertThat(status(agreed)).isEqualTo("COMPLETED");

        JsonObject planted = reconciled("28a");
        assertThat(planted.getInt("result")).isEqualTo(99);
        assertThat(status(planted)).isEqualTo("NEEDS_OPERATOR");
        assertThat(ledger.number("select count(*) from stock where frozen")).isEqualTo(1);
        await().atMost(PATIENCE).until(() -> platforms("COMPLETED") == 2); // ours, which the result has set off

        assertThat(reconciled("28e").getString("said")).isEqualTo("0 DES:6204");
        assertThat(reconciled("28g").getString("said")).isEqualTo("0 DES:6301");
        assertThat(reconciled("28f").getString("said")).isEqualTo("0 DES:7");
    }

    /** Starts one at the registry's desk and waits for the end of the latest it has. */
    private JsonObject reconciled(String number) {
        HttpResponse<String> started =
                web.form(STORE.sandbox() + "/registry/reconciliations", new HashMap<>(Map.of("case", number)));
        assertThat(started.statusCode()).isEqualTo(200);
        await().atMost(PATIENCE).until(() -> {
            String state = latest().getString("state");
            return state.equals("ENDED") || state.equals("REFUSED");
        });
        return latest();
    }

    private JsonObject latest() {
        return Web.read(JsonArray.class, web.get(STORE.sandbox() + "/registry/reconciliations"))
                .getJsonObject(0);
    }

    private String status(JsonObject reconciliation) {
        return ledger.text(
                "select status from reconciliation where identifier = ?", reconciliation.getString("identifier"));
    }

    private long platforms(String status) {
        return ledger.number("select count(*) from reconciliation where initiator = 'PLATFORM' and status = ?", status);
    }
}
