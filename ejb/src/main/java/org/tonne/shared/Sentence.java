package org.tonne.shared;

import com.ibm.icu.text.MessageFormat;

import java.util.Locale;

/**
 * A sentence with parts to fill in, by the rules that CLDR has for its language: numbers as it writes them, and as many
 * plural forms as it knows. Digits are the same in every language, for serials and prices have no others.
 */
public final class Sentence {

    private final MessageFormat pattern;

    /**
     * A sentence.
     *
     * @param pattern in the syntax of ICU: {@code {0,plural,one{# tonne}other{# tonnes}}}; an apostrophe is doubled
     * @param language whose rules hold
     * @throws IllegalArgumentException when the pattern cannot be read
     */
    public Sentence(String pattern, Locale language) {
        this.pattern = new MessageFormat(pattern, Numerals.latin(language));
    }

    /** The sentence with these parts in its places. */
    public String with(Object... parts) {
        synchronized (pattern) { // the format keeps what it has made for its numbers, and a copy would make it again
            return pattern.format(parts);
        }
    }
}
