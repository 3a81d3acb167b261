package org.tonne.integration.rest.v1;

import org.jspecify.annotations.Nullable;
import org.tonne.shared.Money;

/**
 * An amount of money.
 *
 * @param amount with two decimals, as a string so that nobody rounds it
 * @param currency ISO 4217
 */
record Amount(String amount, String currency) {

    static Amount of(Money money) {
        return new Amount(money.amount(), Money.CURRENCY);
    }

    static @Nullable Amount ofCents(@Nullable Long cents) {
        return cents == null ? null : of(Money.ofCents(cents));
    }
}
