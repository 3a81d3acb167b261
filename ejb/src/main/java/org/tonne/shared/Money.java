package org.tonne.shared;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An amount of US dollars in whole cents. Prices and payments of the store are in US dollars only (domain rule A6).
 *
 * <p>Never negative: a debt has an account of its own. Sums and products that would not fit throw
 * {@link ArithmeticException}; nothing is ever rounded.
 *
 * @param cents 0 to {@link Long#MAX_VALUE}
 */
public record Money(long cents) implements Comparable<Money> {

    /** No money. */
    public static final Money ZERO = new Money(0);

    /** The ISO 4217 code of every amount. */
    public static final String CURRENCY = "USD";

    private static final Pattern PRINTED = Pattern.compile("(0|[1-9][0-9]{0,15})\\.([0-9]{2})( USD)?");

    /** Refuses a negative amount with {@link IllegalArgumentException}. */
    public Money {
        if (cents < 0) {
            throw new IllegalArgumentException("An amount is never negative: " + cents);
        }
    }

    /** The amount of so many cents. */
    public static Money ofCents(long cents) {
        return new Money(cents);
    }

    /**
     * Reads what {@link #toString()} or {@link #amount()} writes: {@code 12.00 USD} or {@code 12.00}.
     *
     * @throws IllegalArgumentException for any other text, other currencies and missing decimals included
     */
    public static Money parse(String text) {
        Matcher printed = PRINTED.matcher(text);
        if (!printed.matches()) {
            throw new IllegalArgumentException("Not an amount like 12.00 USD: " + text);
        }
        return new Money(Math.addExact(
                Math.multiplyExact(Long.parseLong(printed.group(1)), 100L), Long.parseLong(printed.group(2))));
    }

    /** This amount and the other together. */
    public Money plus(Money other) {
        return new Money(Math.addExact(cents, other.cents));
    }

    /** What is left when the other amount, which must not be larger, is taken away. */
    public Money minus(Money other) {
        return new Money(Math.subtractExact(cents, other.cents));
    }

    /** The price of so many units at this price each. */
    public Money times(Quantity quantity) {
        return new Money(Math.multiplyExact(cents, quantity.units()));
    }

    /** Whether there is no money at all. */
    public boolean isZero() {
        return cents == 0;
    }

    /** The bare amount with two decimals, as payment providers write it: {@code 12.00}. */
    public String amount() {
        return cents / 100 + "." + (cents % 100 < 10 ? "0" : "") + cents % 100;
    }

    @Override
    public int compareTo(Money other) {
        return Long.compare(cents, other.cents);
    }

    /** The amount with its currency: {@code 12.00 USD}. */
    @Override
    public String toString() {
        return amount() + " " + CURRENCY;
    }
}
