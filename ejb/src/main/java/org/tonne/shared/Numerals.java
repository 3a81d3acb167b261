package org.tonne.shared;

import com.ibm.icu.text.DecimalFormat;
import com.ibm.icu.text.NumberFormat;
import com.ibm.icu.util.Currency;
import com.ibm.icu.util.ULocale;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Locale;

/** How one language writes whole numbers and money, by CLDR, with the digits 0 to 9. Safe for many threads. */
public final class Numerals {

    private static final int GROUP = 3;

    private final String grouping;
    private final int grouped;
    private final String decimal;
    private final String before;
    private final String after;

    /** The numerals of this language. */
    public Numerals(Locale language) {
        ULocale rules = latin(language);
        DecimalFormat number = (DecimalFormat) NumberFormat.getInstance(rules);
        this.grouping = number.getDecimalFormatSymbols().getGroupingSeparatorString();
        this.decimal = number.getDecimalFormatSymbols().getDecimalSeparatorString();
        this.grouped = GROUP + number.getMinimumGroupingDigits();
        NumberFormat money = NumberFormat.getInstance(rules, NumberFormat.ISOCURRENCYSTYLE);
        money.setCurrency(Currency.getInstance(Money.CURRENCY));
        String nothing = money.format(0).replace("\u200f", "");
        this.before = nothing.substring(0, nothing.indexOf('0'));
        this.after = nothing.substring(nothing.lastIndexOf('0') + 1);
    }

    /** The rules of a language with the digits that serials and prices have. */
    static ULocale latin(Locale language) {
        return new ULocale.Builder()
                .setLocale(ULocale.forLocale(language))
                .setUnicodeLocaleKeyword("nu", "latn")
                .build();
    }

    /** A whole number with its thousands kept apart: {@code 104,516}. */
    public String number(long value) {
        String digits = Long.toString(value);
        int first = value < 0 ? 1 : 0;
        if (digits.length() - first < grouped) {
            return digits;
        }
        StringBuilder text = new StringBuilder(digits.length() + 6);
        for (int i = 0; i < digits.length(); i++) {
            if (i > first && (digits.length() - i) % GROUP == 0) {
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
        return before + bare(cents) + after;
    }

    /** An amount with its currency. */
    public String money(Money amount) {
        return money(amount.cents());
    }

    /** Two amounts of cents as a span, with the currency once: {@code USD 3.10–4.50}. */
    public String money(long lowest, long highest) {
        return before + bare(lowest) + "–" + bare(highest) + after;
    }

    private String bare(long cents) {
        long rest = Math.abs(cents % 100);
        String sign = cents < 0 && cents > -100 ? "-" : "";
        return sign + number(cents / 100) + decimal + (rest < 10 ? "0" : "") + rest;
    }
}
