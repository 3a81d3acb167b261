package org.tonne.web.ui;

import org.jspecify.annotations.Nullable;
import org.tonne.shared.Money;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.DecimalFormatSymbols;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.chrono.IsoChronology;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.FormatStyle;
import java.util.Locale;

/** How one language writes numbers, money, days and moments. Instants are told in UTC. */
public final class Writing {

    private final Locale locale;
    private final char grouping;
    private final char decimal;
    private final DateTimeFormatter longDay;
    private final DateTimeFormatter shortDay;
    private final DateTimeFormatter moment;

    /** The writing of this locale. */
    public Writing(Locale locale) {
        this.locale = locale;
        DecimalFormatSymbols symbols = DecimalFormatSymbols.getInstance(locale);
        this.grouping = symbols.getGroupingSeparator();
        this.decimal = symbols.getDecimalSeparator();
        this.longDay = days(FormatStyle.LONG, locale);
        this.shortDay = days(FormatStyle.MEDIUM, locale);
        this.moment = DateTimeFormatter.ofPattern("HH:mm", locale);
    }

    private static DateTimeFormatter days(FormatStyle style, Locale locale) {
        return DateTimeFormatter.ofPattern(
                DateTimeFormatterBuilder.getLocalizedDateTimePattern(style, null, IsoChronology.INSTANCE, locale),
                locale);
    }

    /** A whole number with its thousands kept apart: {@code 104,516}. */
    public String number(long value) {
        String digits = Long.toString(value);
        int first = value < 0 ? 1 : 0;
        if (digits.length() - first <= 3) {
            return digits;
        }
        StringBuilder text = new StringBuilder(digits.length() + 6);
        for (int i = 0; i < digits.length(); i++) {
            if (i > first && (digits.length() - i) % 3 == 0) {
                text.append(grouping);
            }
            text.append(digits.charAt(i));
        }
        return text.toString();
    }

    /**
     * A number with decimals: {@code 1,234.5}.
     *
     * @param least how many decimals stand there at least
     * @param most how many may stand there; half of the next is rounded up
     */
    public String decimal(BigDecimal value, int least, int most) {
        BigDecimal rounded = value.setScale(most, RoundingMode.HALF_UP).stripTrailingZeros();
        BigDecimal shown = rounded.scale() < least ? rounded.setScale(least) : rounded;
        String[] sides = shown.toPlainString().split("\\.", 2);
        String whole = number(Long.parseLong(sides[0]));
        return sides.length == 1 ? whole : whole + decimal + sides[1];
    }

    /** An amount of cents with its currency: {@code USD 1,234.50}. */
    public String money(long cents) {
        long rest = Math.abs(cents % 100);
        return Money.CURRENCY + "\u00a0" + number(cents / 100) + decimal + (rest < 10 ? "0" : "") + rest;
    }

    /** An amount with its currency: {@code USD 37.20}. */
    public String money(Money amount) {
        return money(amount.cents());
    }

    /** A day in full: {@code 20 November 2026}; nothing for no day. */
    public String day(@Nullable LocalDate day) {
        return day == null ? "" : longDay.format(day);
    }

    /** The day of an instant in UTC, in full. */
    public String day(@Nullable Instant at) {
        return at == null ? "" : longDay.format(at.atOffset(ZoneOffset.UTC));
    }

    /** A day in short: {@code 20 Nov 2026}. */
    public String shortDay(@Nullable LocalDate day) {
        return day == null ? "" : shortDay.format(day);
    }

    /** The day of an instant in UTC, in short. */
    public String shortDay(@Nullable Instant at) {
        return at == null ? "" : shortDay.format(at.atOffset(ZoneOffset.UTC));
    }

    /** Day and minute of an instant: {@code 20 November 2026, 14:02 UTC}. */
    public String moment(@Nullable Instant at) {
        return at == null ? "" : day(at) + ", " + time(at);
    }

    /** The minute of an instant: {@code 14:02 UTC}. */
    public String time(@Nullable Instant at) {
        return at == null ? "" : moment.format(at.atOffset(ZoneOffset.UTC)) + " UTC";
    }

    /** Two days as a span, shorter where both lie in one year: {@code 2014–2016}, {@code 2020}; the years only. */
    public String years(@Nullable LocalDate from, @Nullable LocalDate to) {
        if (from == null || to == null) {
            return from == null && to == null ? "" : years(from == null ? to : from, from == null ? to : from);
        }
        return from.getYear() == to.getYear() ? Integer.toString(from.getYear()) : from.getYear() + "–" + to.getYear();
    }

    /** Two days as a span in full. */
    public String span(@Nullable LocalDate from, @Nullable LocalDate to) {
        return from == null && to == null ? "" : shortDay(from) + " – " + shortDay(to);
    }

    /** The name of a country or Party by its code of two letters, or the code where it has no name. */
    public String country(@Nullable String code) {
        if (code == null || code.isEmpty()) {
            return "";
        }
        String name = new Locale("", code).getDisplayCountry(locale);
        return name.isEmpty() ? code : name;
    }
}
