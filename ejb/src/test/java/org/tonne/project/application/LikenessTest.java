package org.tonne.project.application;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class LikenessTest {

    @ParameterizedTest
    @CsvSource({
        "hydro, hydro, 0",
        "hyrdo, hydro, 1",
        "hidro, hydro, 1",
        "hydr, hydro, 1",
        "hydroo, hydro, 1",
        "ydhro, hydro, 2",
        "landfil, landfill, 1",
        "ab, ba, 1",
    })
    void errors_are_counted_as_people_make_them(String typed, String meant, int errors) {
        assertThat(Likeness.errors(typed, meant, 2)).isEqualTo(errors);
        assertThat(Likeness.errors(meant, typed, 2)).isEqualTo(errors);
    }

    @Test
    void more_errors_than_the_limit_are_not_counted_further() {
        assertThat(Likeness.errors("wind", "transport", 2)).isEqualTo(3);
        assertThat(Likeness.errors("solar", "polka", 1)).isEqualTo(2);
    }

    @Test
    void short_words_numbers_and_ideographs_are_taken_as_typed() {
        assertThat(Likeness.forgiven("gas")).isZero();
        assertThat(Likeness.forgiven("1300")).isZero();
        assertThat(Likeness.forgiven("acm0002")).isZero();
        assertThat(Likeness.forgiven("风力发电")).isZero();
        assertThat(Likeness.forgiven("hydro")).isEqualTo(1);
        assertThat(Likeness.forgiven("hydropower")).isEqualTo(2);
    }
}
