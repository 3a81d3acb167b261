package org.tonne.it;

import com.microsoft.playwright.Page;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.Map;
import java.util.UUID;

import static org.assertj.core.api.Assertions.assertThat;

/** What a buyer sees in a browser when price or quantity change between basket and payment: words, and a choice. */
class ChangedOfferPageIT {

    private static final String EMAIL = "changed@example.org";

    private final StoreProcess store = StoreProcess.shared();
    private final Ledger ledger = new Ledger(store);
    private final Partner partner = new Partner(store);
    private final Small small = small(ledger);

    /** A lot that can be emptied, of a project that has no other. */
    private record Small(String offer, String key, String title, String cents, String free) {}

    private static Small small(Ledger ledger) {
        String[] found = ledger.rows("""
                        select id, key, title, price_cents, available from (
                            select o.id, p.key, p.title, o.price_cents, s.available, count(*) over (partition by p.id) as offers
                              from project p join issuance i on i.project_id = p.id join lot l on l.issuance_id = i.id
                              join stock s on s.lot_id = l.id join offer o on o.lot_id = l.id
                             where o.status = 'PUBLISHED' and o.min_quantity <= 3 and i.unit_type = 5 and s.available > 10
                               and o.price_cents < 2000) x
                         where offers = 1 order by available, key limit 1
                        """).get(0).split("\t", -1);
        return new Small(found[0], found[1], found[2], found[3], found[4]);
    }

    @AfterEach
    void the_books_are_whole() {
        price(Long.parseLong(small.cents()));
        assertThat(ledger.broken()).isEmpty();
    }

    private void price(long cents) {
        ledger.rows("update offer set price_cents = ? where id = ?::uuid returning id", cents, small.offer());
    }

    @ParameterizedTest(name = "scripts {0}")
    @ValueSource(booleans = {true, false})
    void a_price_that_rises_before_the_last_yes_is_shown_and_asked_about_and_the_new_one_is_paid(boolean scripts) {
        long dearer = Long.parseLong(small.cents()) + 7;
        try (JourneyBrowser browser = new JourneyBrowser(scripts)) {
            Page page = browser.open();
            PurchasePages pages = new PurchasePages(store, page);
            toTheLastYes(page, pages);
            price(dearer);

            sayYes(page);

            page.waitForURL("**/en/basket");
            assertThat(page.locator(".errors").innerText()).contains("The price has changed from");
            assertThat(page.locator("a[href='/en/checkout']").count()).isZero();
            browser.keep(page, "9-price-changed");
            page.getByText("Go on with the quantities and prices shown").click();
            pages.checkout();
            pages.answer(EMAIL, "Ada", "CARD");
            pages.send();
            page.waitForURL("**/check");
            pages.confirm();
            pages.pay();
            String purchase = page.url().replaceAll(".*/orders/([0-9a-fA-F-]{36}).*", "$1");
            assertThat(ledger.number("select total_cents from orders where purchase_id = ?::uuid", purchase))
                    .isEqualTo(3 * dearer);
            assertThat(browser.complaints()).isEmpty();
        }
    }

    @ParameterizedTest(name = "scripts {0}")
    @ValueSource(booleans = {true, false})
    void units_that_somebody_else_takes_before_the_last_yes_are_said_to_be_gone_and_nothing_is_placed(boolean scripts) {
        long before = purchases();
        try (JourneyBrowser browser = new JourneyBrowser(scripts)) {
            Page page = browser.open();
            PurchasePages pages = new PurchasePages(store, page);
            toTheLastYes(page, pages);
            String other = takenBySomebodyElse();

            sayYes(page);

            page.waitForURL("**/en/basket");
            assertThat(page.locator(".errors").innerText()).contains("Only 1 is free now");
            assertThat(page.locator("a[href='/en/checkout']").count()).isZero();
            browser.keep(page, "9-units-gone");
            page.locator(".input--num").first().fill("1");
            page.locator("button[name=update]").first().click();
            page.locator("a[href='/en/checkout']").waitFor();
            assertThat(page.locator(".errors").count()).isZero();
            assertThat(browser.complaints()).isEmpty();
            giveBack(other);
        }
        assertThat(purchases()).isEqualTo(before);
    }

    private void toTheLastYes(Page page, PurchasePages pages) {
        page.navigate(store.address() + "/en/projects/" + small.key());
        pages.take("3");
        pages.checkout();
        pages.answer(EMAIL, "Ada", "CARD");
        pages.send();
        page.waitForURL("**/check");
    }

    private static void sayYes(Page page) {
        page.locator("#final").check();
        page.locator("input[name=terms]").check();
        page.locator("form.panel--final button.btn").click();
    }

    private long purchases() {
        return ledger.number("select count(*) from purchase where payer_email = ?", EMAIL);
    }

    /** All but one unit. */
    private String takenBySomebodyElse() {
        long free = ledger.number(
                "select available from stock s join offer o using (lot_id) where o.id = ?::uuid", small.offer());
        String price = "%d.%02d".formatted(Long.parseLong(small.cents()) / 100, Long.parseLong(small.cents()) % 100);
        return partner.placed(
                UUID.randomUUID().toString(),
                Partner.order(new Partner.Offer(small.offer(), price), Long.toString(free - 1), "BANK_TRANSFER"));
    }

    private void giveBack(String purchase) {
        String order = ledger.text("select id from orders where purchase_id = ?::uuid", purchase);
        new Visitor(store).post("/en/orders/" + purchase, Map.of("withdraw", order));
        assertThat(ledger.text("select status from orders where id = ?::uuid", order))
                .isEqualTo("WITHDRAWN");
    }
}
