package org.tonne.holding.domain;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An account in the registry, printed as its type and number: {@code 100-1001}.
 *
 * @param type registry code, 100 to 499
 * @param id number of the account, from 1
 */
public record AccountNumber(int type, long id) {

    private static final Pattern PRINTED = Pattern.compile("([1-4][0-9]{2})-([1-9][0-9]{0,14})");

    /** Reads what {@link #toString} prints; nothing for anything else. */
    public static Optional<AccountNumber> read(String text) {
        Matcher parts = PRINTED.matcher(text);
        return parts.matches()
                ? Optional.of(new AccountNumber(Integer.parseInt(parts.group(1)), Long.parseLong(parts.group(2))))
                : Optional.empty();
    }

    @Override
    public String toString() {
        return type + "-" + id;
    }
}
