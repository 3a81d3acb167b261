package org.tonne.order.domain;

import org.tonne.shared.ErrorCode;
import org.tonne.shared.Languages;
import org.tonne.shared.Refused;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Map;
import java.util.regex.Pattern;

/** What a giver may say in the letter of a gift. */
public final class GiftRule {

    /** The longest message, in code points. */
    public static final int LONGEST_MESSAGE = 1000;

    /** What a program for mail would make a link of: letters of the store must lead nobody anywhere else. */
    private static final Pattern LINK = Pattern.compile("(?iu)://|\\bwww\\.|[\\p{L}\\p{N}]\\."
            + "([a-z]{2,10}/|(com|net|org|info|biz|io|app|dev|xyz|top|shop|site|online)\\b)");

    private GiftRule() {}

    /**
     * The day on which the letter goes, as a form sends it; today where it is empty.
     *
     * @param today by UTC
     * @throws Refused DAY_INVALID for what is no day, is past, or is more than a year ahead
     */
    public static LocalDate day(String field, String typed, LocalDate today) {
        String text = typed.strip();
        if (text.isEmpty()) {
            return today;
        }
        LocalDate last = last(today);
        try {
            LocalDate day = LocalDate.parse(text);
            if (!day.isBefore(today) && !day.isAfter(last)) {
                return day;
            }
        } catch (DateTimeException noDay) {
            throw invalid(field, today, last);
        }
        throw invalid(field, today, last);
    }

    /** The last day on which a letter may go. */
    public static LocalDate last(LocalDate today) {
        return today.plusYears(1);
    }

    private static Refused invalid(String field, LocalDate today, LocalDate last) {
        return new Refused(
                ErrorCode.DAY_INVALID, Map.of("field", field, "first", today.toString(), "last", last.toString()));
    }

    /**
     * The message; may be empty, lines are kept.
     *
     * @throws Refused FIELD_TOO_LONG, FIELD_CHARACTERS or LINK_NOT_ALLOWED
     */
    public static String message(String field, String typed) {
        return withoutLink(field, TextRule.lines(field, typed, LONGEST_MESSAGE));
    }

    /**
     * A text that stands in the letter as it was typed.
     *
     * @throws Refused LINK_NOT_ALLOWED
     */
    public static String withoutLink(String field, String text) {
        if (LINK.matcher(text).find()) {
            throw new Refused(ErrorCode.LINK_NOT_ALLOWED, Map.of("field", field));
        }
        return text;
    }

    /**
     * The language of the letter.
     *
     * @throws Refused CHOICE_UNKNOWN
     */
    public static String language(String field, String typed) {
        if (!Languages.spoken(typed)) {
            throw new Refused(ErrorCode.CHOICE_UNKNOWN, Map.of("field", field));
        }
        return typed;
    }
}
