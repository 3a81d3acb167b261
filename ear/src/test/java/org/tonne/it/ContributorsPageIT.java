package org.tonne.it;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import javax.imageio.ImageIO;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.UUID;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** Those who sell: a page for each, in words of their own, and a way to write to them. */
class ContributorsPageIT {

    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private final StoreProcess store = StoreProcess.shared();
    private final Ledger ledger = new Ledger(store);
    private final Web web = new Web();

    @AfterEach
    void the_books_are_whole() {
        assertThat(ledger.broken()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void a_reader_comes_from_the_list_to_a_seller_its_projects_and_the_form(boolean scripts) {
        String text = "Which turbines are these? " + UUID.randomUUID();
        try (JourneyBrowser browser = new JourneyBrowser(scripts)) {
            Page page = browser.open();
            page.navigate(store.address() + "/en/contributors");
            assertThat(page.locator(".card").count()).isEqualTo(9);
            browser.keep(page, "contributors-1-all");
            page.locator(".card a", new Page.LocatorOptions().setHasText("Deccan Winds"))
                    .click();
            page.waitForURL("**/contributors/deccan-winds");
            assertThat(page.locator("#projects tbody tr").count()).isPositive();
            browser.keep(page, "contributors-2-one");
            page.locator("aside .btn").click();
            page.waitForURL("**/write");
            page.locator("form[method=post] .btn").click();
            assertThat(page.locator(".errors").innerText()).contains("Your message: write what it is about");
            page.fill("#message", text);
            page.fill("#email", "ada@example.org");
            browser.keep(page, "contributors-3-write");
            page.locator("form[method=post] .btn").click();
            page.waitForURL("**sent=1");
            assertThat(page.locator("[role=status]").innerText()).contains("Your message is on its way");
            // The refusal is an answer of 400, which the browser notes.
            assertThat(browser.complaints()).allMatch(complaint -> complaint.contains("400"));
        }
        await().atMost(PATIENCE)
                .until(() -> web.get(store.sandbox() + "/mail/messages.json?to=deccan-winds@demo.example")
                        .body()
                        .contains("Message by the store to Deccan Winds"));
    }

    @Test
    void a_seller_writes_its_page_at_its_desk() {
        try (JourneyBrowser browser = new JourneyBrowser(true)) {
            DeskPages desk = new DeskPages(store, browser, "seller@demo.example");
            Page page = desk.page();
            page.navigate(store.address() + "/en/seller");
            String words = "Wir bauen Kocher <b>seit 2014</b>. " + UUID.randomUUID();
            page.fill("#own", words);
            page.selectOption("#language", "fr");
            page.locator("button[name=say]").click();
            page.waitForURL("**said=desk.done.words");
            page.locator("#words ~ p a").click();
            page.waitForURL("**/contributors/**");

            assertThat(page.locator("header .lead").innerText()).isEqualTo(words);
            assertThat(page.locator("header .lead").getAttribute("lang")).isEqualTo("fr");
            assertThat(browser.complaints()).isEmpty();
        }
    }

    @Test
    void a_seller_shows_a_picture_and_thanks_and_buyers_see_both() throws IOException {
        Path picture = Files.createTempFile("stove", ".png");
        BufferedImage drawn = new BufferedImage(2000, 1000, BufferedImage.TYPE_INT_RGB);
        ImageIO.write(drawn, "png", picture.toFile());
        try (JourneyBrowser browser = new JourneyBrowser(true)) {
            Page page = new DeskPages(store, browser, "seller@demo.example").page();
            page.navigate(store.address() + "/en/seller");
            page.setInputFiles("#picture", picture);
            page.fill("#alt", "Un four à Nkhata \u0645\u0648\u0642\u062F");
            page.selectOption("#picture-language", "fr");
            page.locator("form[enctype] .btn").click();
            page.waitForURL("**said=desk.done.picture");
            page.fill("#own-thanks", "Zikomo kwambiri.\n\nThank you.");
            page.locator("button[name=thank]").click();
            page.waitForURL("**said=desk.done.thanks");
            browser.keep(page, "contributors-5-desk");
            page.locator("#words ~ p a").click();
            page.waitForURL("**/contributors/**");
            Locator shown = page.locator(".photos img");
            assertThat(shown.getAttribute("alt")).isEqualTo("Un four à Nkhata \u0645\u0648\u0642\u062F");
            assertThat(shown.getAttribute("lang")).isEqualTo("fr");
            assertThat(shown.getAttribute("width")).isEqualTo("1600");
            browser.keep(page, "contributors-6-picture");
            assertThat(Axe.violations(page)).isEmpty();
            served(store.address() + shown.getAttribute("src"));
            thanked(browser, page);
            dropped(page);
            assertThat(browser.complaints()).isEmpty();
        }
    }

    private void served(String address) {
        HttpResponse<byte[]> answer = web.bytes(address);
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Type")).contains("image/jpeg");
        assertThat(answer.headers().firstValue("X-Content-Type-Options")).contains("nosniff");
        assertThat(answer.headers().firstValue("Cache-Control")).contains("public, max-age=86400");
        assertThat(answer.headers().firstValue("Set-Cookie")).isEmpty();
    }

    private void thanked(JourneyBrowser browser, Page page) {
        Partner partner = new Partner(store);
        String offer = ledger.text(
                "select o.id from offer o join lot l on l.id = o.lot_id join stock s on s.lot_id = l.id"
                        + " join user_account a on a.seller_id = l.seller_id where a.email = 'seller@demo.example'"
                        + " and o.status = 'PUBLISHED' and o.min_quantity = 1 and s.available > 100 and not s.frozen limit 1");
        String price = ledger.text(
                "select (price_cents / 100) || '.' || lpad((price_cents % 100)::text, 2, '0') from offer where id = ?::uuid",
                offer);
        String purchase = partner.placed(
                UUID.randomUUID().toString(), Partner.order(new Partner.Offer(offer, price), "1", "CARD"));
        page.navigate(store.address() + "/en/orders/" + purchase);
        assertThat(page.locator("blockquote").count()).as("before it is paid").isZero();
        partner.pay(purchase);
        await().atMost(PATIENCE).until(() -> partner.read(purchase).toString().contains("COMPLETED"));
        page.reload();
        assertThat(page.locator("blockquote p").allInnerTexts()).containsExactly("Zikomo kwambiri.", "Thank you.");
        browser.keep(page, "contributors-7-thanks");
        assertThat(Axe.violations(page)).isEmpty();
    }

    private void dropped(Page page) {
        page.navigate(store.address() + "/en/seller");
        page.locator("button[name=drop]").click();
        page.waitForURL("**said=desk.done.dropped");
        assertThat(page.locator(".photos img").count()).isZero();
    }

    @Test
    void what_is_no_picture_or_too_large_is_said_in_words() throws IOException {
        try (JourneyBrowser browser = new JourneyBrowser(true)) {
            Page page = new DeskPages(store, browser, "seller@demo.example").page();
            for (int size : List.of(100, 5_000_000, 9_000_000)) {
                Path file = Files.write(Files.createTempFile("no-picture", ".jpg"), new byte[size]);
                page.navigate(store.address() + "/en/seller");
                page.setInputFiles("#picture", file);
                page.fill("#alt", "Nothing");
                page.locator("form[enctype] .btn").click();
                page.waitForURL("**said=error.PICTURE_" + (size == 100 ? "UNREADABLE" : "SIZE"));
            }
        }
    }

    @Test
    void everybody_can_use_the_pages_in_both_directions() {
        try (JourneyBrowser browser = new JourneyBrowser(true)) {
            Page page = browser.open();
            for (String address : List.of(
                    "/en/contributors",
                    "/en/contributors/deccan-winds",
                    "/en/contributors/deccan-winds/write",
                    "/ar/contributors/deccan-winds")) {
                page.navigate(store.address() + address);
                assertThat(Axe.violations(page)).isEmpty();
            }
            browser.keep(page, "contributors-4-ar");
        }
        assertThat(web.get(store.address() + "/en/contributors/nobody").statusCode())
                .isEqualTo(404);
        assertThat(web.get(store.address() + "/en/contributors/nobody/write").statusCode())
                .isEqualTo(404);
    }
}
