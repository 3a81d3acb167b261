package org.tonne.it;

import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;

import static org.assertj.core.api.Assertions.assertThat;

/** A visitor who has not decided yet: compares projects, keeps some, and comes back to what was seen. */
class WishListPageIT {

    private final StoreProcess store = StoreProcess.shared();
    private final Web web = new Web();

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void projects_are_compared_side_by_side_from_the_table_and_taken_off_again(boolean scripts) {
        try (JourneyBrowser browser = new JourneyBrowser(scripts)) {
            Page page = browser.open();
            page.navigate(store.address() + "/en/projects?view=table&type=wind&offer=1");
            page.locator("tbody input[name=p]").nth(0).check();
            page.locator("tbody input[name=p]").nth(1).check();
            page.locator("main form .btn", new Page.LocatorOptions().setHasText("Compare"))
                    .click();
            page.waitForURL("**/projects/compare?p=**");

            assertThat(page.locator("table.compare thead th").count()).isEqualTo(2);
            assertThat(page.locator("table.compare").innerText()).contains("Wind energy", "13. Climate action");
            page.locator(".add li a").first().click();
            page.waitForURL("**p=**p=**p=**");
            browser.keep(page, "projects-10-compare");
            page.locator("table.compare tbody a").first().click();
            page.waitForURL("**/compare?**");
            assertThat(page.locator("table.compare thead th").count()).isEqualTo(2);
            assertThat(browser.complaints()).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void a_wish_list_is_kept_on_request_passed_on_by_its_address_and_emptied(boolean scripts) {
        try (JourneyBrowser browser = new JourneyBrowser(scripts)) {
            Page page = browser.open();
            for (String key : List.of("MW-9933", "IN-1300")) {
                page.navigate(store.address() + "/en/projects/" + key);
                page.locator("aside form[action$=wish-list] button").click();
                page.waitForURL("**/wish-list");
            }
            assertThat(page.locator("main tbody tr").count()).isEqualTo(2);
            browser.keep(page, "projects-11-wishes");
            String passedOn = page.locator("#address").inputValue();
            Page other = browser.open();
            other.navigate(passedOn);
            assertThat(other.locator("h1").innerText()).isEqualTo("A wish list passed on to you");
            assertThat(other.context().cookies()).isEmpty();
            other.locator("button", new Page.LocatorOptions().setHasText("Keep them"))
                    .click();
            other.waitForURL("**/wish-list");
            assertThat(other.locator("main tbody tr").count()).isEqualTo(2);
            page.locator("button[name=remove]").first().click();
            assertThat(page.locator("main tbody tr").count()).isEqualTo(1);
            page.locator("button[name=all]").click();
            assertThat(page.locator("main").innerText()).contains("Nothing is on your wish list");
            assertThat(page.context().cookies()).isEmpty();
            assertThat(browser.complaints()).isEmpty();
        }
    }

    @Test
    void the_browser_alone_remembers_what_was_seen_and_forgets_it_when_told() {
        try (JourneyBrowser browser = new JourneyBrowser(true)) {
            Page page = browser.open();
            page.navigate(store.address() + "/en/projects/MW-9933");
            assertThat(page.locator("#seen").isVisible()).isFalse();
            page.navigate(store.address() + "/en/projects/IN-1300");
            assertThat(page.locator("#seen a").allInnerTexts())
                    .hasSize(1)
                    .first()
                    .asString()
                    .contains("Nkhata Bay");
            assertThat(page.context().cookies()).isEmpty();
            page.navigate(store.address() + "/en/wish-list");
            assertThat(page.locator("#seen a").count()).isEqualTo(2);
            page.locator("#seen button").click();
            page.reload();
            assertThat(page.locator("#seen").isVisible()).isFalse();
            assertThat(browser.complaints()).isEmpty();
        }
    }

    @Test
    void a_wish_that_is_none_is_not_kept_and_nobody_else_may_send_one() {
        HttpResponse<String> strange =
                web.form(store.address() + "/en/wish-list", Map.of("keep", "<b>"), "Sec-Fetch-Site", "same-origin");
        HttpResponse<String> foreign =
                web.form(store.address() + "/en/wish-list", Map.of("keep", "IN-1300"), "Sec-Fetch-Site", "cross-site");

        assertThat(strange.statusCode()).isEqualTo(303);
        assertThat(String.join("", strange.headers().allValues("Set-Cookie"))).doesNotContain("<");
        assertThat(foreign.statusCode()).isEqualTo(403);
        assertThat(web.get(store.address() + "/en/projects/compare?p=IN-1300&p=XX-1&p=in-1300")
                        .body()
                        .split("<th scope=\"col\">", -1))
                .hasSize(2);
    }
}
