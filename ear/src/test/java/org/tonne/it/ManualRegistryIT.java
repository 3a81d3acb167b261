package org.tonne.it;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** A registry without any interface: people carry the request there and enter what it answered. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class ManualRegistryIT {

    private static final Duration PATIENCE = Duration.ofSeconds(90);
    private static final Pattern RUN = Pattern.compile("\"([A-Z]{2,3}(?:-\\d+){6})\",\"([A-Z]{2,3}(?:-\\d+){6})\"");
    private static final String DESK = "/admin/forwarding";

    private final StoreProcess store = StoreProcess.with("manual", Map.of("TONNE_REGISTRY_ADAPTER", "manual"));
    private final Ledger ledger = new Ledger(store);
    private final Partner partner = new Partner(store);
    private final Visitor first = staff("staff@demo.example");
    private final Visitor second = staff("second@demo.example");

    @AfterEach
    void the_books_are_whole() {
        assertThat(ledger.broken()).isEmpty();
    }

    @AfterAll
    void close() {
        store.stop();
    }

    @Test
    void a_letter_read_by_two_people_brings_the_certificate() {
        String transaction = sent();
        HttpResponse<String> csv = first.get(DESK + "/" + transaction + ".csv");
        enter(transaction, Map.of("outcome", "COMPLETED", "number", "VC4711/2026", "blocks", blocks(csv.body())));

        first.post(DESK, Map.of("confirm", transaction));
        assertThat(status(transaction)).isEqualTo("ACKNOWLEDGED CANCELLING");
        second.post(DESK, Map.of("confirm", transaction));

        assertThat(status(transaction)).isEqualTo("ATTESTED COMPLETED");
        await().atMost(PATIENCE)
                .until(() -> ledger.number(
                                "select count(*) from certificate_cancellation x join cancellation c on c.id = x.cancellation_id"
                                        + " where c.transaction_identifier = ?",
                                transaction)
                        == 1);
        assertThat(ledger.text(
                        "select attestation_number from cancellation where transaction_identifier = ?", transaction))
                .isEqualTo("VC4711/2026");
    }

    @Test
    void a_refusal_confirmed_by_another_gives_units_and_money_back() {
        String transaction = sent();
        enter(transaction, Map.of("outcome", "REFUSED", "words", "The focal point has not signed."));

        second.post(DESK, Map.of("confirm", transaction));

        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(status(transaction)).isEqualTo("TERMINATED REFUNDED"));
    }

    @Test
    void a_letter_that_completes_what_was_refused_is_found_by_its_transaction_and_becomes_a_case() {
        String transaction = sent();
        String blocks = blocks(first.get(DESK + "/" + transaction + ".csv").body());
        enter(transaction, Map.of("outcome", "REFUSED", "words", "The focal point has not signed."));
        second.post(DESK, Map.of("confirm", transaction));
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(status(transaction)).isEqualTo("TERMINATED REFUNDED"));

        assertThat(first.get(DESK).body()).doesNotContain(transaction).contains("name=\"transaction\"");
        assertThat(first.get(DESK + "?transaction=VCP0").body()).contains("No such transaction waits for an answer");
        assertThat(first.get(DESK + "/" + transaction + ".pdf").statusCode()).isEqualTo(404);
        assertThat(first.get(DESK + "?transaction=" + transaction).body())
                .contains("value=\"COMPLETED\"")
                .doesNotContain("value=\"REFUSED\"");
        enter(transaction, Map.of("outcome", "COMPLETED", "number", "VC4712/2026", "blocks", blocks));
        second.post(DESK, Map.of("confirm", transaction));

        assertThat(status(transaction)).isEqualTo("LATE_COMPLETED NEEDS_OPERATOR");
    }

    @Test
    void everybody_can_read_the_pages_of_papers_and_of_refunds_empty_and_with_something_on_each() {
        List<String> found = new ArrayList<>();
        try (JourneyBrowser browser = new JourneyBrowser(true)) {
            DeskPages desk = new DeskPages(store, browser, "staff@demo.example");
            found.addAll(violations(desk, "/admin/refunds", ""));
            String transaction = sent(paidByTransfer());
            found.addAll(violations(desk, DESK, transaction));
            found.addAll(violations(desk, DESK + "?transaction=" + transaction, transaction));
            enter(transaction, Map.of("outcome", "REFUSED", "words", "The focal point has not signed."));
            found.addAll(violations(desk, DESK + "?transaction=" + transaction, "The focal point has not signed."));
            second.post(DESK, Map.of("confirm", transaction));
            await().atMost(PATIENCE)
                    .untilAsserted(() -> assertThat(status(transaction)).isEqualTo("TERMINATED REFUND_DUE"));
            String refund = ledger.text(
                    "select o.reference from cancellation c join orders o on o.id = c.order_id"
                            + " where c.transaction_identifier = ?",
                    transaction);
            await().atMost(PATIENCE)
                    .until(() -> first.get("/admin/refunds").body().contains(refund)); // asked for by the outbox
            found.addAll(violations(desk, "/admin/refunds", refund));
            found.addAll(violations(desk, DESK, ""));
        }
        assertThat(found).isEmpty();
    }

    @Test
    void nobody_can_ask_such_a_registry_what_it_holds() {
        String page = first.get("/admin/reconciliation").body();
        assertThat(page).contains("The registry has no interface here").doesNotContain("name=\"start\"");

        HttpResponse<String> answer = first.post("/admin/reconciliation", Map.of("start", "now"));

        String said = answer.headers().firstValue("Location").orElseThrow();
        assertThat(first.get(said.substring(said.indexOf("/admin/"))).body())
                .contains("so the store cannot ask it what it holds");
        assertThat(ledger.number("select count(*) from reconciliation")).isZero();
    }

    @Test
    void a_note_to_its_administrator_waits_for_a_person_who_hands_it_over() {
        first.post("/admin/link", Map.of("do", "write", "note", "Is the account closed?"));
        String note = ledger.text("select id from registry_note");
        assertThat(first.get("/admin/link").body()).contains("hand each message over", note);

        first.post("/admin/link", Map.of("do", "handed", "handed", note));

        assertThat(ledger.text("select status from registry_note")).isEqualTo("DELIVERED");
        assertThat(first.get("/admin/link").body()).contains("Delivered").doesNotContain(note);
    }

    @Test
    @Order(Integer.MAX_VALUE) // nothing is sold after it
    void case_38_of_a_closed_registry_what_waits_for_its_papers_goes_back_and_what_was_sent_is_up_to_staff() {
        String sent = sent();
        String queued = queued(bought());

        first.post("/admin/registry", Map.of("do", "propose", "reason", "A letter of today"));
        String asked = ledger.text("select id from operator_case where kind = 'REGISTRY_CLOSED'");
        second.post("/admin/cases/" + asked, Map.of("do", "confirm"));

        await().atMost(PATIENCE).untilAsserted(() -> assertThat(status(queued)).isEqualTo("TERMINATED REFUNDED"));
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(status(sent)).isEqualTo("NEEDS_OPERATOR NEEDS_OPERATOR"));
        assertThat(ledger.number(
                        "select count(*) from operator_case x join cancellation c on c.id = x.cancellation_id"
                                + " where x.kind = 'REGISTRY_SILENT' and c.transaction_identifier = ?",
                        sent))
                .isEqualTo(1);
    }

    private static List<String> violations(DeskPages desk, String path, String shown) {
        desk.open(path);
        assertThat(desk.page().content()).contains(shown);
        return Axe.violations(desk.page());
    }

    /** A unit whose transfer has arrived. */
    private String paidByTransfer() {
        Partner.Offer offer = Partner.offer(ledger, 3);
        String purchase = partner.placed(UUID.randomUUID().toString(), Partner.order(offer, "1", "BANK_TRANSFER"));
        String question = "select p.id from payment p join orders o on o.id = p.order_id where o.purchase_id = ?::uuid";
        await().atMost(PATIENCE).until(() -> !ledger.rows(question, purchase).isEmpty());
        first.post("/admin/transfers", Map.of("confirm", ledger.text(question, purchase), "received", offer.price()));
        return purchase;
    }

    /** Three units, paid for, and their request sent on paper. */
    private String sent() {
        return sent(bought());
    }

    private String bought() {
        String purchase =
                partner.placed(UUID.randomUUID().toString(), Partner.order(Partner.offer(ledger, 3), "3", "CARD"));
        partner.pay(purchase);
        return purchase;
    }

    /** What waits for its papers. */
    private String queued(String purchase) {
        String question = "select c.transaction_identifier from cancellation c join orders o on o.id = c.order_id"
                + " where o.purchase_id = ?::uuid";
        await().atMost(PATIENCE).until(() -> !ledger.rows(question, purchase).isEmpty());
        return ledger.text(question, purchase);
    }

    private String sent(String purchase) {
        String transaction = queued(purchase);
        assertThat(first.get(DESK).body()).contains(transaction);
        assertThat(first.get(DESK + "/" + transaction + ".pdf").body()).startsWith("%PDF-");
        first.post(DESK, Map.of("sent", transaction));
        assertThat(status(transaction)).isEqualTo("ACKNOWLEDGED CANCELLING");
        return transaction;
    }

    private void enter(String transaction, Map<String, String> answer) {
        Map<String, String> fields = new HashMap<>(answer);
        fields.put("enter", transaction);
        fields.put("day", LocalDate.now(ZoneOffset.UTC).toString());
        first.post(DESK + "?transaction=" + transaction, fields);
        assertThat(second.get(DESK + "?transaction=" + transaction).body()).contains("name=\"confirm\"");
    }

    private static String blocks(String csv) {
        List<String> runs = RUN.matcher(csv)
                .results()
                .map(run -> run.group(1) + " to " + run.group(2))
                .collect(Collectors.toList());
        assertThat(runs).isNotEmpty();
        return String.join("\n", runs);
    }

    private String status(String transaction) {
        return ledger.text(
                "select c.status || ' ' || o.status from cancellation c join orders o on o.id = c.order_id"
                        + " where c.transaction_identifier = ?",
                transaction);
    }

    private Visitor staff(String email) {
        Visitor visitor = new Visitor(store);
        visitor.signIn(email);
        return visitor;
    }
}
