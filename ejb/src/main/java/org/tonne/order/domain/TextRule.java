package org.tonne.order.domain;

import org.tonne.shared.ErrorCode;
import org.tonne.shared.Refused;

import java.net.IDN;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What a buyer may type. Text is kept and published as given, but for blanks around it; what cannot be printed, or would
 * turn the text around it, is refused.
 */
public final class TextRule {

    /** The longest name or reason, in code points. */
    public static final int LONGEST = 255;

    private static final int LONGEST_EMAIL = 254;
    private static final Pattern EMAIL = Pattern.compile("[A-Za-z0-9.!#$%&'*+/=?^_`{|}~-]{1,64}"
            + "@[A-Za-z0-9]([A-Za-z0-9-]{0,61}[A-Za-z0-9])?(\\.[A-Za-z0-9]([A-Za-z0-9-]{0,61}[A-Za-z0-9])?)+");
    private static final Set<String> COUNTRIES = Set.of(Locale.getISOCountries());

    private TextRule() {}

    /**
     * A text that must be there.
     *
     * @param field its name, for the refusal
     * @throws Refused FIELD_MISSING, FIELD_TOO_LONG or FIELD_CHARACTERS
     */
    public static String required(String field, String typed) {
        String text = optional(field, typed);
        if (text.codePoints().allMatch(TextRule::isInvisible)) {
            throw new Refused(ErrorCode.FIELD_MISSING, Map.of("field", field));
        }
        return text;
    }

    /**
     * A text that may be empty.
     *
     * @param field its name, for the refusal
     * @throws Refused FIELD_TOO_LONG or FIELD_CHARACTERS
     */
    public static String optional(String field, String typed) {
        String text = typed.strip();
        if (text.codePoints().anyMatch(TextRule::isForbidden)) {
            throw new Refused(ErrorCode.FIELD_CHARACTERS, Map.of("field", field));
        }
        if (text.codePointCount(0, text.length()) > LONGEST) {
            throw new Refused(ErrorCode.FIELD_TOO_LONG, Map.of("field", field, "max", LONGEST));
        }
        return text;
    }

    /**
     * A text of several lines that may be empty; lines end by one line feed.
     *
     * @param field its name, for the refusal
     * @param longest in code points
     * @throws Refused FIELD_TOO_LONG or FIELD_CHARACTERS
     */
    public static String lines(String field, String typed, int longest) {
        String text = typed.strip().replace("\r\n", "\n").replace('\r', '\n');
        if (text.codePoints().anyMatch(point -> point != '\n' && point != '\t' && isForbidden(point))) {
            throw new Refused(ErrorCode.FIELD_CHARACTERS, Map.of("field", field));
        }
        if (text.codePointCount(0, text.length()) > longest) {
            throw new Refused(ErrorCode.FIELD_TOO_LONG, Map.of("field", field, "max", longest));
        }
        return text;
    }

    /**
     * An e-mail address, a domain in other scripts as the name system knows it.
     *
     * @throws Refused FIELD_MISSING, FIELD_TOO_LONG or EMAIL_INVALID
     */
    public static String email(String field, String typed) {
        String text = typed.strip();
        if (text.isEmpty()) {
            throw new Refused(ErrorCode.FIELD_MISSING, Map.of("field", field));
        }
        if (text.length() > LONGEST_EMAIL) {
            throw new Refused(ErrorCode.FIELD_TOO_LONG, Map.of("field", field, "max", LONGEST_EMAIL));
        }
        String address = withAsciiDomain(text);
        if (address.length() > LONGEST_EMAIL
                || !EMAIL.matcher(address).matches()
                || address.contains("..")
                || address.startsWith(".")
                || address.contains(".@")) {
            throw new Refused(ErrorCode.EMAIL_INVALID, Map.of("field", field));
        }
        return address;
    }

    private static String withAsciiDomain(String text) {
        int at = text.lastIndexOf('@');
        try {
            return text.substring(0, at + 1) + IDN.toASCII(text.substring(at + 1));
        } catch (IllegalArgumentException notADomain) {
            return "";
        }
    }

    /**
     * A country by its ISO 3166-1 alpha-2 code, small letters allowed.
     *
     * @throws Refused FIELD_MISSING or COUNTRY_UNKNOWN
     */
    public static String country(String field, String typed) {
        String code = typed.strip().toUpperCase(Locale.ROOT);
        if (code.isEmpty()) {
            throw new Refused(ErrorCode.FIELD_MISSING, Map.of("field", field));
        }
        if (!COUNTRIES.contains(code)) {
            throw new Refused(ErrorCode.COUNTRY_UNKNOWN, Map.of("field", field));
        }
        return code;
    }

    /**
     * One of the names of an enumeration.
     *
     * @throws Refused FIELD_MISSING or CHOICE_UNKNOWN
     */
    public static <E extends Enum<E>> E choice(String field, String typed, Class<E> choices) {
        String name = typed.strip();
        if (name.isEmpty()) {
            throw new Refused(ErrorCode.FIELD_MISSING, Map.of("field", field));
        }
        for (E choice : choices.getEnumConstants()) {
            if (choice.name().equals(name)) {
                return choice;
            }
        }
        throw new Refused(ErrorCode.CHOICE_UNKNOWN, Map.of("field", field));
    }

    /** Whether a character cannot be printed, or turns the text around it. */
    public static boolean isForbidden(int codePoint) {
        return switch (Character.getType(codePoint)) {
            case Character.CONTROL, Character.SURROGATE, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR ->
                true;
            case Character.FORMAT -> turnsText(codePoint);
            default -> (codePoint & 0xFFFE) == 0xFFFE || codePoint >= 0xFDD0 && codePoint <= 0xFDEF;
        };
    }

    /** Embeddings, overrides and isolates change the order of what stands beside them on a certificate. */
    private static boolean turnsText(int codePoint) {
        return codePoint >= 0x202A && codePoint <= 0x202E || codePoint >= 0x2066 && codePoint <= 0x2069;
    }

    private static boolean isInvisible(int codePoint) {
        return Character.isWhitespace(codePoint)
                || Character.isSpaceChar(codePoint)
                || Character.getType(codePoint) == Character.FORMAT;
    }
}
