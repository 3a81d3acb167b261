package org.tonne.it;

import com.microsoft.playwright.Page;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.tonne.cases.domain.CaseKind;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** The desks in a browser: what sellers and staff do, and what comes of it. */
class DeskPageIT {

    private static final String FIRST = "staff@demo.example";
    private static final String SECOND = "second@demo.example";
    private static final String SELLER = "seller@demo.example";
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
    void the_seller_confirms_a_transfer_and_the_buyer_holds_the_certificate() {
        try (JourneyBrowser browser = new JourneyBrowser(true)) {
            Page buyer = browser.open();
            UUID purchase = orderedByTransfer(browser, buyer);
            String reference = reference(purchase);
            buyer.locator("button[name=report]").click();
            buyer.waitForLoadState();

            DeskPages seller = new DeskPages(store, browser, SELLER);
            assertThat(seller.page().locator("ul.now").innerText()).contains("the transfer is on its way");
            assertThat(seller.page().locator("section[aria-labelledby=orders]").innerText())
                    .contains(reference);
            browser.keep(seller.page(), "desk-1-seller");
            seller.confirmTransfer(reference, "0.01");
            assertThat(seller.said()).contains("amount");
            seller.confirmTransfer(reference, due(purchase));
            assertThat(seller.said()).contains("Confirmed");
            browser.keep(seller.page(), "desk-2-seller-confirmed");

            certified(buyer, purchase);
            browser.keep(buyer, "desk-3-buyer-certified");
            seller.open("/en/seller?show=all");
            assertThat(seller.page().locator("section[aria-labelledby=orders]").innerText())
                    .contains(reference, "Completed");
            assertThat(browser.complaints()).isEmpty();
        }
    }

    @Test
    void staff_confirm_a_transfer_and_the_buyer_holds_the_certificate() {
        try (JourneyBrowser browser = new JourneyBrowser(true)) {
            Page buyer = browser.open();
            UUID purchase = orderedByTransfer(browser, buyer);

            DeskPages staff = new DeskPages(store, browser, FIRST);
            staff.open("/admin/transfers");
            browser.keep(staff.page(), "desk-4-transfers");
            staff.confirmTransfer(reference(purchase), due(purchase));
            assertThat(staff.said()).contains("Confirmed");

            certified(buyer, purchase);
            assertThat(ledger.text(
                            "select actor from audit_entry e join payment p on p.id::text = e.subject"
                                    + " join orders o on o.id = p.order_id where o.purchase_id = ? and e.action = 'payment.confirmed'",
                            purchase))
                    .isEqualTo(FIRST);
            assertThat(browser.complaints()).isEmpty();
        }
    }

    @Test
    void two_people_decide_what_the_registry_left_open_and_nobody_confirms_the_own_proposal() {
        UUID purchase = leftOpen();
        String caseId = ledger.text(
                "select k.id from operator_case k join orders o on o.id = k.order_id where o.purchase_id = ?",
                purchase);

        try (JourneyBrowser browser = new JourneyBrowser(true)) {
            DeskPages first = new DeskPages(store, browser, FIRST);
            browser.keep(first.page(), "desk-5-cases");
            first.page().locator("a[href='/admin/cases/" + caseId + "']").click();
            first.choice("COMPLETE").waitFor();
            first.page().waitForLoadState();
            assertThat(first.page().locator(".desk__main").innerText())
                    .contains("Blocks differ", reference(purchase), "acceptNotification", "What may be done");
            assertThat(first.page().locator("details.more pre").first().textContent())
                    .isNotBlank();
            browser.keep(first.page(), "desk-6-case");
            first.choice("COMPLETE").locator("button[name=do]").click();
            assertThat(first.said()).isEqualTo("Give a reason");
            first.propose("COMPLETE", "The books of the registry show all three units");
            assertThat(first.said()).contains("Another person must confirm");
            assertThat(first.confirm().count()).isZero();
            browser.keep(first.page(), "desk-7-case-proposed");
            assertThat(confirmedByHand(FIRST, caseId)).isEqualTo("PROPOSED");

            confirmed(browser, purchase, caseId);
            assertThat(browser.complaints()).isEmpty();
        }
    }

    private void confirmed(JourneyBrowser browser, UUID purchase, String caseId) {
        DeskPages second = new DeskPages(store, browser, SECOND);
        second.open("/admin/cases/" + caseId);
        second.confirm().click();
        second.page().locator(".desk__main [role=status]").waitFor();
        second.page().waitForLoadState();
        assertThat(second.said()).contains("carried out");
        assertThat(second.confirm().count()).isZero();
        browser.keep(second.page(), "desk-8-case-decided");

        await().atMost(PATIENCE).until(() -> certificates(purchase) == 1);
        second.open("/admin/cases/" + caseId);
        assertThat(second.page().locator("section[aria-labelledby=deeds]").innerText())
                .contains(FIRST + ": proposed", SECOND + ": confirmed");
    }

    @Test
    void a_message_that_would_not_go_is_seen_and_released_by_staff() {
        UUID purchase = paid("");
        await().atMost(PATIENCE).until(() -> certificates(purchase) == 1);
        String order = ledger.text("select id from orders where purchase_id = ?", purchase);
        String message = ledger.text(
                "insert into outbox_message (id, topic, subject, payload, status, attempts, created_at, next_attempt_at, last_error)"
                        + " values (gen_random_uuid(), 'order.completed', ?, ?, 'BLOCKED', 12, now(), now(), 'The disk was full')"
                        + " returning id",
                order,
                "{\"orderId\":\"" + order + "\"}");

        try (JourneyBrowser browser = new JourneyBrowser(true)) {
            DeskPages staff = new DeskPages(store, browser, FIRST);
            staff.open("/admin/messages");
            assertThat(staff.page().locator("main").innerText()).contains("The disk was full", order);
            browser.keep(staff.page(), "desk-9-messages");
            staff.page()
                    .locator("button[name=unblock][value='" + message + "']")
                    .click();
            staff.page().locator(".desk__main [role=status]").waitFor();
            staff.page().waitForLoadState();
            assertThat(staff.said()).contains("tried again");
            assertThat(browser.complaints()).isEmpty();
        }
        await().atMost(PATIENCE)
                .until(() -> ledger.text("select status from outbox_message where id = ?::uuid", message)
                        .equals("SENT"));
        assertThat(certificates(purchase)).isEqualTo(1);
    }

    @ParameterizedTest
    @EnumSource(CaseKind.class)
    void every_kind_of_case_has_a_page_that_says_in_words_what_happened_and_what_may_be_done(CaseKind kind) {
        UUID purchase = paid("");
        await().atMost(PATIENCE).until(() -> certificates(purchase) == 1);
        String caseId = ledger.text(
                "insert into operator_case (id, kind, order_id, cancellation_id, payment_id, about, facts, status, opened_at)"
                        + " select gen_random_uuid(), ?, o.id, c.id, p.id, 'CN-233', 'What a test made up', 'OPEN', now()"
                        + " from orders o join cancellation c on c.order_id = o.id join payment p on p.order_id = o.id"
                        + " where o.purchase_id = ? returning id",
                kind.name(),
                purchase);
        Visitor staff = new Visitor(store);
        staff.signIn(FIRST);

        HttpResponse<String> page = staff.get("/admin/cases/" + caseId);
        ledger.rows("delete from operator_case where id = ?::uuid returning id", caseId);

        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body())
                .contains("What a test made up", "What may be done", "Who did what", reference(purchase))
                .contains("name=\"choice\"")
                .doesNotContain("???");
    }

    /** A purchase of the demo seller's units, to be paid by bank. */
    private UUID orderedByTransfer(JourneyBrowser browser, Page page) {
        String[] project = ledger.rows("""
                        select p.key, p.title from project p join issuance i on i.project_id = p.id join lot l on l.issuance_id = i.id
                          join stock s on s.lot_id = l.id join offer o on o.lot_id = l.id
                         where l.seller_id = (select seller_id from user_account where email = ?) and o.status = 'PUBLISHED'
                           and o.min_quantity <= 3 and i.unit_type = 5 and s.available > 1000 and not s.frozen
                           and 1 = (select count(*) from issuance j join lot m on m.issuance_id = j.id
                                      join offer f on f.lot_id = m.id where j.project_id = p.id and f.status = 'PUBLISHED')
                         order by s.available desc limit 1
                        """, SELLER).get(0).split("\t", -1);
        PurchasePages pages = new PurchasePages(store, page);
        pages.find(project[1], project[0]);
        pages.take("3");
        pages.checkout();
        pages.answer("buyer-" + UUID.randomUUID() + "@example.org", "Zoë & Sons", "BANK_TRANSFER");
        pages.send();
        page.waitForURL("**/check");
        pages.confirm();
        UUID purchase = UUID.fromString(page.url().replaceAll(".*/orders/([0-9a-fA-F-]{36}).*", "$1"));
        instructed(browser, page, purchase);
        return purchase;
    }

    private void instructed(JourneyBrowser browser, Page page, UUID purchase) {
        await().atMost(PATIENCE).until(() -> !ledger.rows(
                        "select p.id from payment p join orders o on o.id = p.order_id where o.purchase_id = ?",
                        purchase)
                .isEmpty());
        page.reload();
        String iban = ledger.text(
                "select s.bank_iban from seller s join orders o on o.seller_id = s.id" + " where o.purchase_id = ?",
                purchase);
        assertThat(page.locator("dl.dl").first().innerText().replace(" ", "")).contains(iban);
        browser.keep(page, "desk-0-instructions");
    }

    private void certified(Page buyer, UUID purchase) {
        await().atMost(PATIENCE).until(() -> certificates(purchase) == 1);
        buyer.reload();
        assertThat(new PurchasePages(store, buyer).certificates().count()).isEqualTo(1);
    }

    /** An order whose cancellation two people must decide: the registry names fewer units than were proposed. */
    private UUID leftOpen() {
        UUID purchase = paid("19a");
        await().atMost(PATIENCE).until(() -> ledger.text(
                        "select c.status from cancellation c join orders o on o.id = c.order_id where o.purchase_id = ?",
                        purchase)
                .equals("NEEDS_OPERATOR"));
        return purchase;
    }

    private UUID paid(String failure) {
        if (!failure.isEmpty()) {
            new Web().form(store.sandbox() + "/registry/faults", Map.of("case", failure, "count", "1"));
        }
        String purchase =
                partner.placed(UUID.randomUUID().toString(), Partner.order(Partner.offer(ledger, 5), "3", "CARD"));
        partner.pay(purchase);
        return UUID.fromString(purchase);
    }

    /** Sends what the button that is not there would send; how the case stands then. */
    private String confirmedByHand(String email, String caseId) {
        Visitor visitor = new Visitor(store);
        visitor.signIn(email);
        visitor.post("/admin/cases/" + caseId, Map.of("do", "confirm"));
        return ledger.text("select status from operator_case where id = ?::uuid", caseId);
    }

    private String reference(UUID purchase) {
        return ledger.text("select reference from orders where purchase_id = ?", purchase);
    }

    private String due(UUID purchase) {
        return ledger.text(
                "select (total_cents / 100) || '.' || lpad((total_cents % 100)::text, 2, '0') from orders where purchase_id = ?",
                purchase);
    }

    private long certificates(UUID purchase) {
        return ledger.number(
                "select count(*) from certificate_document d join certificate c on c.id = d.certificate_id"
                        + " join orders o on o.id = c.order_id where o.purchase_id = ? and o.status = 'COMPLETED'",
                purchase);
    }
}
