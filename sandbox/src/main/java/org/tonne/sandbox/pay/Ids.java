package org.tonne.sandbox.pay;

import java.security.SecureRandom;

/** Identifiers nobody can guess, in the provider's alphabet. */
final class Ids {
    private static final String ALPHABET = "0123456789ABCDEFGHJKLMNPRSTUVWXY";
    private static final SecureRandom RANDOM = new SecureRandom();

    private Ids() {}

    static String next(String prefix, int length) {
        StringBuilder id = new StringBuilder(prefix);
        for (int i = 0; i < length; i++) {
            id.append(ALPHABET.charAt(RANDOM.nextInt(ALPHABET.length())));
        }
        return id.toString();
    }

    static String next() {
        return next("", 17);
    }
}
