package org.tonne.it;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

import java.time.Duration;
import java.util.Map;
import java.util.UUID;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** A registry that is closed for good, and the two people who say so. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ClosedRegistryIT {

    private static final Duration PATIENCE = Duration.ofSeconds(90);

    private final StoreProcess store = StoreProcess.with("closed", Map.of());
    private final Ledger ledger = new Ledger(store);
    private final Partner partner = new Partner(store);
    private final Web web = new Web();

    @AfterAll
    void close() {
        store.stop();
    }

    @Test
    void case_38_what_a_closed_registry_never_had_goes_back_and_what_it_may_have_is_up_to_staff() {
        ask(Map.of("case", "38b", "count", "1000"));
        String doubted = bought();
        awaitStatus(doubted, "UNKNOWN CANCELLING");
        ask(Map.of("case", "1", "detail", "600000"));
        await().atMost(PATIENCE)
                .until(() -> ledger.number(
                                "select count(*) from registry_message where operation = 'getTransactionStatusResponse'"
                                        + " and payload like 'ConnectException%'")
                        > 0);
        String queued = bought();
        awaitStatus(queued, "QUEUED CANCELLING");

        staff("staff@demo.example").post("/admin/registry", Map.of("do", "propose", "reason", "A letter of today"));
        assertThat(status(queued)).isEqualTo("QUEUED CANCELLING");
        String asked = ledger.text("select id from operator_case where kind = 'REGISTRY_CLOSED'");
        staff("second@demo.example").post("/admin/cases/" + asked, Map.of("do", "confirm"));

        awaitStatus(queued, "TERMINATED REFUNDED");
        awaitStatus(doubted, "NEEDS_OPERATOR NEEDS_OPERATOR");
        assertThat(ledger.number("select count(*) from stock where not frozen")).isZero();
        assertThat(ledger.broken()).isEmpty();
    }

    private void ask(Map<String, String> fault) {
        assertThat(web.form(store.sandbox() + "/registry/faults", fault).statusCode())
                .isEqualTo(200);
    }

    private String bought() {
        String purchase =
                partner.placed(UUID.randomUUID().toString(), Partner.order(Partner.offer(ledger, 3), "3", "CARD"));
        partner.pay(purchase);
        return purchase;
    }

    private void awaitStatus(String purchase, String status) {
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(status(purchase)).isEqualTo(status));
    }

    private String status(String purchase) {
        return ledger.text(
                "select c.status || ' ' || o.status from cancellation c join orders o on o.id = c.order_id"
                        + " where o.purchase_id = ?::uuid",
                purchase);
    }

    private Visitor staff(String email) {
        Visitor visitor = new Visitor(store);
        visitor.signIn(email);
        return visitor;
    }
}
