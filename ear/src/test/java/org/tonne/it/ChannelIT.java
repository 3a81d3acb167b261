package org.tonne.it;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.util.Map;
import java.util.UUID;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/**
 * The link between a store and the stand-in registry over real TLS, with signed messages on both sides: a wrong certificate
 * stops it, the right one opens it again, and so do people. Nothing that is due is lost meanwhile.
 */
class ChannelIT {

    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private static final StoreProcess STORE = StoreProcess.signing();

    private final Ledger ledger = new Ledger(STORE);
    private final Partner partner = new Partner(STORE);

    @AfterEach
    void the_books_are_whole() {
        assertThat(ledger.broken()).isEmpty();
    }

    @AfterAll
    static void close() {
        STORE.stop();
    }

    @Test
    void case_02_a_wrong_certificate_stops_the_link_and_the_right_one_opens_it_again() {
        await().atMost(PATIENCE).until(() -> link().equals("OPEN\tnull"));
        completed(bought());

        STORE.restart(Map.of(
                "TONNE_REGISTRY_KEYSTORE",
                STORE.data().resolve("keys/platform-stranger.p12").toString()));
        await().atMost(PATIENCE).until(() -> link().equals("STOPPED\tTLS"));
        String waiting = bought();
        await().atMost(PATIENCE).until(() -> cancellation(waiting).equals("QUEUED"));

        Visitor staff = staff();
        assertThat(staff.get("/admin/link").body()).contains("Certificates are not trusted", "Holds until");
        assertThat(staff.get("/admin").body()).contains("Link to the registry stopped");
        readable("stopped");
        assertThat(cancellation(waiting)).isEqualTo("QUEUED");

        STORE.restart(Map.of());
        await().atMost(PATIENCE).until(() -> link().equals("OPEN\tnull"));
        completed(waiting);
        assertThat(ledger.number(
                        "select count(*) from operator_case where kind = 'LINK_STOPPED' and status <> 'CLOSED'"))
                .isZero();
        assertThat(ledger.number("select count(*) from registry_rebuff")).isZero();
    }

    @Test
    void what_a_person_stops_waits_for_a_person() {
        await().atMost(PATIENCE).until(() -> link().equals("OPEN\tnull"));
        Visitor staff = staff();
        assertThat(staff.post("/admin/link", Map.of("do", "hold", "reason", " "))
                        .statusCode())
                .isBetween(300, 399);
        assertThat(link()).isEqualTo("OPEN\tnull");

        staff.post("/admin/link", Map.of("do", "hold", "reason", "The registry moves house"));
        assertThat(link()).isEqualTo("HELD\tPERSON");
        assertThat(staff.get("/admin/link").body()).contains("The registry moves house");
        readable("held");
        String waiting = bought();
        await().atMost(PATIENCE).until(() -> cancellation(waiting).equals("QUEUED"));

        staff.post("/admin/link", Map.of("do", "reopen", "reason", "It has moved"));
        completed(waiting);
        readable("open");
        assertThat(ledger.rows(
                        "select actor, action, facts from audit_entry where action like 'link.%' and actor <> 'store'"
                                + " order by id"))
                .containsSubsequence(
                        "staff@demo.example\tlink.held\tThe registry moves house",
                        "staff@demo.example\tlink.reopened\tPERSON: It has moved");
    }

    @Test
    void what_staff_write_to_the_registry_waits_for_the_link_and_is_shown_with_what_became_of_it() {
        await().atMost(PATIENCE).until(() -> link().equals("OPEN\tnull"));
        Visitor staff = staff();
        staff.post("/admin/link", Map.of("do", "hold", "reason", "A message is to wait"));
        String words = "Is account 100-10455 closed? <b>" + UUID.randomUUID();
        String tooLong = "a".repeat(4001);

        assertThat(staff.post("/admin/link", Map.of("do", "write", "note", tooLong))
                        .body())
                .contains("use 4,000 characters or fewer; there are 4,001", "aria-invalid=\"true\"", tooLong);
        staff.post("/admin/link", Map.of("do", "write", "note", words));
        assertThat(note(words)).isEqualTo("WAITING\tstaff@demo.example\t0");
        notesAreReadable("waiting", "Waiting");

        staff.post("/admin/link", Map.of("do", "reopen", "reason", "It has waited"));
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(note(words)).isEqualTo("DELIVERED\tstaff@demo.example\t1"));
        notesAreReadable("delivered", "Delivered");
        assertThat(ledger.text("select content from sandbox.message where operation = 'acceptMessage'"))
                .isEqualTo(words);
    }

    private String note(String words) {
        return ledger.rows("select status, written_by, attempts from registry_note where words = ?", words)
                .get(0);
    }

    /** Everybody can use the form and read what became of a note; a message that cannot stand is said beside its field. */
    private static void notesAreReadable(String state, String shown) {
        try (JourneyBrowser browser = new JourneyBrowser(true)) {
            DeskPages desk = new DeskPages(STORE, browser, "staff@demo.example");
            desk.open("/admin/link");
            assertThat(desk.page().content()).contains(shown);
            browser.keep(desk.page(), "note-" + state);
            assertThat(Axe.violations(desk.page())).isEmpty();
            desk.page().fill("#note", " ");
            desk.page().click("button[value=write]");
            assertThat(desk.page().textContent("#note-e")).contains("write what the registry is to know");
            browser.keep(desk.page(), "note-missing");
            assertThat(Axe.violations(desk.page())).isEmpty();
        }
    }

    /** Everybody can read the page of the link as it stands; a picture of it is kept. */
    private static void readable(String state) {
        try (JourneyBrowser browser = new JourneyBrowser(true)) {
            DeskPages desk = new DeskPages(STORE, browser, "staff@demo.example");
            desk.open("/admin/link");
            browser.keep(desk.page(), "link-" + state);
            assertThat(Axe.violations(desk.page())).isEmpty();
            assertThat(browser.complaints()).isEmpty();
        }
    }

    private static Visitor staff() {
        Visitor staff = new Visitor(STORE);
        staff.signIn("staff@demo.example");
        return staff;
    }

    /** How the link stands, once the registry has answered well at least once. */
    private String link() {
        return ledger.rows("select status, bar from registry_link where last_good_at is not null").stream()
                .findFirst()
                .orElse("");
    }

    private String bought() {
        String purchase =
                partner.placed(UUID.randomUUID().toString(), Partner.order(Partner.offer(ledger, 3), "3", "CARD"));
        partner.pay(purchase);
        return purchase;
    }

    private String cancellation(String purchase) {
        return ledger.text(
                "select c.status from cancellation c join orders o on o.id = c.order_id where o.purchase_id = ?",
                UUID.fromString(purchase));
    }

    private void completed(String purchase) {
        await().atMost(PATIENCE)
                .until(() -> ledger.text("select status from orders where purchase_id = ?", UUID.fromString(purchase))
                        .equals("COMPLETED"));
    }
}
