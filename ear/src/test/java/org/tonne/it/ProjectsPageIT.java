package org.tonne.it;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.net.http.HttpResponse;
import java.util.List;

import static org.assertj.core.api.Assertions.assertThat;

/** A visitor finds a project: by words, by filters, in a list, in a table and on a map. */
class ProjectsPageIT {

    private final StoreProcess store = StoreProcess.shared();
    private final Web web = new Web();

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void a_typing_error_is_forgiven_and_said(boolean scripts) {
        try (JourneyBrowser browser = new JourneyBrowser(scripts)) {
            Page page = browser.open();
            page.navigate(store.address() + "/en/projects");
            page.fill("#q", "geothremal");
            page.click(".filters .btn >> nth=0");
            page.waitForURL("**/projects?**");

            assertThat(page.locator("main").innerText())
                    .contains("Results for “geothermal”. Nothing was found for “geothremal”.");
            assertThat(page.locator(".hit h2").count()).isPositive();
            assertThat(page.locator("#q").inputValue()).isEqualTo("geothremal");
            browser.keep(page, "projects-1-meant");
            assertThat(browser.complaints()).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void filters_stand_in_the_address_and_are_taken_off_one_by_one(boolean scripts) {
        try (JourneyBrowser browser = new JourneyBrowser(scripts)) {
            Page page = browser.open();
            page.navigate(store.address() + "/en/projects");
            page.locator("summary", new Page.LocatorOptions().setHasText("Sustainable Development Goal"))
                    .click();
            page.locator("input[name=sdg][value='7']").check();
            page.locator("summary", new Page.LocatorOptions().setHasText("Region"))
                    .click();
            page.locator("input[name=region][value='142']").check();
            page.locator("summary", new Page.LocatorOptions().setHasText("Units free"))
                    .click();
            page.locator("input[name=free][value='1000']").check();
            page.click(".filters .btn >> nth=0");
            page.waitForURL("**/projects?**");

            assertThat(page.url()).contains("sdg=7", "region=142", "free=1000");
            assertThat(page.locator(".chips").innerText())
                    .contains("7. Affordable and clean energy", "Asia", "Units free: 1,000 or more");
            assertThat(page.locator("details[open] input[name=sdg]:checked").count())
                    .isEqualTo(1);
            browser.keep(page, "projects-2-filters");
            int all = shown(page);
            page.locator(".spans a").first().click();
            page.waitForURL("**min=0.51**max=1.00**");
            assertThat(shown(page)).isBetween(1, all);
            page.locator(".chip", new Page.LocatorOptions().setHasText("Asia")).click();
            page.waitForURL(url -> !url.contains("region"));
            assertThat(browser.complaints()).isEmpty();
        }
    }

    private static int shown(Page page) {
        return Integer.parseInt(
                page.locator("main [role=status] b").first().innerText().replaceAll("[^0-9]", ""));
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void the_map_leads_to_the_projects_of_a_country_by_keyboard_and_by_its_table(boolean scripts) {
        try (JourneyBrowser browser = new JourneyBrowser(scripts)) {
            Page page = browser.open();
            page.navigate(store.address() + "/en/projects?type=wind");
            page.locator(".switch a", new Page.LocatorOptions().setHasText("Map"))
                    .click();
            page.waitForURL("**view=map**");
            Locator india = page.locator("svg.map a[aria-label^='India']");

            assertThat(page.locator("svg.map a").count())
                    .isEqualTo(page.locator("main tbody tr").count())
                    .isPositive();
            browser.keep(page, "projects-3-map");
            india.focus();
            page.keyboard().press("Enter");
            page.waitForURL("**host=IN**");
            assertThat(page.url()).contains("type=wind").doesNotContain("view");
            assertThat(page.locator(".hit").count()).isEqualTo(shown(page));
            page.goBack();
            page.locator("main tbody a").first().click();
            page.waitForURL("**host=**");
            assertThat(browser.complaints()).isEmpty();
        }
    }

    @Test
    void a_table_shows_the_same_projects_and_keeps_the_view_while_filters_change() {
        try (JourneyBrowser browser = new JourneyBrowser(true)) {
            Page page = browser.open();
            page.navigate(store.address() + "/en/projects?view=table&sort=price&offer=1");

            assertThat(page.locator("main tbody tr").count()).isEqualTo(24);
            browser.keep(page, "projects-4-table");
            page.locator("input[name=type][value=hydro]").check();
            page.click(".filters .btn >> nth=0");
            page.waitForURL("**type=hydro**");
            assertThat(page.url()).contains("view=table", "sort=price");
            assertThat(browser.complaints()).isEmpty();
        }
    }

    @Test
    void the_same_pages_are_drawn_from_right_to_left() {
        try (JourneyBrowser browser = new JourneyBrowser(true)) {
            Page page = browser.open();
            page.navigate(store.address() + "/ar/projects?q=%D8%B1%D9%8A%D8%A7%D8%AD&region=142&sdg=7&max=1");
            assertThat(page.locator(".hit").count()).isPositive();
            browser.keep(page, "projects-5-ar");
            page.navigate(store.address() + "/ar/projects?view=map");
            browser.keep(page, "projects-6-ar-map");
            page.navigate(store.address() + "/ar/projects?view=table");
            browser.keep(page, "projects-7-ar-table");
            assertThat(page.locator("main").innerText()).doesNotContain("???");
            assertThat(browser.complaints()).isEmpty();
        }
    }

    @Test
    void a_project_says_where_it_is_what_was_issued_and_what_its_kind_is_about() {
        try (JourneyBrowser browser = new JourneyBrowser(true)) {
            Page page = browser.open();
            page.navigate(store.address() + "/en/projects/MW-9933");

            assertThat(page.locator("#facts").innerText())
                    .contains("7. Affordable and clean energy", "13. Climate action", "Nkhata Bay Stoves Cooperative")
                    .contains("Cancelled through this store");
            assertThat(page.locator("#facts svg.map").getAttribute("aria-label"))
                    .startsWith("Map with the place of the project");
            assertThat(page.locator("#serials tbody tr").first().innerText()).contains("2016", "MW-5-");
            assertThat(page.locator("#address").inputValue()).isEqualTo(store.address() + "/en/projects/MW-9933");
            browser.keep(page, "projects-8-project");
            page.locator("#facts a", new Page.LocatorOptions().setHasText("AMS-II.G."))
                    .click();
            page.waitForURL("**method=AMS-II.G.**");
            page.navigate(store.address() + "/ar/projects/MW-9933");
            browser.keep(page, "projects-9-ar-project");
            assertThat(browser.complaints()).isEmpty();
        }
    }

    @Test
    void on_a_telephone_the_way_to_buy_is_one_touch_from_the_price() {
        try (JourneyBrowser browser = new JourneyBrowser(false)) {
            Page page = browser.open();
            page.setViewportSize(360, 800);
            page.navigate(store.address() + "/en/projects?offer=1");
            page.locator(".hit h2 a").first().click();
            page.locator(".jump a").click();
            double top = page.locator("#quantity").boundingBox().y;
            assertThat(top).isBetween(0.0, 800.0);

            page.setViewportSize(1440, 900);
            assertThat(page.locator(".jump a").isVisible()).isFalse();
        }
    }

    @Test
    void what_staff_found_out_about_a_project_stands_on_its_page_in_every_language() {
        try (JourneyBrowser browser = new JourneyBrowser(true)) {
            DeskPages desk = new DeskPages(store, browser, "staff@demo.example");
            Page page = desk.page();
            page.navigate(store.address() + "/admin/content");
            page.fill("#note", "nothing");
            page.locator("form .btn").last().click();
            assertThat(page.locator("#note-e").innerText()).isEqualTo("There is no project with this number.");
            page.fill("#note", "CL-6848");
            page.locator("form .btn").last().click();
            page.waitForURL("**/admin/content/note-cl-6848/en");
            page.fill("textarea[name=body]", "The letter of approval was **withdrawn** in 2015.");
            page.locator("button[value=publish]").click();
            page.waitForURL("**said=desk.done.content**");

            page.navigate(store.address() + "/en/projects/CL-6848");
            assertThat(page.locator(".notes").innerText()).contains("The letter of approval was withdrawn in 2015.");
            page.navigate(store.address() + "/ar/projects/CL-6848");
            assertThat(page.locator(".notes [lang=en]").getAttribute("dir")).isEqualTo("ltr");
            browser.keep(page, "projects-12-ar-notes");
            assertThat(browser.complaints()).isEmpty();
        }
    }

    @Test
    void everybody_can_use_every_view() {
        try (JourneyBrowser browser = new JourneyBrowser(true)) {
            Page page = browser.open();
            for (String address : List.of(
                    "/en/projects?q=geothremal&sdg=7&region=142",
                    "/en/projects?view=table",
                    "/en/projects?view=map",
                    "/en/projects/MW-9933",
                    "/en/projects/NA-7535",
                    "/en/projects/compare?p=IN-1300&p=MW-9933",
                    "/en/wish-list?p=IN-1300&p=MW-9933",
                    "/ar/projects?view=map")) {
                page.navigate(store.address() + address);
                assertThat(Axe.violations(page)).isEmpty();
                page.setViewportSize(360, 800);
                assertThat((Integer) page.evaluate("document.documentElement.scrollWidth"))
                        .as(address)
                        .isLessThanOrEqualTo(360);
            }
        }
    }

    @Test
    void nothing_that_only_reads_sets_a_cookie_and_a_view_that_is_none_is_the_list() {
        HttpResponse<String> answer = web.get(store.address() + "/en/projects?view=moon");

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).contains("class=\"hits\"");
        assertThat(answer.headers().allValues("Set-Cookie")).isEmpty();
    }
}
