package org.tonne.it;

import com.microsoft.playwright.Page;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

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
