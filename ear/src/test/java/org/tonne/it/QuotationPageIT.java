package org.tonne.it;

import com.microsoft.playwright.Page;
import jakarta.json.JsonObject;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** A quotation, from the checkout to its document, its letter and its end, and the one too many. */
class QuotationPageIT {

    private static final Duration PATIENCE = Duration.ofMinutes(1);
    private static final String SELLER = "seller@demo.example";
    private static final String STAFF = "staff@demo.example";
    private static final Pattern NUMBER = Pattern.compile("Q-[0-9]{4}-[0-9]{6}");

    private final StoreProcess store = StoreProcess.shared();
    private final Ledger ledger = new Ledger(store);
    private final Web web = new Web();

    @AfterEach
    void the_books_are_whole() {
        assertThat(ledger.broken()).isEmpty();
    }

    @ParameterizedTest(name = "scripts {0}, {1}")
    @CsvSource({"true, en", "false, ar"})
    void an_organisation_asks_for_one_reads_it_lets_it_pass_and_gets_no_more_than_three(
            boolean scripts, String language) throws IOException, SQLException {
        String email = "quote-" + UUID.randomUUID() + "@example.org";
        String[] large = largeOffer();
        try (JourneyBrowser browser = new JourneyBrowser(scripts)) {
            Page page = browser.open();
            PurchasePages pages = new PurchasePages(store, page, language);
            few(page, pages, language, large[0]);
            long free = free(large[1]);
            String order = asked(page, pages, email, language, large[0]);
            browser.keep(page, "30-quotation");
            assertThat(scripts ? Axe.violations(page) : List.of()).isEmpty();
            String number =
                    number(page.locator("section[aria-labelledby=quotation]").innerText());
            assertThat(free(large[1])).isEqualTo(free - 1000);
            document(order, language, number, large[0]);
            letter(email, order, number);
            lapsed(page, order, number, () -> free(large[1]) == free);

            for (int i = 0; i < 3; i++) {
                assertThat(asked(page, pages, email, language, large[0])).isNotEqualTo(order);
            }
            refused(page, pages, email, language, large[0]);
            browser.keep(page, "31-quotation-refused");
            assertThat(scripts ? Axe.violations(page) : List.of()).isEmpty();
            assertThat(browser.complaints()).isEmpty();
        }
    }

    @Test
    void a_partner_asks_for_one_and_staff_and_seller_see_its_number() {
        Partner partner = new Partner(store);
        Partner.Offer offer = offerOfSeller();

        String purchase =
                partner.placed(UUID.randomUUID().toString(), Partner.order(offer, "1000", "QUOTATION", "Ada Ltd"));
        HttpResponse<String> few =
                partner.place(UUID.randomUUID().toString(), Partner.order(offer, "999", "QUOTATION", "Ada Ltd"));

        assertThat(few.statusCode()).isEqualTo(400);
        assertThat(few.body()).contains("QUOTATION_TOO_SMALL");
        JsonObject shown = partner.read(purchase);
        JsonObject quotation = shown.getJsonObject("quotation");
        assertThat(shown.getString("paymentMethod")).isEqualTo("BANK_TRANSFER");
        assertThat(quotation.getString("validUntil"))
                .isEqualTo(shown.getJsonArray("orders").getJsonObject(0).getString("expiresAt"));
        assertThat(web.bytes(quotation.getString("document")).statusCode()).isEqualTo(200);
        seenAtTheDesks(number(quotation.getString("number")));
    }

    private void seenAtTheDesks(String number) {
        try (JourneyBrowser browser = new JourneyBrowser(true)) {
            DeskPages seller = new DeskPages(store, browser, SELLER);
            assertThat(seller.page().locator("section[aria-labelledby=orders]").innerText())
                    .contains(number);
            DeskPages staff = new DeskPages(store, browser, STAFF);
            staff.open("/admin/transfers");
            assertThat(staff.page().locator("main").first().innerText()).contains(number);
        }
    }

    /** An offer of the seller who signs in, with many units free. */
    private Partner.Offer offerOfSeller() {
        String owned = "select count(*) from offer o join user_account a on a.seller_id = o.seller_id"
                + " where o.id = ?::uuid and a.email = ?";
        return Partner.offers(ledger).stream()
                .filter(offer -> ledger.number(owned, offer.id(), SELLER) == 1)
                .findFirst()
                .orElseThrow();
    }

    /** Its weeks are over: the page says so, and the units are free again. */
    private void lapsed(Page page, String order, String number, Callable<Boolean> freed) throws SQLException {
        end(order);
        await().atMost(PATIENCE).until(freed);
        page.reload();
        assertThat(page.locator("section[aria-labelledby=quotation]").innerText())
                .contains(number);
        assertThat(page.locator(".note dl").count()).isZero();
    }

    /** For few units none is offered. */
    private void few(Page page, PurchasePages pages, String language, String project) {
        take(page, pages, language, project, "3");
        assertThat(page.locator("input[name=paymentMethod]").count()).isEqualTo(3);
        page.context().clearCookies();
    }

    /** Asks for one, to the page of the order; answers the id of the purchase. */
    private String asked(Page page, PurchasePages pages, String email, String language, String project) {
        take(page, pages, language, project, "1000");
        pages.answer(email, "Ada Ltd", "QUOTATION");
        pages.send();
        page.waitForURL("**/check");
        pages.confirm();
        page.waitForURL("**/orders/*");
        return page.url().replaceAll(".*/orders/([0-9a-fA-F-]{36}).*", "$1");
    }

    private void refused(Page page, PurchasePages pages, String email, String language, String project) {
        take(page, pages, language, project, "1000");
        pages.answer(email, "Ada Ltd", "QUOTATION");
        pages.send();
        page.locator(".errors li a[href='#paymentMethod']").waitFor();
        assertThat(page.url()).contains("/checkout/");
        assertThat(page.locator("#paymentMethod-e").innerText()).contains("3");
        assertThat(page.locator("input[name=paymentMethod][value=QUOTATION]").isChecked())
                .isTrue();
        assertThat(page.locator("#beneficiary").inputValue()).isEqualTo("Ada Ltd");
        assertThat(page.locator("#payerEmail").inputValue()).isEqualTo(email);
    }

    private void take(Page page, PurchasePages pages, String language, String project, String quantity) {
        page.navigate(store.address() + "/" + language + "/projects/" + project);
        pages.take(quantity);
        pages.checkout();
    }

    private void document(String order, String language, String number, String project) throws IOException {
        String address = store.address() + "/" + language + "/orders/" + order + "/quotation.pdf";
        HttpResponse<byte[]> pdf = web.bytes(address);
        assertThat(pdf.statusCode()).isEqualTo(200);
        assertThat(pdf.headers().firstValue("Content-Type")).contains("application/pdf");
        assertThat(web.bytes(address).body()).isEqualTo(pdf.body());
        assertThat(text(pdf.body())).contains(number);
        assertThat(text(web.bytes(store.address() + "/en/orders/" + order + "/quotation.pdf")
                        .body()))
                .contains(
                        number,
                        project,
                        "Quotation",
                        "Valid until",
                        "Ada Buyer",
                        "1,000",
                        "RF",
                        "(EU) 2024/825",
                        "Seller: ");
        assertThat(web.bytes(store.address() + "/en/orders/" + UUID.randomUUID() + "/quotation.pdf")
                        .statusCode())
                .isEqualTo(404);
    }

    private static String text(byte[] pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper()
                    .getText(document)
                    .replace('\u00a0', ' ')
                    .replaceAll("\\s+", " ");
        }
    }

    private void letter(String email, String order, String number) {
        assertThat(new Mailbox(store, email).next()).contains(number, "/orders/" + order + "/quotation.pdf", "IBAN");
    }

    private static String number(String words) {
        Matcher number = NUMBER.matcher(words);
        assertThat(number.find()).as(words).isTrue();
        return number.group();
    }

    /** Its time is over, as if its weeks had passed; the job comes by. */
    private void end(String order) throws SQLException {
        String purchase = UUID.fromString(order).toString();
        try (Connection books = store.connection();
                Statement statement = books.createStatement()) {
            books.setAutoCommit(false);
            statement.execute("alter table quotation disable trigger quotation_append_only");
            statement.execute("update quotation set valid_until = now() where purchase_id = '" + purchase + "'");
            statement.execute("update orders set expires_at = now() where purchase_id = '" + purchase + "'");
            statement.execute("alter table quotation enable trigger quotation_append_only");
            books.commit();
        }
        ledger.rows("update scheduled_job set next_run_at = now() where name = 'expire-orders' returning 1");
    }

    private long free(String offer) {
        return ledger.number("select available from stock s join offer o using (lot_id) where o.id = ?::uuid", offer);
    }

    /** A project with one offer of permanent units of which plenty is free, and that offer. */
    private String[] largeOffer() {
        return ledger.rows("""
                        select key, id from (
                            select p.key, o.id, o.min_quantity, i.unit_type, s.frozen, s.available,
                                   count(*) over (partition by p.id) as offers
                              from project p join issuance i on i.project_id = p.id join lot l on l.issuance_id = i.id
                              join stock s on s.lot_id = l.id join offer o on o.lot_id = l.id
                             where o.status = 'PUBLISHED') x
                         where offers = 1 and min_quantity <= 3 and unit_type = 5 and not frozen
                         order by available desc limit 1
                        """).get(0).split("\t", -1);
    }
}
