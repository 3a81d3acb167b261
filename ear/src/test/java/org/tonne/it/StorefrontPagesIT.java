package org.tonne.it;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ReducedMotion;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

import static org.assertj.core.api.Assertions.assertThat;

/** Every page of the storefront, for people with a telephone, with a keyboard, with a screen reader, or with a slow line. */
class StorefrontPagesIT {

    private final StoreProcess store = StoreProcess.shared();
    private final Ledger ledger = new Ledger(store);

    @AfterEach
    void the_books_are_whole() {
        assertThat(ledger.broken()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "ar"})
    void axe_finds_nothing_on_any_page_by_day_and_by_night(String language) {
        List<String> found = new ArrayList<>();
        try (JourneyBrowser browser = new JourneyBrowser(true)) {
            Page page = browser.open();
            for (String path : paths()) {
                for (ColorScheme scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
                    page.emulateMedia(new Page.EmulateMediaOptions()
                            .setColorScheme(scheme)
                            .setReducedMotion(ReducedMotion.REDUCE));
                    page.navigate(store.address() + "/" + language + path);
                    found.addAll(Axe.violations(page));
                }
            }
        }
        assertThat(found).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "ar"})
    void every_page_fits_every_width_reads_in_its_direction_and_is_kept_as_a_picture(String language) {
        try (JourneyBrowser browser = new JourneyBrowser(true)) {
            Page page = browser.open();
            for (String path :
                    Stream.concat(paths().stream(), answers().stream()).toList()) {
                page.navigate(store.address() + "/" + language + path);
                browser.keep(page, "page-" + language + path.replaceAll("[^A-Za-z0-9]+", "-"));
            }
        }
    }

    @Test
    void every_page_is_valid_html() {
        Web web = new Web();
        List<String> found = new ArrayList<>();
        for (String path : paths()) {
            String page = web.get(store.address() + "/en" + path).body();
            Validity.errors(page).forEach(error -> found.add(path + ": " + error));
        }
        assertThat(found).isEmpty();
    }

    @Test
    void a_first_visit_to_any_page_is_light_asks_nobody_else_and_stands_still() {
        List<String> found = new ArrayList<>();
        try (JourneyBrowser browser = new JourneyBrowser(true)) {
            for (String path : paths()) {
                Page page = browser.open();
                page.setViewportSize(360, 800);
                FirstVisit visit = FirstVisit.of(page, store.address() + "/en" + path);
                found.addAll(visit.tooMuch(store.address().toString()));
                page.context().close();
            }
            assertThat(browser.complaints()).allMatch(complaint -> complaint.contains("with a status of 40"));
        }
        assertThat(found).isEmpty();
    }

    @Test
    void a_purchase_needs_no_mouse_and_shows_at_each_step_where_the_keyboard_is() {
        String email = "keys-" + UUID.randomUUID() + "@example.org";
        try (JourneyBrowser browser = new JourneyBrowser(true)) {
            Page page = browser.open();
            Keyboard keys = new Keyboard(page);
            page.navigate(store.address() + "/en/projects/" + project());
            keys.type("#quantity", "3");
            keys.press("button[name=add]", "Enter");
            page.waitForURL("**/basket*");
            keys.press("a.btn[href*='/checkout']", "Enter");
            page.waitForURL("**/checkout*");
            answer(keys, email);
            page.waitForURL("**/check");
            keys.press("#final", "Space");
            keys.press("input[name=terms]", "Space");
            keys.press("form.panel--final button.btn", "Enter");
            page.waitForURL("**/orders/*");
            assertThat(keys.lost()).isEmpty();
            assertThat(browser.complaints()).isEmpty();
        }
        assertThat(ledger.number("select count(*) from orders o join purchase p on p.id = o.purchase_id"
                        + " where p.payer_email = '" + email + "' and o.status = 'AWAITING_PAYMENT'"))
                .isEqualTo(1);
    }

    private static void answer(Keyboard keys, String email) {
        keys.type("#payerName", "Ada Buyer");
        keys.type("#payerEmail", email);
        keys.press("input[name=payerKind]", "Space");
        keys.type("#country", "Switzerland");
        keys.type("#beneficiary", "Ada Buyer");
        keys.choose("paymentMethod", "BANK_TRANSFER");
        keys.press("form.panel--form button.btn:not([name])", "Enter");
    }

    /** Every page that anybody may read, some of them with an answer, a refusal or nothing to show. */
    private List<String> paths() {
        Map<String, String> values = new HashMap<>(Map.of("key", project(), "slug", "deccan-winds"));
        return Stream.concat(
                        StoreRoutes.all().stream()
                                .filter(route -> route.keeping().equals("PUBLIC")
                                        && route.pattern().startsWith("/en/"))
                                .filter(route -> !route.pattern().matches(".*(\\.[a-z]+|\\{(code|serial)})$"))
                                .map(route -> route.with(values).substring("/en".length())),
                        Stream.of(
                                "/basket",
                                "/sign-in",
                                "/no-such-page",
                                "/projects?q=nothing-at-all-fits",
                                "/projects?type=wind&host=IN&min=1&offer=1&sort=price",
                                "/projects/" + project() + "?quantity=x&problem=QUANTITY_INVALID",
                                "/verify?code=0000",
                                "/serials?serial=nonsense",
                                "/cancellations?past=1"))
                .toList();
    }

    /** Pages with much on them, by what was asked. */
    private static List<String> answers() {
        return List.of(
                "/calculator?country=DE&people=2&electricity=2800&car=7500&fuel=petrol&short=2&diet=low-meat",
                "/calculator/trip?people=2&from=CDG&to=JFK&cabin=economy&nights=3&country=US",
                "/calculator/event?country=KE&people=120&cars=30&car-km=60&nights=80&meat=200",
                "/calculator?people=two&electricity=-5",
                "/projects?view=map",
                "/projects?view=table",
                "/projects?q=wnd",
                "/cancellations?past=1&host=IN",
                "/search?q=certificate",
                "/projects/compare?p=MX-6216&p=IN-8288&p=TH-8027",
                "/contributors/deccan-winds/write",
                "/contact",
                "/wish-list",
                "/account/sign-in",
                "/account/sign-up",
                "/account/reset",
                "/account/code");
    }

    private String project() {
        return ledger.text("""
            select p.key from project p join issuance i on i.project_id = p.id
              join lot l on l.issuance_id = i.id join stock s on s.lot_id = l.id join offer o on o.lot_id = l.id
             where o.status = 'PUBLISHED' and o.min_quantity <= 3 and i.unit_type = 5 and s.available > 1000
             order by s.available desc, p.key limit 1
            """);
    }
}
