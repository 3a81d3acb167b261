package org.tonne.it;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** A registry that fails in every way it can: each order ends in the right state, and each unit is cancelled once. */
class RegistryContractIT {

    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final String STATUSES =
            "select string_agg(c.status, ',') from cancellation c join orders o on o.id = c.order_id where o.purchase_id = ?";

    private final StoreProcess store = StoreProcess.shared();
    private final Ledger ledger = new Ledger(store);
    private final Partner partner = new Partner(store);
    private final Web web = new Web();

    @BeforeEach
    void a_registry_in_order() {
        administer("/faults/clear", Map.of());
    }

    @AfterEach
    void the_books_are_whole() {
        administer("/faults/clear", Map.of());
        assertThat(ledger.broken()).isEmpty();
    }

    @ParameterizedTest(name = "case {0}")
    @CsvSource({"'',", "5,", "12,", "13,", "14,"})
    void the_order_is_completed_with_one_cancellation_and_a_certificate(String number) {
        UUID purchase = bought(number);

        await().atMost(PATIENCE).until(() -> certificates(purchase) == 1);

        assertThat(ledger.text("select status from orders where purchase_id = ?", purchase))
                .isEqualTo("COMPLETED");
        assertThat(ledger.text(STATUSES, purchase)).matches("COMPLETED|ATTESTED");
        assertThat(ledger.number(
                        "select count(*) from operator_case k join orders o on o.id = k.order_id where o.purchase_id = ?",
                        purchase))
                .isZero();
    }

    @ParameterizedTest(name = "case {0}")
    @CsvSource({"19a", "19b", "19c", "19d", "19e", "15", "15c"})
    void what_contradicts_itself_waits_for_a_person_without_a_certificate(String number) {
        UUID purchase = bought(number);

        await().atMost(PATIENCE)
                .until(() -> ledger.number(
                                "select count(*) from operator_case k where k.cancellation_id in (select c.id from"
                                        + " cancellation c join orders o on o.id = c.order_id where o.purchase_id = ?)",
                                purchase)
                        > 0);

        if (!"15c".equals(number)) {
            assertThat(certificates(purchase)).isZero();
        }
    }

    @Test
    void a_refused_proposal_gives_the_money_and_the_units_back() {
        UUID purchase = bought("9");

        await().atMost(PATIENCE).until(() -> List.of("REFUND_DUE", "REFUNDED")
                .contains(ledger.text("select status from orders where purchase_id = ?", purchase)));

        assertThat(certificates(purchase)).isZero();
        assertThat(ledger.text(STATUSES, purchase)).isEqualTo("REFUSED");
    }

    private UUID bought(String number) {
        if (number != null && !number.isEmpty()) {
            administer("/faults", Map.of("case", number, "count", "1"));
        }
        String purchase =
                partner.placed(UUID.randomUUID().toString(), Partner.order(Partner.offer(ledger, 3), "3", "CARD"));
        partner.pay(purchase);
        return UUID.fromString(purchase);
    }

    private long certificates(UUID purchase) {
        return ledger.number(
                "select count(*) from certificate c join orders o on o.id = c.order_id where o.purchase_id = ?",
                purchase);
    }

    private void administer(String action, Map<String, String> fields) {
        HttpResponse<String> answer = web.form(store.sandbox() + "/registry" + action, new HashMap<>(fields));
        assertThat(answer.statusCode())
                .as(Arrays.toString(new Object[] {action, fields}))
                .isEqualTo(200);
    }
}
