package org.tonne.web.ui;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.nio.file.Path;

import static org.assertj.core.api.Assertions.assertThat;

class RoutesTest {

    @ParameterizedTest
    @CsvSource({
        "/, home",
        "/projects, projects",
        "/projects/IN-1300, project",
        "/basket, basket",
        "/checkout/0/check, check",
        "/orders/x/pay, pay",
        "/certificates/7KQ4M2XNPF8VC3TR, certificate",
        "/serials, serials",
        "/serials/CN-5-1066867-1-1-0-233%20to%20CN-5-1067866-1-1-0-233, serials",
        "/calculator, calculator",
        "/calculator/trip, calculator",
        "/terms, text"
    })
    void an_address_has_its_page(String path, String view) {
        assertThat(Routes.find(path, true)).map(match -> match.route().view()).contains(view);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/xx", "/projects/", "/projects/IN-1/more", "/calculator/moon", "/admin", "/orders", "//"})
    void any_other_address_has_none(String path) {
        assertThat(Routes.find(path, true)).isEmpty();
    }

    @Test
    void the_console_has_no_language_before_it() {
        assertThat(Routes.find("/admin", false)).isPresent();
        assertThat(Routes.find("/projects", false)).isEmpty();
    }

    @Test
    void the_part_in_braces_is_handed_on_without_its_ending() {
        assertThat(Routes.find("/certificates/ABC.pdf", true).orElseThrow().parts())
                .containsEntry("code", "ABC");
        assertThat(Routes.find("/projects/u-Aux_1.b", true).orElseThrow().parts())
                .containsEntry("key", "u-Aux_1.b");
    }

    @Test
    void every_page_has_its_file() {
        assertThat(Routes.all()).hasSizeGreaterThan(20);
        for (Routes.Route route : Routes.all()) {
            if (!route.view().startsWith("/")) {
                assertThat(Path.of("src/main/webapp" + route.target())).exists();
            }
        }
    }
}
