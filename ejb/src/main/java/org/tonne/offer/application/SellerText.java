package org.tonne.offer.application;

import org.tonne.shared.ErrorCode;
import org.tonne.shared.Languages;
import org.tonne.shared.Refused;

import java.util.Map;

/** What a seller may say in words of its own: plain text in a language of the store. */
final class SellerText {

    private SellerText() {}

    /**
     * A text as it is kept; it may be empty.
     *
     * @param longest in code points
     * @throws Refused FIELD_TOO_LONG or FIELD_CHARACTERS
     */
    static String of(String field, String typed, int longest) {
        String text = typed.replace("\r\n", "\n").strip();
        if (text.codePointCount(0, text.length()) > longest) {
            throw new Refused(ErrorCode.FIELD_TOO_LONG, Map.of("field", field, "max", longest));
        }
        if (text.codePoints().anyMatch(SellerText::isForbidden)) {
            throw new Refused(ErrorCode.FIELD_CHARACTERS, Map.of("field", field));
        }
        return text;
    }

    /**
     * The language of a text.
     *
     * @throws Refused CHOICE_UNKNOWN
     */
    static String language(String language) {
        if (!Languages.spoken(language)) {
            throw new Refused(ErrorCode.CHOICE_UNKNOWN, Map.of("field", "language"));
        }
        return language;
    }

    private static boolean isForbidden(int letter) {
        return letter != '\n' && (Character.isISOControl(letter) || Character.getType(letter) == Character.SURROGATE);
    }
}
