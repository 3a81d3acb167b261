package org.tonne.link.domain;

import org.tonne.shared.ErrorCode;
import org.tonne.shared.Refused;

import java.util.Map;
import java.util.UUID;

/**
 * What staff write to the registry's administrator, in free text.
 *
 * @param id by which the registry knows the same note when it comes again
 * @param words 1 to {@link #LONGEST} code points, in as many lines as it takes
 */
public record RegistryNote(UUID id, String words) {

    /** The longest note, in code points. */
    public static final int LONGEST = 4000;

    private static final String FIELD = "note";

    /** Checks the words. */
    public RegistryNote {
        words = words(words);
    }

    /**
     * What was typed, as it is kept: without blanks around it, its lines ended by a line feed.
     *
     * @throws Refused FIELD_MISSING, FIELD_TOO_LONG or FIELD_CHARACTERS, with the field {@code note}
     */
    private static String words(String typed) {
        String words = typed.replace("\r\n", "\n").replace('\r', '\n').strip();
        if (words.isEmpty()) {
            throw new Refused(ErrorCode.FIELD_MISSING, Map.of("field", FIELD));
        }
        if (words.codePointCount(0, words.length()) > LONGEST) {
            throw new Refused(ErrorCode.FIELD_TOO_LONG, Map.of("field", FIELD, "max", LONGEST));
        }
        if (words.codePoints().anyMatch(RegistryNote::isForbidden)) {
            throw new Refused(ErrorCode.FIELD_CHARACTERS, Map.of("field", FIELD));
        }
        return words;
    }

    /** What XML has no place for. */
    private static boolean isForbidden(int letter) {
        return Character.isISOControl(letter) && letter != '\n' && letter != '\t'
                || Character.getType(letter) == Character.SURROGATE
                || letter == 0xFFFE
                || letter == 0xFFFF;
    }
}
