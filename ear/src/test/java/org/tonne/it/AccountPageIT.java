package org.tonne.it;

import com.microsoft.playwright.Page;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import javax.imageio.ImageIO;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Year;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** A buyer's account in a browser: from the first letter to all that is kept there. */
class AccountPageIT {

    private static final String PASSWORD = AccountOwner.PASSWORD;
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private final StoreProcess store = StoreProcess.shared();
    private final Ledger ledger = new Ledger(store);

    @AfterEach
    void the_books_are_whole() {
        assertThat(ledger.broken()).isEmpty();
    }

    @ParameterizedTest(name = "scripts {0}, {1}")
    @CsvSource({"true, en", "false, ar"})
    void somebody_signs_up_and_in_by_password_code_and_link(boolean scripts, String language) {
        try (JourneyBrowser browser = new JourneyBrowser(scripts)) {
            AccountOwner owner = new AccountOwner(store, browser, language);
            owner.pages().signUp("nobody", "password1");
            assertThat(owner.page().locator(".errors li").count()).isEqualTo(2);
            assertThat(owner.page().locator("#email").inputValue()).isEqualTo("nobody");
            assertThat(owner.page().locator("#password").inputValue()).isEmpty();
            owner.keep("1-sign-up-with-errors");
            owner.signsUp();
            owner.keep("4-empty");

            owner.pages().signOut();
            owner.keep("5-sign-in");
            owner.pages().signIn(owner.email(), PASSWORD);
            assertThat(owner.pages().inside()).isTrue();
            owner.pages().signOut();
            owner.comesInByCode();
            owner.changesThePassword();
            owner.pages().signOut();
            owner.choosesAnotherPassword();
            assertThat(browser.complaints()).allMatch(complaint -> complaint.contains("422"));
        }
    }

    @Test
    void what_was_bought_as_a_guest_stands_in_the_account_of_that_address_and_the_next_checkout_knows_its_owner()
            throws IOException {
        try (JourneyBrowser browser = new JourneyBrowser(true)) {
            AccountOwner owner = new AccountOwner(store, browser, "en");
            UUID purchase = bought(owner);
            owner.mail().next();
            owner.mail().next();
            owner.signsUp();

            assertThat(owner.page()
                            .locator("a[href$='/orders/" + purchase + "']")
                            .count())
                    .isEqualTo(1);
            assertThat(owner.page().locator(".year__total").innerText()).isEqualTo("3 units");
            String pdf = owner.page().locator("table a[href$='.pdf']").first().getAttribute("href");
            assertThat(new Web().bytes(store.address() + pdf).statusCode()).isEqualTo(200);
            assertThat(looked(owner)).isEmpty();
            statement(owner, "en");
            statement(owner, "ar");

            owner.goesToTheCheckout(ledger);
            assertThat(owner.page().locator("#payerEmail").inputValue()).isEqualTo(owner.email());
            assertThat(owner.page().locator("#payerName").inputValue()).isEqualTo("Ada Buyer");
            assertThat(owner.page().locator("#country").inputValue()).isEqualTo("CH");
            assertThat(owner.page().locator("#beneficiary").inputValue()).isEmpty();
            assertThat(owner.page().locator("#beneficiaries option").getAttribute("value"))
                    .isEqualTo("Ada Buyer");
            assertThat(browser.complaints()).isEmpty();
        }
    }

    /** Keeps pictures of the account in two languages; what keeps people from using it. */
    private List<String> looked(AccountOwner owner) {
        owner.keep("7-orders");
        List<String> violations = new ArrayList<>(Axe.violations(owner.page()));
        new AccountPages(store, owner.page(), "ar").open("");
        owner.keepAs("7-orders", "ar");
        violations.addAll(Axe.violations(owner.page()));
        return violations;
    }

    @ParameterizedTest(name = "scripts {0}, {1}")
    @CsvSource({"true, en", "false, ar"})
    void a_footprint_is_kept_from_the_page_that_found_it(boolean scripts, String language) {
        try (JourneyBrowser browser = new JourneyBrowser(scripts)) {
            AccountOwner owner = new AccountOwner(store, browser, language);
            owner.signsUp();
            owner.pages().signOut();

            owner.page().navigate(store.address() + "/" + language + "/calculator/short?country=DE&people=2&car=5000");
            owner.page().locator("a[href*='/account/footprints']").click();
            owner.page().locator("#email").waitFor();
            owner.pages().fill("email", owner.email());
            owner.pages().fill("password", PASSWORD);
            owner.pages().send();
            owner.page().locator("#year").waitFor();
            owner.pages().fill("year", "1066");
            owner.pages().send();
            assertThat(owner.page().locator(".errors li").count()).isEqualTo(1);
            owner.keep("9-footprint");
            owner.pages().fill("year", "2025");
            owner.pages().send();
            owner.keep("9-footprints");
            assertThat(owner.page().locator("tbody tr").count()).isEqualTo(1);
            owner.page().locator("button[name=drop]").click();
            owner.page().waitForLoadState();
            assertThat(owner.page().locator("tbody tr").count()).isZero();
        }
    }

    @ParameterizedTest(name = "scripts {0}, {1}")
    @CsvSource({"true, en", "false, ar"})
    void choices_are_made_and_all_of_it_is_taken_along_and_erased(boolean scripts, String language) {
        try (JourneyBrowser browser = new JourneyBrowser(scripts)) {
            AccountOwner owner = new AccountOwner(store, browser, language);
            owner.signsUp();
            choose(owner);
            owner.pages().signOut();
            owner.pages().signIn(owner.email(), PASSWORD);
            assertThat(owner.mail().next()).startsWith("Bonjour");

            owner.pages().open("/data");
            owner.keep("11-data");
            Visitor program = owner.cookies();
            assertThat(program.get("/en/account/data.json").body())
                    .contains(owner.email(), "Ada <b>Buyer</b>")
                    .doesNotContain("argon2");
            owner.pages().send();
            assertThat(owner.page().locator(".errors li").count()).isEqualTo(1);
            owner.pages().fill("password", PASSWORD);
            owner.page().locator("#sure").check();
            owner.pages().send();
            assertThat(owner.page().url()).contains("erased=1");
            assertThat(program.get("/en/account").statusCode()).isEqualTo(303);
            owner.mail().next();
            owner.pages().signIn(owner.email(), PASSWORD);
            assertThat(owner.pages().inside()).isFalse();
            assertThat(ledger.number("select count(*) from buyer_account where email = ?", owner.email()))
                    .isZero();
        }
    }

    private static void choose(AccountOwner owner) {
        owner.pages().open("/settings");
        owner.keep("10-settings");
        owner.pages().fill("name", "Ada <b>Buyer</b>");
        owner.page().locator("#language").selectOption("fr");
        owner.page().locator("input[name=tellsSignIn]").check();
        owner.pages().send();
        assertThat(owner.pages().inside()).isTrue();
    }

    @Test
    void the_head_of_a_page_has_room_for_the_way_to_the_account_at_every_width_in_every_language() {
        List<String> tooWide = new ArrayList<>();
        try (JourneyBrowser browser = new JourneyBrowser(true)) {
            Page page = browser.open();
            for (String language : List.of("ar", "en", "es", "fr", "ru", "zh")) {
                page.navigate(store.address() + "/" + language + "/account/sign-in");
                for (int width : new int[] {320, 360, 545, 768, 961, 1024, 1200, 1440}) {
                    page.setViewportSize(width, 800);
                    int taken = (Integer) page.evaluate("document.documentElement.scrollWidth");
                    if (taken > width) {
                        tooWide.add(language + " " + width + ": " + taken);
                    }
                }
            }
        }
        assertThat(tooWide).isEmpty();
    }

    @Test
    void axe_finds_nothing_on_the_pages_of_somebody_who_is_not_signed_in() {
        List<String> found = new ArrayList<>();
        try (JourneyBrowser browser = new JourneyBrowser(true)) {
            Page page = browser.open();
            for (String path : List.of(
                    "/sign-in",
                    "/sign-up",
                    "/sign-up?sent=1",
                    "/code",
                    "/reset",
                    "/reset?sent=1",
                    "/code/" + UUID.randomUUID(),
                    "/confirm/nothing",
                    "/new-password/nothing")) {
                new AccountPages(store, page, "en").open(path);
                found.addAll(Axe.violations(page));
            }
        }
        assertThat(found).isEmpty();
    }

    /** The statement of the year, for its owner only. */
    private void statement(AccountOwner owner, String language) throws IOException {
        String year = Year.now(ZoneOffset.UTC).toString();
        String path = "/" + language + "/account/statements/" + year + ".pdf";
        assertThat(new Visitor(store).get(path).statusCode()).isEqualTo(303);
        Visitor program = owner.cookies();
        String cookie = "__Host-tonne-account=" + program.cookies().get("__Host-tonne-account");
        byte[] pdf = new Web().bytes(store.address() + path, "Cookie", cookie).body();
        try (PDDocument document = Loader.loadPDF(pdf)) {
            String text = new PDFTextStripper().getText(document);
            assertThat(text).contains(owner.email(), "Ada Buyer", year);
            assertThat(language.equals("ar") || text.contains("VC")) // words that are shaped are drawn, not written
                    .isTrue();
            ImageIO.write(
                    new PDFRenderer(document).renderImageWithDPI(0, 80),
                    "png",
                    Path.of("target", "screens", "with-scripts", "account-8-statement-" + language + ".png")
                            .toFile());
        }
        assertThat(program.get("/" + language + "/account/statements/2001.pdf").statusCode())
                .isEqualTo(404);
    }

    private UUID bought(AccountOwner owner) {
        PurchasePages pages = owner.goesToTheCheckout(ledger);
        pages.answer(owner.email(), "Ada Buyer", "CARD");
        pages.send();
        owner.page().waitForURL("**/check");
        pages.confirm();
        pages.pay();
        UUID purchase = UUID.fromString(owner.page().url().replaceAll(".*/orders/([0-9a-fA-F-]{36}).*", "$1"));
        await().atMost(PATIENCE)
                .until(() -> ledger.number(
                                "select count(*) from certificate_document d join certificate c on c.id = d.certificate_id"
                                        + " join orders o on o.id = c.order_id where o.purchase_id = ?",
                                purchase)
                        == 1);
        return purchase;
    }
}
