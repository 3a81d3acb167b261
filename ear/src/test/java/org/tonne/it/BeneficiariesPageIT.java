package org.tonne.it;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** One order for many people: from a file at the checkout to a certificate for each of its lines. */
class BeneficiariesPageIT {

    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final String RIGHT =
            "\uFEFFname;units;reason\r\n=1+1;2;For Bonn\r\n" + "\"Zoë, & <b>Sons</b>\";3;\r\nشركة النخيل;1;\r\n";

    private final StoreProcess store = StoreProcess.shared();
    private final Ledger ledger = new Ledger(store);
    private final Web web = new Web();

    @AfterEach
    void the_books_are_whole() {
        assertThat(ledger.broken()).isEmpty();
    }

    @ParameterizedTest(name = "scripts {0}")
    @ValueSource(booleans = {true, false})
    void each_line_of_a_file_gets_a_certificate_of_its_own(boolean scripts) {
        try (JourneyBrowser browser = new JourneyBrowser(scripts)) {
            Page page = browser.open();
            PurchasePages pages = new PurchasePages(store, page);
            toTheList(page, pages);
            browser.keep(page, "list-1-asked");
            bring(page, RIGHT);
            page.waitForURL("**/list");
            assertThat(page.locator("main").innerText()).contains("3 lines with 6 units", "Zoë, & <b>Sons</b>", "=1+1");
            browser.keep(page, "list-2-kept");
            page.locator("a.btn[href$='#shares']").click();
            assertThat(page.locator("#beneficiary").inputValue()).isEqualTo("All of us");
            assertThat(page.locator("#shares").innerText()).contains("3 certificates");
            browser.keep(page, "list-3-checkout");
            pages.send();
            page.waitForURL("**/check");
            assertThat(page.locator("main").innerText()).contains("3 certificates by your list");
            pages.confirm();
            pages.pay();
            proof(browser, page, UUID.fromString(page.url().replaceAll(".*/orders/([0-9a-fA-F-]{36}).*", "$1")));
            assertThat(browser.complaints()).isEmpty();
        }
    }

    private void toTheList(Page page, PurchasePages pages) {
        page.navigate(store.address() + "/en/projects/" + project());
        pages.take("6");
        pages.checkout();
        pages.answer("list-" + UUID.randomUUID() + "@example.org", "All of us", "CARD");
        page.locator("button[name=list]").click();
        page.waitForURL("**/list");
    }

    private String project() {
        return ledger.text("""
                select p.key from project p join issuance i on i.project_id = p.id join lot l on l.issuance_id = i.id
                  join stock s on s.lot_id = l.id join offer o on o.lot_id = l.id
                 where o.status = 'PUBLISHED' and o.min_quantity <= 3 and i.unit_type = 5 and s.available > 1000
                 order by s.available desc, p.key limit 1
                """);
    }

    private static void bring(Page page, String text) {
        page.locator("#file")
                .setInputFiles(new FilePayload("names.csv", "text/csv", text.getBytes(StandardCharsets.UTF_8)));
        page.locator("form[enctype] button.btn").click();
    }

    private void proof(JourneyBrowser browser, Page page, UUID purchase) {
        await().atMost(PATIENCE).until(() -> documents(purchase) == 3);
        page.reload();
        assertThat(page.locator("#live").innerText()).contains("All 3 certificates are made.");
        browser.keep(page, "list-4-order");
        page.locator("a[href$='/certificates']").click();
        page.waitForURL("**/orders/*/certificates");
        browser.keep(page, "list-5-certificates");
        assertThat(page.locator("tbody tr").count()).isEqualTo(3);
        String csv = web.get(page.url() + ".csv").body();
        assertThat(csv)
                .contains("'=1+1", "\"Zoë, & <b>Sons</b>\"", "شركة النخيل")
                .doesNotContain(",=1+1");
        assertThat(csv.lines()).hasSize(4);
        archive(page);
        page.locator("tbody tr")
                .nth(1)
                .locator("a[href*='/certificates/']")
                .first()
                .click();
        page.waitForURL("**/en/certificates/*");
        assertThat(page.locator(".sheet__name").innerText().strip()).isEqualTo("Zoë, & <b>Sons</b>");
        String code = page.url().replaceAll(".*/certificates/", "");
        assertThat(web.get(store.address() + "/en/certificates/" + code + ".pdf")
                        .statusCode())
                .isEqualTo(200);
        page.navigate(store.address() + "/en/verify?code=" + code);
        assertThat(page.locator("main").innerText()).contains("Zoë, & <b>Sons</b>", "-2");
        assertThat(web.get(store.address() + "/en/cancellations").body()).doesNotContain("Zoë, &amp; &lt;b");
    }

    private void archive(Page page) {
        assertThat(page.locator("a[href$='certificates.zip']").innerText()).contains("All 3 PDFs");
        HttpResponse<byte[]> zip = web.bytes(page.url() + ".zip");
        assertThat(zip.statusCode()).isEqualTo(200);
        assertThat(zip.headers().firstValue("Cache-Control")).contains("no-store");
        Map<String, byte[]> files = unpacked(zip.body());
        assertThat(files.keySet()).hasSize(4).contains("certificates.csv");
        assertThat(files.values().stream().skip(1))
                .allSatisfy(pdf -> assertThat(pdf).startsWith("%PDF-".getBytes(StandardCharsets.US_ASCII)));
        assertThat(new String(files.get("certificates.csv"), StandardCharsets.UTF_8))
                .contains("شركة النخيل", store.address() + "/en/certificates/");
    }

    private static Map<String, byte[]> unpacked(byte[] zip) {
        Map<String, byte[]> files = new LinkedHashMap<>();
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(zip))) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                files.put(entry.getName(), in.readAllBytes());
            }
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
        return files;
    }

    private long documents(UUID purchase) {
        return ledger.number(
                "select count(*) from share_document d join certificate_share s on s.id = d.share_id"
                        + " join orders o on o.id = s.order_id where o.purchase_id = ?",
                purchase);
    }

    @Test
    void what_is_wrong_with_a_file_is_told_line_by_line_and_changes_nothing() {
        try (JourneyBrowser browser = new JourneyBrowser(true)) {
            Page page = browser.open();
            toTheList(page, new PurchasePages(store, page));
            page.locator("form[enctype] button.btn").click();
            assertThat(page.locator("#errors").innerText()).contains("Choose a file that is not empty.");
            bring(page, RIGHT);
            page.waitForURL("**/list");

            bring(page, "name,units\nAda,0\nBob,1\nE\u202Eve,2\nCarl\n");
            page.waitForURL("**/list/file");
            assertThat(page.locator("#errors").innerText())
                    .contains("The file needs 3 changes", "Line 2:", "Line 4:", "Line 5:");
            assertThat(page.locator("main").innerText()).contains("1 line is right", "Bob");
            assertThat(Axe.violations(page)).isEmpty();
            browser.keep(page, "list-6-wrong");
            bring(page, "Ada,1\n".repeat(900_000));
            page.waitForURL("**/list/file");
            assertThat(page.locator("#errors").innerText()).contains("larger than 4 MB");
            page.navigate(page.url());
            assertThat(page.locator("main").innerText()).contains("3 lines with 6 units");
            page.locator("button[name=drop]").click();
            page.waitForURL("**/checkout/*#shares");
            assertThat(page.locator("#shares").innerText()).doesNotContain("3 certificates");
        }
    }

    @Test
    void the_pages_speak_every_language_and_are_valid() {
        try (JourneyBrowser browser = new JourneyBrowser(true)) {
            Page page = browser.open();
            toTheList(page, new PurchasePages(store, page));
            String address = page.url();
            for (String language : List.of("ar", "en", "es", "fr", "ru", "zh")) {
                page.navigate(address.replace("/en/", "/" + language + "/"));
                bring(page, "Ada,x1\n\"Bob,1\n");
                page.waitForURL("**/list/file");
                assertThat(page.content()).doesNotContain("???");
                assertThat(Validity.errors(page.content())).isEmpty();
                assertThat(Axe.violations(page)).isEmpty();
                browser.keep(page, "list-7-wrong-" + language);
            }
        }
    }

    @Test
    void nobody_finds_a_list_that_is_not_theirs() {
        String none = store.address() + "/en/checkout/00000000-0000-4000-8000-000000000000/list";
        HttpResponse<String> sent = web.form(
                none + "/file", Map.of("file", "x"), "Origin", store.address().toString());

        assertThat(web.get(none).statusCode()).isEqualTo(410);
        assertThat(sent.statusCode()).isBetween(400, 499);
        for (String ending : List.of(".csv", ".zip")) {
            assertThat(web.get(store.address() + "/en/orders/00000000-0000-4000-8000-000000000000/certificates"
                                    + ending)
                            .statusCode())
                    .isEqualTo(404);
        }
    }
}
