package org.tonne.it;

import com.microsoft.playwright.Page;
import jakarta.json.JsonArray;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.io.Reader;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** The whole store in each of the six languages: no page mixes two of them. */
class LanguagesIT {

    private static final List<String> LANGUAGES = List.of("ar", "en", "es", "fr", "ru", "zh");
    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final Path TEXTS = Path.of("..", "web", "target", "classes", "org", "tonne", "web", "texts");

    /** Pages for one reader, which name no other. */
    private static final List<String> PERSONAL = List.of("/basket", "/sign-in");

    /** A sentence this long is no name and no term that another language shares. */
    private static final int A_SENTENCE = 25;

    private final StoreProcess store = StoreProcess.shared();
    private final Ledger ledger = new Ledger(store);
    private final Web web = new Web();

    @AfterEach
    void the_books_are_whole() {
        assertThat(ledger.broken()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"ar", "en", "es", "fr", "ru", "zh"})
    void every_page_speaks_one_language_and_leads_to_the_same_page_in_the_others(String language) throws IOException {
        List<String> foreign = sentences(language.equals("en") ? "fr" : "en", language);
        for (String path : paths()) {
            String address = store.address() + "/" + language + path;
            HttpResponse<String> page = web.get(address);
            String direction = language.equals("ar") ? "rtl" : "ltr";

            assertThat(page.body())
                    .as(address)
                    .contains("<html", " lang=\"" + language + "\"", " dir=\"" + direction + "\"")
                    .doesNotContain("???");
            assertThat(foreign).as(address).noneMatch(words(page.body())::contains);
            if (page.statusCode() == 200 && !PERSONAL.contains(path)) {
                String query = path.replace("&", "&amp;");
                for (String other : LANGUAGES) {
                    assertThat(page.body())
                            .as(address)
                            .contains(
                                    "hreflang=\"" + other + "\" href=\"" + store.address() + "/" + other + query + "\"")
                            .contains("<a href=\"/" + other + query + "\"");
                }
                assertThat(page.body()).as(address).contains("hreflang=\"x-default\"");
            } else if (page.statusCode() == 404) {
                assertThat(page.body()).as(address).doesNotContain("x-default");
            }
        }
    }

    @Test
    void the_desks_are_english_as_whole_pages() {
        String page = web.get(store.address() + "/ar/seller").body();

        assertThat(page).doesNotContain(" lang=\"ar\"");
    }

    @Test
    void a_buyer_reads_arabic_from_the_first_page_to_the_certificate_without_scripts() {
        String email = "buyer-" + UUID.randomUUID() + "@example.org";
        try (JourneyBrowser browser = new JourneyBrowser(false)) {
            Page page = browser.open();
            PurchasePages pages = new PurchasePages(store, page, "ar");
            pages.home();
            browser.keep(page, "ar-1-home");
            String[] project = project();
            chooseAndErr(browser, page, pages, project);
            pages.answer(email, "مدرسة النور الثانوية", "CARD");
            pages.send();
            page.waitForURL("**/ar/checkout/*/check");
            assertThat(page.locator(".sheet").innerText()).contains("وتُمنح هذه الشهادة إلى", "مدرسة النور الثانوية");
            browser.keep(page, "ar-6-check");
            payAndRead(browser, page, pages);
            assertThat(browser.complaints()).isEmpty();
        }
        await().atMost(PATIENCE)
                .untilAsserted(() ->
                        assertThat(subjects(email)).contains("تسلّمنا طلبك").contains("شهادتك"));
    }

    private void chooseAndErr(JourneyBrowser browser, Page page, PurchasePages pages, String[] project) {
        pages.find(project[1], project[0]);
        browser.keep(page, "ar-3-project");
        pages.take("3");
        browser.keep(page, "ar-4-basket");
        pages.checkout();
        browser.keep(page, "ar-4-checkout");
        pages.send();
        page.locator(".errors").first().waitFor();
        browser.keep(page, "ar-5-checkout-with-errors");
    }

    private void payAndRead(JourneyBrowser browser, Page page, PurchasePages pages) {
        pages.confirm();
        pages.pay();
        UUID purchase = UUID.fromString(page.url().replaceAll(".*/ar/orders/([0-9a-fA-F-]{36}).*", "$1"));
        await().atMost(PATIENCE).until(() -> documents(purchase) == 1);
        page.reload();
        browser.keep(page, "ar-7-order");
        pages.certificates().first().click();
        page.waitForURL("**/ar/certificates/*");
        assertThat(page.locator(".sheet__title").innerText()).isEqualTo("شهادة إلغاء طوعي");
        browser.keep(page, "ar-8-certificate");
        keepPdf(page.url() + ".pdf");
        assertThat(page.locator("html").getAttribute("lang")).isEqualTo("ar");
    }

    @Test
    void no_page_is_wider_than_a_telephone_in_any_language() {
        try (JourneyBrowser browser = new JourneyBrowser(true)) {
            Page page = browser.open();
            for (String language : LANGUAGES) {
                for (Map.Entry<String, String> shown : pictures().entrySet()) {
                    page.navigate(store.address() + "/" + language + shown.getValue());
                    browser.keep(page, language + "-" + shown.getKey());
                    page.setViewportSize(360, 800);
                    assertThat((Integer) page.evaluate("document.documentElement.scrollWidth"))
                            .as(language + shown.getValue())
                            .isLessThanOrEqualTo(360);
                }
            }
        }
    }

    private Map<String, String> pictures() {
        String key = project()[0];
        return Map.of(
                "home", "/",
                "projects", "/projects?type=wind&sort=price",
                "project", "/projects/" + key,
                "project-refused", "/projects/" + key + "?quantity=x&problem=QUANTITY_INVALID",
                "verify", "/verify?code=0000",
                "history", "/cancellations?past=1&host=IN&from=2015-01-01",
                "serials", "/serials/" + serial(),
                "how", "/how-to-offset",
                "sign-in", "/sign-in",
                "error", "/no-such-page");
    }

    /** Every page that anybody may read, some of them with an answer, a refusal or nothing to show. */
    private List<String> paths() {
        Map<String, String> values =
                new HashMap<>(Map.of("key", project()[0], "serial", serial(), "slug", "deccan-winds"));
        List<String> paths = new ArrayList<>();
        StoreRoutes.all().stream()
                .filter(route ->
                        route.keeping().equals("PUBLIC") && route.pattern().startsWith("/en/"))
                .filter(route -> !route.pattern().endsWith(".pdf")
                        && !route.pattern().endsWith(".csv")
                        && !route.pattern().contains("{code}"))
                .map(route -> route.with(values).substring("/en".length()))
                .forEach(paths::add);
        paths.add("/basket");
        paths.add("/sign-in");
        paths.add("/no-such-page");
        paths.add("/orders/" + UUID.randomUUID());
        paths.add("/projects?q=nothing-at-all-fits");
        paths.add("/projects?type=wind&host=IN&min=1&offer=1&sort=price");
        paths.add("/projects/" + project()[0] + "?quantity=x&problem=QUANTITY_INVALID");
        paths.add("/verify?code=0000");
        paths.add("/serials?serial=nonsense");
        paths.add("/verify?sha256=0000");
        paths.add("/verify?file=large");
        paths.add("/cancellations?past=1");
        paths.add("/cancellations?q=nothing-at-all-fits");
        return paths;
    }

    private String[] project() {
        return ledger.rows("""
            select p.key, p.title from project p join issuance i on i.project_id = p.id
              join lot l on l.issuance_id = i.id join stock s on s.lot_id = l.id join offer o on o.lot_id = l.id
             where o.status = 'PUBLISHED' and o.min_quantity <= 3 and i.unit_type = 5 and s.available > 1000
             order by s.available desc, p.key limit 1
            """).get(0).split("\t", -1);
    }

    private String serial() {
        String[] found = ledger.rows("""
            select i.originating_party, i.unit_type, lower(i.serials), i.original_cp, i.applicable_cp,
                   i.lulucf_activity, i.project_number from issuance i where i.unit_type = 5 order by i.id limit 1
            """).get(0).split("\t", -1);
        return String.join("-", found);
    }

    private long documents(UUID purchase) {
        return ledger.number(
                "select count(*) from certificate_document d join certificate c on c.id = d.certificate_id"
                        + " join orders o on o.id = c.order_id where o.purchase_id = ? and o.status = 'COMPLETED'",
                purchase);
    }

    private String subjects(String email) {
        return Web.read(JsonArray.class, web.get(store.sandbox() + "/mail/messages.json?to=" + email)).stream()
                .map(Object::toString)
                .collect(Collectors.joining("\n"));
    }

    private void keepPdf(String address) {
        HttpResponse<byte[]> pdf = web.bytes(address);
        assertThat(pdf.statusCode()).isEqualTo(200);
        try {
            Files.write(Path.of("target", "screens", "without-scripts", "ar-8-certificate.pdf"), pdf.body());
        } catch (IOException failure) {
            throw new IllegalStateException(failure);
        }
    }

    /** What a page shows, without its marks. */
    private static String words(String page) {
        return page.replaceAll("<[^>]*>", " ")
                .replace("&amp;", "&")
                .replace("&lt;", "<")
                .replace("&gt;", ">")
                .replaceAll("\\s+", " ");
    }

    /** The longer sentences of one language, without those that another says in the same way. */
    private static List<String> sentences(String language, String unlike) throws IOException {
        String ending = language.equals("en") ? "" : "_" + language;
        String otherEnding = unlike.equals("en") ? "" : "_" + unlike;
        List<String> sentences = new ArrayList<>();
        try (Stream<Path> files = Files.list(TEXTS)) {
            for (Path file : files.filter(path -> path.getFileName().toString().matches("[a-z]+\\.properties"))
                    .filter(path -> !path.getFileName().toString().equals("staff.properties"))
                    .toList()) {
                String area = file.getFileName().toString().replace(".properties", "");
                Properties said = read(TEXTS.resolve(area + ending + ".properties"));
                Properties other = read(TEXTS.resolve(area + otherEnding + ".properties"));
                said.stringPropertyNames().stream()
                        .map(said::getProperty)
                        .filter(sentence -> sentence.length() > A_SENTENCE && !sentence.contains("{"))
                        .filter(sentence -> !other.containsValue(sentence))
                        .forEach(sentences::add);
            }
        }
        assertThat(sentences).hasSizeGreaterThan(200);
        return sentences;
    }

    private static Properties read(Path file) throws IOException {
        Properties read = new Properties();
        try (Reader characters = Files.newBufferedReader(file)) {
            read.load(characters);
        }
        return read;
    }
}
