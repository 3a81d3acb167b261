package org.tonne.it;

import com.microsoft.playwright.Page;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** The ways into the store in a browser: what explains it, the search, the letter to the desk, and staff who change it. */
class GuidePageIT {

    private static final Duration PATIENCE = Duration.ofMinutes(1);
    private static final List<String> PAGES = List.of(
            "",
            "how-to-offset",
            "how-to-use",
            "about-cdm",
            "double-counting",
            "testimonials",
            "claims",
            "faq",
            "faq/purchasers",
            "faq/providers",
            "faq/general",
            "faq/complaints",
            "contact",
            "search?q=double+counting",
            "terms",
            "privacy",
            "accessibility");

    private final StoreProcess store = StoreProcess.shared();
    private final Ledger ledger = new Ledger(store);
    private final Web web = new Web();

    @AfterEach
    void the_books_are_whole() {
        assertThat(ledger.broken()).isEmpty();
    }

    @ParameterizedTest(name = "scripts {0}")
    @ValueSource(booleans = {true, false})
    void every_page_that_explains_is_whole_at_every_width(boolean scripts) {
        try (JourneyBrowser browser = new JourneyBrowser(scripts)) {
            Page page = browser.open();
            List<String> barriers = new ArrayList<>();
            for (String language : List.of("en", "ar")) {
                for (String path : PAGES) {
                    page.navigate(store.address() + "/" + language + "/" + path);
                    assertThat(page.locator("h1").count()).as(path).isEqualTo(1);
                    assertThat(page.locator("body").innerText()).as(path).doesNotContain("???");
                    browser.keep(page, "guide-" + language + "-" + name(path));
                    assertThat(fits(page, scripts)).as(path + " in 360 pixels").isTrue();
                    barriers.addAll(scripts ? Axe.violations(page) : List.of());
                }
            }
            assertThat(barriers).isEmpty();
            assertThat(browser.complaints()).isEmpty();
        }
    }

    private static String name(String path) {
        return path.isEmpty() ? "home" : path.replaceAll("\\?.*", "").replace('/', '-');
    }

    /** Whether nothing sticks out sideways; only a browser with scripts can be asked. */
    private static boolean fits(Page page, boolean scripts) {
        page.setViewportSize(360, 900);
        return !scripts
                || (Boolean)
                        page.evaluate("document.documentElement.scrollWidth <= document.documentElement.clientWidth");
    }

    @Test
    void every_link_of_the_pages_that_explain_leads_somewhere() {
        for (String path : PAGES) {
            String body = web.get(store.address() + "/en/" + path).body();
            assertThat(body).as(path).contains("<main id=\"main\"");
            Pattern.compile("href=\"(/en/[^\"#?]*)")
                    .matcher(body)
                    .results()
                    .map(link -> link.group(1))
                    .distinct()
                    .forEach(link -> assertThat(web.get(store.address() + link).statusCode())
                            .as(path + " leads to " + link)
                            .isIn(200, 302, 303));
        }
    }

    @Test
    void a_reader_searches_and_finds_answers_and_projects_however_the_words_are_typed() {
        try (JourneyBrowser browser = new JourneyBrowser(false)) {
            Page page = browser.open();
            page.navigate(store.address() + "/en/faq");
            page.locator("#q").fill("REFÚND  money");
            page.locator(".find button").click();
            page.waitForURL("**/search?q=*");
            assertThat(page.locator(".found h3").first().innerText()).isEqualTo("Can I get my money back?");
            page.locator(".found h3 a").first().click();
            page.waitForURL("**/faq/purchasers#p*");

            page.navigate(store.address() + "/en/search?q=wind");
            assertThat(page.locator(".found .hit").count()).isPositive();
            page.navigate(store.address() + "/en/search?q=VC12%2F2026");
            assertThat(page.locator(".note a[href*='/verify?code=VC12']").count())
                    .isEqualTo(1);
            page.navigate(store.address() + "/en/search?q=%3Cscript%3Exyzzy");
            assertThat(page.locator("main").innerText()).contains("Nothing fits");
            assertThat(browser.complaints()).isEmpty();
        }
    }

    @Test
    void a_letter_to_the_desk_keeps_what_was_typed_until_it_is_right_and_leaves_once() {
        String email = "reader-" + UUID.randomUUID() + "@example.org";
        try (JourneyBrowser browser = new JourneyBrowser(false)) {
            Page page = browser.open();
            page.navigate(store.address() + "/en/contact");
            page.locator("#message").fill("Where is <b>it</b>?\n" + email);
            page.locator("form.panel--form button").click();
            page.waitForLoadState();
            assertThat(page.locator("#errors li").count()).isEqualTo(2);
            assertThat(page.locator("#message").inputValue()).contains(email);
            browser.keep(page, "guide-contact-error");

            page.locator("#topic").selectOption("CERTIFICATE");
            page.locator("#email").fill(email);
            page.locator("form.panel--form button").click();
            page.waitForURL("**/contact?sent=1");
            browser.keep(page, "guide-contact-sent");
            assertThat(browser.complaints()).allMatch(complaint -> complaint.contains("400 (Bad Request)"));
        }
        await().atMost(PATIENCE)
                .until(() -> ledger.text("select count(*) from outbox_message where topic = 'desk.message'"
                                + " and status = 'SENT' and payload like '%" + email + "%'")
                        .equals("1"));
    }

    @Test
    void what_a_machine_fills_in_goes_nowhere() {
        String email = "robot-" + UUID.randomUUID() + "@example.org";
        HttpResponse<String> answer = new Visitor(store)
                .post(
                        "/en/contact",
                        Map.of("topic", "OTHER", "message", "Buy", "email", email, "website", "https://x.example"));

        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(ledger.text("select count(*) from outbox_message where payload like '%" + email + "%'"))
                .isEqualTo("0");
    }

    @Test
    void staff_change_a_page_without_a_release_and_go_back() {
        String words = "Words of " + UUID.randomUUID();
        String address = store.address() + "/en/accessibility";
        try (JourneyBrowser browser = new JourneyBrowser(true)) {
            DeskPages staff = new DeskPages(store, browser, "staff@demo.example");
            staff.open("/admin/content");
            browser.keep(staff.page(), "desk-content");
            preview(staff, "## " + words + "\n\n<b>x</b> and [projects](/projects)");
            assertThat(web.get(address).body()).doesNotContain(words);
            browser.keep(staff.page(), "desk-content-preview");

            staff.page().locator("button[value=publish]").click();
            staff.page().locator(".desk__main [role=status]").waitFor();
            staff.page().waitForLoadState();
            assertThat(web.get(address).body())
                    .contains(words, "&lt;b&gt;x&lt;/b&gt;", "href=\"/en/projects\"")
                    .doesNotContain("<b>x</b>");
            assertThat(web.get(store.address() + "/en/search?q=" + words.replace(' ', '+'))
                            .body())
                    .contains("/en/accessibility#p1");

            goBack(staff);
            assertThat(web.get(address).body()).doesNotContain(words).contains("How it is built");
            assertThat(browser.complaints()).isEmpty();
        }
        assertThat(ledger.text("select count(*) from audit_entry where action like 'content.%'"
                        + " and subject = 'accessibility/en' and actor = 'staff@demo.example'"))
                .isNotEqualTo("0");
    }

    private static void preview(DeskPages staff, String body) {
        staff.open("/admin/content/accessibility/en");
        staff.page().locator("#body").fill(body);
        staff.page().locator("button[value=preview]").click();
        staff.page().locator("#preview").waitFor();
        staff.page().waitForLoadState();
    }

    private static void goBack(DeskPages staff) {
        staff.open("/admin/content/accessibility/en");
        staff.page().locator("button[value=back]").click();
        staff.page().locator(".desk__main [role=status]").waitFor();
        staff.page().waitForLoadState();
    }

    @Test
    void who_writes_on_an_old_version_is_told_and_keeps_the_words() {
        Visitor staff = new Visitor(store);
        staff.signIn("staff@demo.example");
        String path = "/admin/content/privacy/en";
        int seen = Integer.parseInt(
                ledger.text("select coalesce(max(version), 0) from content_version where page = 'privacy'"));
        Map<String, String> form =
                Map.of("basedOn", "" + seen, "title", "Privacy", "lead", "Kept words", "body", "## A", "do", "publish");

        HttpResponse<String> first = staff.post(path, form);
        HttpResponse<String> second = staff.post(path, form);
        staff.post(path, Map.of("basedOn", "" + (seen + 1), "title", "Privacy", "do", "back"));

        assertThat(first.statusCode()).isEqualTo(303);
        assertThat(second.statusCode()).isEqualTo(409);
        assertThat(second.body()).contains("Somebody else has changed this page", "Kept words");
        assertThat(staff.get("/admin/content/nothing/en").statusCode()).isEqualTo(404);
    }
}
