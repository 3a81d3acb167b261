package org.tonne.web.ui;

import com.ibm.icu.text.Collator;
import com.ibm.icu.text.ListFormatter;
import org.jspecify.annotations.Nullable;
import org.tonne.shared.Money;
import org.tonne.shared.Numerals;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.chrono.IsoChronology;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.FormatStyle;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** How one language writes numbers, money, days and moments. Instants are told in UTC. */
public final class Writing {

    private static final int MOST_OTHERS = 200;

    private final Locale locale;
    private final Numerals numerals;
    private final ListFormatter list;
    private final String comma;
    private final Map<String, String> countries;
    private final Map<String, String> others = new ConcurrentHashMap<>();
    private final DateTimeFormatter longDay;
    private final DateTimeFormatter shortDay;
    private final DateTimeFormatter moment;

    /** The writing of this locale. */
    public Writing(Locale locale) {
        this.locale = locale;
        this.numerals = new Numerals(locale);
        this.list = ListFormatter.getInstance(locale, ListFormatter.Type.UNITS, ListFormatter.Width.SHORT);
        this.comma = commas(locale);
        this.longDay = days(FormatStyle.LONG, locale);
        this.shortDay = days(FormatStyle.MEDIUM, locale);
        this.countries = sortedCountries();
        this.moment = DateTimeFormatter.ofPattern("HH:mm", locale);
    }

    private static DateTimeFormatter days(FormatStyle style, Locale locale) {
        return DateTimeFormatter.ofPattern(
                DateTimeFormatterBuilder.getLocalizedDateTimePattern(style, null, IsoChronology.INSTANCE, locale),
                locale);
    }

    private static String commas(Locale locale) {
        return switch (locale.getLanguage()) {
            case "ar" -> "، ";
            case "zh" -> "，";
            default -> ", ";
        };
    }

    /** The comma of the language, with the space after it. */
    public String getComma() {
        return comma;
    }

    /** A whole number with its thousands kept apart: {@code 104,516}. */
    public String number(long value) {
        return numerals.number(value);
    }

    /**
     * A number with decimals: {@code 1,234.5}.
     *
     * @param least how many decimals stand there at least
     * @param most how many may stand there; half of the next is rounded up
     */
    public String decimal(BigDecimal value, int least, int most) {
        return numerals.decimal(value, least, most);
    }

    /** An amount of cents with its currency: {@code USD 1,234.50}. */
    public String money(long cents) {
        return numerals.money(cents);
    }

    /** An amount with its currency: {@code USD 37.20}. */
    public String money(Money amount) {
        return numerals.money(amount);
    }

    /** Two amounts of cents as a span, with the currency once: {@code USD 3.10–4.50}. */
    public String money(long lowest, long highest) {
        return numerals.money(lowest, highest);
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
        return at == null ? "" : day(at) + comma + time(at);
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

    /** Several things in a row, with the comma of the language. */
    public String list(Collection<String> things) {
        return list.format(things);
    }

    /** Every country by its code, in the order of their names. */
    public Map<String, String> countries() {
        return countries;
    }

    private Map<String, String> sortedCountries() {
        Map<String, String> sorted = new LinkedHashMap<>();
        Arrays.stream(Locale.getISOCountries())
                .sorted(Comparator.comparing(this::named, byName()))
                .forEach(code -> sorted.put(code, named(code)));
        return Collections.unmodifiableMap(sorted);
    }

    /** The order of names in a list. */
    public Comparator<String> byName() {
        return Collator.getInstance(locale)::compare;
    }

    /** The name of a country or Party by its code of two letters, of a region by its number, or the code where it has none. */
    public String country(@Nullable String code) {
        if (code == null || code.isEmpty()) {
            return "";
        }
        String name = countries.get(code);
        return name == null ? other(code) : name;
    }

    private String other(String code) {
        String known = others.get(code);
        if (known != null) {
            return known;
        }
        String name = named(code);
        if (others.size() < MOST_OTHERS) { // codes can come from anybody
            others.put(code, name);
        }
        return name;
    }

    private String named(String code) {
        String name = new Locale("", code).getDisplayCountry(locale);
        return name.isEmpty() ? code : name;
    }
}
