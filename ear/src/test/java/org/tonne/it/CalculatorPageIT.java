package org.tonne.it;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.net.http.HttpResponse;
import java.util.List;

import static org.assertj.core.api.Assertions.assertThat;

/** A visitor works out a footprint in a browser, sees how it came about, and takes it to the basket. */
class CalculatorPageIT {

    private static final String KILOGRAMS = "td[data-l='kg CO\u2082e'] b";

    private final StoreProcess store = StoreProcess.shared();
    private final Web web = new Web();

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void a_household_sees_every_line_and_the_lines_add_up_to_what_goes_into_the_basket(boolean scripts) {
        try (JourneyBrowser browser = new JourneyBrowser(scripts)) {
            Page page = browser.open();
            page.navigate(store.address() + "/en/calculator");
            browser.keep(page, "calculator-1-questions");
            answer(page);
            page.waitForURL("**/calculator?**");

            keepsAnswers(page);
            assertThat(page.locator("#lines").innerText())
                    .contains("FRA \u2013 NBO", "DESNZ 2025", "Ember 2026", "CC BY 4.0", "not estimated", "Default")
                    .contains("Schools, hospitals, roads", "No factor for this country");
            assertThat(addsUp(page)).isTrue();
            browser.keep(page, "calculator-2-result");
            String units = page.locator("input[name=quantity]").first().getAttribute("value");
            page.click(".pickup .btn >> nth=0");
            page.waitForURL("**/basket");
            assertThat(page.locator("main input[inputmode=numeric], main input[name^=q]")
                            .first()
                            .inputValue())
                    .isEqualTo(units);
            assertThat(browser.complaints()).isEmpty();
        }
    }

    private static void answer(Page page) {
        page.selectOption("#country", "DE");
        page.fill("#people", "2");
        page.fill("#electricity", "2,800");
        page.selectOption("#heat", "gas-kwh");
        page.fill("#heat-amount", "9000");
        page.fill("#car", "7500");
        page.selectOption("#fuel", "petrol");
        page.fill("#rail", "3000");
        page.fill("#from", "Frankfurt am Main");
        page.fill("#to", "NBO");
        page.fill("#short", "2");
        page.fill("#t-shirt", "8");
        page.fill("#waste", "4.5");
        page.click("form .btn");
    }

    private static void keepsAnswers(Page page) {
        assertThat(page.locator("#electricity").inputValue()).isEqualTo("2,800");
        assertThat(page.locator("#country").inputValue()).isEqualTo("DE");
        assertThat(page.locator("#fuel").inputValue()).isEqualTo("petrol");
        assertThat(page.locator("#diet").inputValue()).isEmpty();
    }

    private static boolean addsUp(Page page) {
        List<Integer> figures = page.locator(KILOGRAMS).allInnerTexts().stream()
                .map(text -> Integer.valueOf(text.replace(",", "")))
                .toList();
        int total = figures.get(figures.size() - 1);
        return figures.stream().mapToInt(Integer::intValue).sum() == 2 * total && total > 1000;
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void six_questions_give_a_first_idea(boolean scripts) {
        try (JourneyBrowser browser = new JourneyBrowser(scripts)) {
            Page page = browser.open();
            page.navigate(store.address() + "/en/calculator/short");
            page.selectOption("#country", "FR");
            page.fill("#people", "3");
            page.fill("#electricity", "250");
            page.fill("#car", "180");
            page.selectOption("#diet", "vegetarian");
            page.click("form .btn");
            page.waitForURL("**/short?**");

            assertThat(addsUp(page)).isTrue();
            assertThat(page.locator("#lines").innerText()).contains("3,778", "Nos Gestes Climat 3.4.0");
            assertThat(page.locator("#result").innerText()).contains("Mean, France", "Mean, world", "4.67 t");
            browser.keep(page, "calculator-3-short");
            page.goBack();
            page.goForward();
            assertThat(page.locator("#electricity").inputValue()).isEqualTo("250");
            assertThat(browser.complaints()).isEmpty();
        }
    }

    @Test
    void what_is_wrong_is_said_beside_the_field_and_above_and_the_input_is_kept() {
        try (JourneyBrowser browser = new JourneyBrowser(true)) {
            Page page = browser.open();
            page.navigate(store.address()
                    + "/en/calculator?people=two&electricity=-5&from=London&to=%3Cb%3EAtlantis&heat-amount=9");

            Locator summary = page.locator(".errors");
            assertThat(summary.innerText())
                    .contains("Country: choose one", "People in the household: write a whole number")
                    .contains("Electricity: this cannot be less than 0", "LHR (", "Heating with: this belongs");
            assertThat(page.locator("#people-e").innerText()).contains("whole number");
            assertThat(page.locator("#to").inputValue()).isEqualTo("<b>Atlantis");
            assertThat(page.locator("#people").getAttribute("aria-invalid")).isEqualTo("true");
            browser.keep(page, "calculator-4-errors");
        }
    }

    @Test
    void the_same_pages_are_drawn_from_right_to_left() {
        try (JourneyBrowser browser = new JourneyBrowser(true)) {
            Page page = browser.open();
            page.navigate(store.address() + "/ar/calculator");
            browser.keep(page, "calculator-5-ar-questions");
            page.navigate(store.address()
                    + "/ar/calculator?country=EG&people=4&electricity=3000&car=9000&short=1&waste=6&diet=low-meat");
            browser.keep(page, "calculator-6-ar-result");
            assertThat(page.locator("#result").innerText()).doesNotContain("???");
            assertThat(browser.complaints()).isEmpty();
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "/trip?people=2&from=CDG&to=JFK&cabin=economy&nights=3&country=US | 2,934",
                "/event?country=FR&people=100&rail-people=60&rail-km=400&meat=90 | 1,066",
            })
    void a_trip_and_an_event_are_reckoned_from_their_address_alone(String query, String kilograms) {
        HttpResponse<String> answer = web.get(store.address() + "/en/calculator" + query);

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).contains("<b>" + kilograms + "</b>");
        assertThat(answer.headers().allValues("Set-Cookie")).isEmpty();
    }

    @Test
    void pictures_of_a_trip_and_an_event_are_kept() {
        try (JourneyBrowser browser = new JourneyBrowser(true)) {
            Page page = browser.open();
            page.navigate(store.address()
                    + "/en/calculator/trip?people=2&from=CDG&to=JFK&cabin=economy&nights=3&country=US&taxi=40");
            browser.keep(page, "calculator-7-trip");
            page.navigate(store.address()
                    + "/en/calculator/event?country=KE&people=120&cars=30&car-km=60&coach-people=40&coach-km=200&short=6"
                    + "&nights=80&meat=200&vegetarian=160&electricity=1500&waste=90");
            browser.keep(page, "calculator-8-event");
            assertThat(browser.complaints()).isEmpty();
        }
    }

    @Test
    void a_wrong_answer_is_an_answer_of_400_and_another_calculator_is_none() {
        assertThat(web.get(store.address() + "/en/calculator?country=XX").statusCode())
                .isEqualTo(400);
        assertThat(web.get(store.address() + "/en/calculator/moon").statusCode())
                .isEqualTo(404);
    }
}
