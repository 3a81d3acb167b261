package org.tonne.payment.domain;

import org.tonne.shared.Money;

import java.math.BigDecimal;
import java.util.regex.Pattern;

/**
 * An amount as somebody outside states it; nothing about it is believed.
 *
 * @param currency as stated
 * @param value as stated
 */
public record Amount(String currency, String value) {

    private static final Pattern PLAIN = Pattern.compile("[0-9]{1,13}(\\.[0-9]{1,2})?");

    /** The amount as we state it. */
    public static Amount of(Money money) {
        return new Amount(Money.CURRENCY, money.amount());
    }

    /** Whether it is exactly this money. */
    public boolean is(Money money) {
        return Money.CURRENCY.equals(currency)
                && PLAIN.matcher(value).matches()
                && new BigDecimal(value).compareTo(BigDecimal.valueOf(money.cents(), 2)) == 0;
    }

    @Override
    public String toString() {
        return value + " " + currency;
    }
}
