package org.tonne.shared;

import java.util.Locale;
import java.util.UUID;
import java.util.random.RandomGenerator;

/**
 * Identifiers and codes that nobody guesses: ids in the order of time with 82 random bits, and codes in Crockford's
 * base 32 (digits and letters without I, L, O and U).
 */
public final class Codes {

    private static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

    private final RandomGenerator random;

    /**
     * Codes from this source of chance.
     *
     * @param random a cryptographically strong source, except in tests
     */
    public Codes(RandomGenerator random) {
        this.random = random;
    }

    /**
     * A new id (UUID version 8): 40 bits of time in steps of 256 ms, so that ids made later sort later and indexes stay
     * small, then 82 random bits, so that the address of an order cannot be guessed.
     *
     * @param epochMillis the time now
     */
    public UUID id(long epochMillis) {
        long time = (epochMillis >> 8) & 0xFF_FFFF_FFFFL;
        long high = time << 24 | (random.nextLong() & 0xFFL) << 16 | 0x8000L | (random.nextLong() & 0xFFFL);
        long low = 0x8000_0000_0000_0000L | (random.nextLong() & 0x3FFF_FFFF_FFFF_FFFFL);
        return new UUID(high, low);
    }

    /** A new code of so many characters, five random bits each. */
    public String code(int length) {
        StringBuilder code = new StringBuilder(length);
        for (int i = 0; i < length; i++) {
            code.append(ALPHABET.charAt(random.nextInt(32)));
        }
        return code.toString();
    }

    /** A code as a person may have typed it, in the form it is stored: no blanks or hyphens, capitals, no look-alikes. */
    public static String normal(String typed) {
        return typed.replaceAll("[\\s\\p{Pd}]", "")
                .toUpperCase(Locale.ROOT)
                .replace('O', '0')
                .replace('I', '1')
                .replace('L', '1');
    }

    /** A code in groups of four, as it is printed: {@code 7KQ4-M2XN-PF8V-C3TR}. */
    public static String printed(String code) {
        return code.replaceAll("(.{4})(?!$)", "$1-");
    }
}
