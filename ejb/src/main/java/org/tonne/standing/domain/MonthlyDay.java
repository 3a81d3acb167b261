package org.tonne.standing.domain;

import org.tonne.shared.ErrorCode;
import org.tonne.shared.Refused;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Map;
import java.util.Optional;

/**
 * A day that every month has.
 *
 * @param day 1 to 28
 */
public record MonthlyDay(int day) {

    /** The last day that every month has. */
    public static final int LAST = 28;

    /** Refuses anything outside the bounds with {@link IllegalArgumentException}. */
    public MonthlyDay {
        if (day < 1 || day > LAST) {
            throw new IllegalArgumentException("A day of every month is 1 to " + LAST + ": " + day);
        }
    }

    /**
     * Reads a day as a form sends it.
     *
     * @param field its name, for the refusal
     * @throws Refused FIELD_MISSING or CHOICE_UNKNOWN
     */
    public static MonthlyDay read(String field, String typed) {
        String text = typed.strip();
        if (text.isEmpty()) {
            throw new Refused(ErrorCode.FIELD_MISSING, Map.of("field", field));
        }
        if (!text.matches("[1-9][0-9]?") || Integer.parseInt(text) > LAST) {
            throw new Refused(ErrorCode.CHOICE_UNKNOWN, Map.of("field", field));
        }
        return new MonthlyDay(Integer.parseInt(text));
    }

    /**
     * When it comes next: the first such day from today on, in a month after the last one that was tried.
     *
     * @param today by UTC
     * @param tried the last month that is over and done with, if there is one
     */
    public LocalDate next(LocalDate today, Optional<YearMonth> tried) {
        LocalDate from = tried.map(month -> month.plusMonths(1).atDay(1))
                .filter(first -> first.isAfter(today))
                .orElse(today);
        LocalDate here = from.withDayOfMonth(day);
        return here.isBefore(from) ? here.plusMonths(1) : here;
    }

    /** When it came last: today or before. Of several months that were missed, only this one is made up. */
    public LocalDate last(LocalDate today) {
        LocalDate here = today.withDayOfMonth(day);
        return here.isAfter(today) ? here.minusMonths(1) : here;
    }
}
