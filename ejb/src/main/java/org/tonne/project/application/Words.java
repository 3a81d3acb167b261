package org.tonne.project.application;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Text cut into the words by which it is found: without accents, in small letters, letters and digits only. Arabic words stand
 * in one spelling, and without the article as well.
 */
final class Words {

    private static final char TATWEEL = '\u0640';
    private static final String ARTICLE = "\u0627\u0644";

    private Words() {}

    /** The words of a text in their order, repeated ones again. */
    static List<String> of(String text) {
        String plain = plain(text);
        List<String> words = new ArrayList<>();
        int start = -1;
        for (int i = 0; i <= plain.length(); i++) {
            boolean inside = i < plain.length() && Character.isLetterOrDigit(plain.charAt(i));
            if (inside && start < 0) {
                start = i;
            } else if (!inside && start >= 0) {
                words.add(plain.substring(start, i));
                start = -1;
            }
        }
        return words;
    }

    /** The words of a text, each once; those with the Arabic article without it as well. */
    static Set<String> found(String text) {
        Set<String> words = new LinkedHashSet<>();
        for (String word : of(text)) {
            words.add(word);
            words.add(bare(word));
        }
        return words;
    }

    /** A word without the Arabic article. */
    static String bare(String word) {
        return word.startsWith(ARTICLE) && word.length() > 2 * ARTICLE.length()
                ? word.substring(ARTICLE.length())
                : word;
    }

    /** A text as it stands in addresses: {@code Biomass Energy} becomes {@code biomass-energy}. */
    static String slug(String text) {
        return String.join("-", of(text));
    }

    private static String plain(String text) {
        String decomposed = Normalizer.normalize(text, Normalizer.Form.NFKD);
        StringBuilder plain = new StringBuilder(decomposed.length());
        for (int i = 0; i < decomposed.length(); i++) {
            char letter = decomposed.charAt(i);
            if (Character.getType(letter) != Character.NON_SPACING_MARK && letter != TATWEEL) {
                plain.append(letter);
            }
        }
        return plain.toString()
                .toLowerCase(Locale.ROOT)
                .replace("ß", "ss")
                .replace('ø', 'o')
                .replace('ł', 'l')
                .replace('đ', 'd')
                .replace("æ", "ae")
                .replace("œ", "oe")
                .replace('\u0629', '\u0647')
                .replace('\u0649', '\u064a');
    }
}
