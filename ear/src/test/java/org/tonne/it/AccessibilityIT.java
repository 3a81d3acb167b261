package org.tonne.it;

import com.microsoft.playwright.Page;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** Everybody can read and use the pages of sellers and staff, whatever stands on them. */
class AccessibilityIT {

    private static final String STAFF = "staff@demo.example";
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private final StoreProcess store = StoreProcess.shared();
    private final Ledger ledger = new Ledger(store);
    private final Partner partner = new Partner(store);

    @AfterEach
    void the_books_are_whole() {
        new Web().form(store.sandbox() + "/registry/faults/clear", Map.of());
        assertThat(ledger.broken()).isEmpty();
    }

    @Test
    void axe_finds_nothing_on_any_page_of_the_desks_with_something_on_each() {
        String differing = leftOpen();
        String silent = caseOf("REGISTRY_SILENT", purchaseOf(differing));
        waitingForMoney();
        Visitor staff = new Visitor(store);
        staff.signIn(STAFF);
        staff.post("/admin/reconciliation", Map.of("start", "now"));
        String complete = choice(staff.get("/admin/cases/" + silent).body(), "COMPLETE");
        staff.post("/admin/cases/" + silent, Map.of("do", "propose", "choice", complete, "reason", "They said so"));
        somethingWentWrong();
        await().atMost(PATIENCE)
                .until(() -> ledger.number("select count(*) from reconciliation where ended_at is not null") > 0);

        List<String> found = new ArrayList<>();
        try (JourneyBrowser browser = new JourneyBrowser(true)) {
            DeskPages desk = new DeskPages(store, browser, STAFF);
            for (String address : addresses(differing)) {
                found.addAll(violations(desk.page(), address));
                browser.keep(
                        desk.page(), "read" + address.replace(differing, "").replace('/', '-'));
            }
            found.addAll(violations(desk.page(), "/admin/cases/" + silent));
            found.addAll(violations(desk.page(), "/admin/holdings?account=" + account()));
            desk = new DeskPages(store, browser, "seller@demo.example");
            found.addAll(violations(desk.page(), "/en/seller?show=all"));
            found.addAll(browser.complaints());
        }
        ledger.rows("delete from outbox_message where subject = 'x' returning id");
        ledger.rows("delete from operator_case where id = ?::uuid returning id", silent);

        assertThat(found).isEmpty();
    }

    /** What the page of a case sends for the choice with this code. */
    private static String choice(String page, String code) {
        Matcher found = Pattern.compile("name=\"choice\" value=\"(" + code + "[^\"]*)\"")
                .matcher(page);
        assertThat(found.find()).isTrue();
        return found.group(1);
    }

    /** A false sender, and a message that would not go. */
    private void somethingWentWrong() {
        ledger.rows(
                "insert into registry_rebuff (kind, detail, at) values ('SENDER', 'GB to VCP', now()) returning id");
        ledger.rows(
                "insert into outbox_message (id, topic, subject, payload, status, attempts, created_at, next_attempt_at, last_error)"
                        + " values (gen_random_uuid(), 'certificate.issued', 'x', '{}', 'BLOCKED', 12, now(), now(), 'The disk was full')"
                        + " returning id");
    }

    /** Every page of staff, by the table that leads to them; what is written for a program is none. */
    private static List<String> addresses(String caseId) {
        return StoreRoutes.all().stream()
                .filter(route -> route.desk() && route.pattern().startsWith("/admin"))
                .filter(route -> !route.pattern().endsWith(".csv"))
                .map(route -> route.with(Map.of("id", caseId, "page", "home", "language", "en")))
                .toList();
    }

    private List<String> violations(Page page, String address) {
        page.navigate(store.address() + address);
        page.locator("h1").first().waitFor();
        page.waitForLoadState();
        return Axe.violations(page);
    }

    /** An account of a seller who sells here. */
    private String account() {
        return Partner.offer(ledger, 5).account();
    }

    /** A case of an order whose cancellation two people must decide: the registry names fewer units than were proposed. */
    private String leftOpen() {
        new Web().form(store.sandbox() + "/registry/faults", Map.of("case", "19a", "count", "1"));
        String purchase =
                partner.placed(UUID.randomUUID().toString(), Partner.order(Partner.offer(ledger, 5), "3", "CARD"));
        partner.pay(purchase);
        String question =
                "select k.id from operator_case k join orders o on o.id = k.order_id where o.purchase_id = ?::uuid";
        await().atMost(PATIENCE).until(() -> !ledger.rows(question, purchase).isEmpty());
        return ledger.text(question, purchase);
    }

    private String purchaseOf(String caseId) {
        return ledger.text(
                "select o.purchase_id from operator_case k join orders o on o.id = k.order_id where k.id = ?::uuid",
                caseId);
    }

    /** Another case about the same order. */
    private String caseOf(String kind, String purchase) {
        return ledger.text(
                "insert into operator_case (id, kind, order_id, cancellation_id, facts, status, opened_at)"
                        + " select gen_random_uuid(), ?, o.id, c.id, 'What a test made up', 'OPEN', now()"
                        + " from orders o join cancellation c on c.order_id = o.id where o.purchase_id = ?::uuid returning id",
                kind,
                purchase);
    }

    /** A transfer that nobody has made. */
    private void waitingForMoney() {
        String purchase = partner.placed(
                UUID.randomUUID().toString(), Partner.order(Partner.offer(ledger, 4), "3", "BANK_TRANSFER"));
        await().atMost(PATIENCE)
                .until(() -> ledger.number(
                                "select count(*) from payment p join orders o on o.id = p.order_id where o.purchase_id = ?::uuid",
                                purchase)
                        == 1);
    }
}
