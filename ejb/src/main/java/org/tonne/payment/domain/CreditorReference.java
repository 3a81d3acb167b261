package org.tonne.payment.domain;

import java.math.BigInteger;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * A structured creditor reference by ISO 11649: {@code RF}, two check digits, and up to 21 letters and digits of our
 * own. A bank, or a person, sees at once when a character is wrong.
 *
 * @param text without blanks, capitals only
 */
public record CreditorReference(String text) {

    private static final Pattern FORM = Pattern.compile("RF[0-9]{2}[0-9A-Z]{1,21}");
    private static final BigInteger MODULUS = BigInteger.valueOf(97);

    /** Refuses a text of another form, or with wrong check digits, with {@link IllegalArgumentException}. */
    public CreditorReference {
        if (!FORM.matcher(text).matches() || remainder(text.substring(4) + text.substring(0, 4)) != 1) {
            throw new IllegalArgumentException("Not a creditor reference: " + text);
        }
    }

    /** The reference that carries this text of ours, letters and digits only. */
    public static CreditorReference of(String own) {
        int check = 98 - remainder(own + "RF00");
        return new CreditorReference("RF" + (check < 10 ? "0" : "") + check + own);
    }

    /**
     * Reads a reference as a person or a bank writes it, blanks and small letters allowed.
     *
     * @throws IllegalArgumentException when it is none
     */
    public static CreditorReference parse(String written) {
        return new CreditorReference(written.replaceAll("\\s", "").toUpperCase(Locale.ROOT));
    }

    private static int remainder(String characters) {
        StringBuilder digits = new StringBuilder();
        for (int i = 0; i < characters.length(); i++) {
            int value = Character.digit(characters.charAt(i), 36);
            if (value < 0) {
                throw new IllegalArgumentException("Not a letter or digit in " + characters);
            }
            digits.append(value);
        }
        return new BigInteger(digits.toString()).mod(MODULUS).intValue();
    }

    /** In groups of four, as it is printed. */
    public String printed() {
        return text.replaceAll("(.{4})(?!$)", "$1 ");
    }
}
