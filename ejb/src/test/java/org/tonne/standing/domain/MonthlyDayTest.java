package org.tonne.standing.domain;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.tonne.shared.Refused;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** When a day of every month comes, and when it came. */
class MonthlyDayTest {

    @ParameterizedTest
    @CsvSource({
        "15, 2026-11-14, , 2026-11-15",
        "15, 2026-11-15, , 2026-11-15",
        "15, 2026-11-16, , 2026-12-15",
        "28, 2027-02-28, , 2027-02-28",
        "1, 2026-12-31, , 2027-01-01",
        "15, 2026-11-15, 2026-11, 2026-12-15",
        "20, 2026-11-15, 2026-11, 2026-12-20",
        "20, 2026-11-15, 2026-10, 2026-11-20",
        "5, 2026-11-15, 2026-01, 2026-12-05"
    })
    void it_comes_next_in_a_month_that_was_not_tried(int day, LocalDate today, YearMonth tried, LocalDate next) {
        assertThat(new MonthlyDay(day).next(today, Optional.ofNullable(tried))).isEqualTo(next);
    }

    @ParameterizedTest
    @CsvSource({"15, 2026-11-14, 2026-10-15", "15, 2026-11-15, 2026-11-15", "28, 2027-03-01, 2027-02-28"})
    void it_came_last_today_or_before(int day, LocalDate today, LocalDate last) {
        assertThat(new MonthlyDay(day).last(today)).isEqualTo(last);
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "29", "31", "-1", "1.5", "one", "٣", "111", ""})
    void what_not_every_month_has_is_refused(String typed) {
        assertThatThrownBy(() -> MonthlyDay.read("day", typed)).isInstanceOf(Refused.class);
    }

    @Test
    void a_day_is_read_with_blanks_around_it() {
        assertThat(MonthlyDay.read("day", " 28 ")).isEqualTo(new MonthlyDay(28));
        assertThatThrownBy(() -> new MonthlyDay(29)).isInstanceOf(IllegalArgumentException.class);
    }
}
