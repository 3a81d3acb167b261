package org.tonne.web.search;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * A word as it is searched for: in small letters, without accents. Chinese has no blanks between words; there, every two
 * neighbouring characters count as one.
 *
 * @param from where it begins in the text
 * @param to where it ends
 * @param word what is compared
 */
record Token(int from, int to, String word) {

    /** The words of a text in their order. */
    static List<Token> of(String text) {
        List<Token> tokens = new ArrayList<>();
        int at = 0;
        while (at < text.length()) {
            int letter = text.codePointAt(at);
            if (Character.isIdeographic(letter)) {
                int end = endOf(text, at, true);
                pairs(text, at, end, tokens);
                at = end;
            } else if (isInWord(letter)) {
                int end = endOf(text, at, false);
                tokens.add(new Token(at, end, folded(text.substring(at, end))));
                at = end;
            } else {
                at += Character.charCount(letter);
            }
        }
        return tokens;
    }

    private static boolean isInWord(int letter) {
        return Character.isLetterOrDigit(letter) || Character.getType(letter) == Character.NON_SPACING_MARK;
    }

    private static int endOf(String text, int from, boolean ideographic) {
        int at = from;
        while (at < text.length()
                && Character.isIdeographic(text.codePointAt(at)) == ideographic
                && isInWord(text.codePointAt(at))) {
            at += Character.charCount(text.codePointAt(at));
        }
        return at;
    }

    private static void pairs(String text, int from, int to, List<Token> tokens) {
        int at = from;
        int next = text.offsetByCodePoints(at, 1);
        if (next >= to) {
            tokens.add(new Token(at, to, text.substring(at, to)));
        }
        while (next < to) {
            int end = text.offsetByCodePoints(next, 1);
            tokens.add(new Token(at, end, text.substring(at, end)));
            at = next;
            next = end;
        }
    }

    private static String folded(String word) {
        String apart = Normalizer.normalize(word, Normalizer.Form.NFKD);
        StringBuilder plain = new StringBuilder(apart.length());
        apart.codePoints()
                .filter(letter -> Character.getType(letter) != Character.NON_SPACING_MARK && letter != '\u0640')
                .map(Character::toLowerCase)
                .forEach(plain::appendCodePoint);
        return plain.toString()
                .toLowerCase(Locale.ROOT)
                .replace("ß", "ss")
                .replace("œ", "oe")
                .replace("æ", "ae")
                .replace('ø', 'o')
                .replace('ł', 'l')
                .replace('\u0629', '\u0647')
                .replace('\u0649', '\u064a');
    }
}
