package org.tonne.web.ui;

import org.junit.jupiter.api.Test;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;

import static org.assertj.core.api.Assertions.assertThat;

class WritingTest {

    private final Writing english = Writings.of(Language.EN);

    @Test
    void numbers_have_their_thousands_kept_apart() {
        assertThat(english.number(0)).isEqualTo("0");
        assertThat(english.number(999)).isEqualTo("999");
        assertThat(english.number(1000)).isEqualTo("1,000");
        assertThat(english.number(999_999_999_999_999L)).isEqualTo("999,999,999,999,999");
    }

    @Test
    void money_has_its_currency_and_two_decimals() {
        assertThat(english.money(0)).isEqualTo("USD\u00a00.00");
        assertThat(english.money(123_405)).isEqualTo("USD\u00a01,234.05");
    }

    @Test
    void spans_of_years_are_as_short_as_they_can_be() {
        assertThat(english.years(LocalDate.of(2014, 10, 27), LocalDate.of(2016, 8, 11)))
                .isEqualTo("2014–2016");
        assertThat(english.years(LocalDate.of(2014, 1, 1), LocalDate.of(2014, 8, 11)))
                .isEqualTo("2014");
        assertThat(english.years(null, null)).isEmpty();
    }

    @Test
    void moments_are_told_in_utc() {
        assertThat(english.moment(Instant.parse("2026-11-20T14:02:59Z"))).isEqualTo("20 November 2026, 14:02 UTC");
    }

    @Test
    void days_are_written_as_each_language_does() {
        LocalDate day = LocalDate.of(2026, 11, 20);

        assertThat(Writings.of(Language.FR).day(day)).isEqualTo("20 novembre 2026");
        assertThat(Writings.of(Language.ES).day(day)).isEqualTo("20 de noviembre de 2026");
        assertThat(Writings.of(Language.RU).day(day)).isEqualTo("20 ноября 2026 г.");
        assertThat(Writings.of(Language.ZH).day(day)).isEqualTo("2026年11月20日");
        assertThat(Writings.of(Language.AR).day(day)).isEqualTo("20 نوفمبر 2026");
    }

    @Test
    void countries_stand_in_the_order_of_their_names() {
        assertThat(Writings.of(Language.FR).countries().values())
                .startsWith("Afghanistan", "Afrique du Sud")
                .containsSubsequence("Égypte", "Émirats arabes unis", "Équateur", "Zimbabwe");
        assertThat(Writings.of(Language.ZH).countries().values()).containsSubsequence("阿富汗", "中国");
    }

    @Test
    void countries_are_told_by_name() {
        assertThat(english.country("MW")).isEqualTo("Malawi");
        assertThat(english.country(null)).isEmpty();
    }

    @Test
    void decimals_are_rounded_half_up_and_cut_where_they_are_nothing() {
        assertThat(new Writing(Locale.UK).decimal(new BigDecimal("1234.565"), 2, 2))
                .isEqualTo("1,234.57");
        assertThat(new Writing(Locale.UK).decimal(new BigDecimal("12"), 2, 2)).isEqualTo("12.00");
        assertThat(new Writing(Locale.UK).decimal(new BigDecimal("2800.0"), 0, 1))
                .isEqualTo("2,800");
        assertThat(new Writing(Locale.FRENCH).decimal(new BigDecimal("0.21317"), 0, 5))
                .isEqualTo("0,21317");
    }
}
