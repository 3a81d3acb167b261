package org.tonne.content.domain;

import org.tonne.shared.ErrorCode;
import org.tonne.shared.Refused;

import java.util.Map;

/**
 * What a page says. It checks itself.
 *
 * @param title what it is called, on one line
 * @param lead the page in a sentence or two, on one line; may be empty
 * @param body its parts, in the markup of pages; lines end with a line feed
 */
public record ContentText(String title, String lead, String body) {

    /** The longest title, in code points. */
    public static final int LONGEST_TITLE = 200;

    /** The longest lead. */
    public static final int LONGEST_LEAD = 600;

    /** The longest body. */
    public static final int LONGEST_BODY = 40_000;

    /**
     * Takes blanks away around each, and the different ends of lines.
     *
     * @throws Refused FIELD_MISSING, FIELD_TOO_LONG or FIELD_CHARACTERS, with the field
     */
    public ContentText {
        title = checked("title", title, LONGEST_TITLE);
        lead = checked("lead", lead, LONGEST_LEAD);
        body = checked("body", body.replace("\r\n", "\n"), LONGEST_BODY);
        if (title.isEmpty()) {
            throw new Refused(ErrorCode.FIELD_MISSING, Map.of("field", "title"));
        }
        if ((title + lead).indexOf('\n') >= 0) {
            throw new Refused(ErrorCode.FIELD_CHARACTERS, Map.of("field", "title"));
        }
    }

    private static String checked(String field, String typed, int longest) {
        String text = typed.strip();
        if (text.codePoints().anyMatch(ContentText::isForbidden)) {
            throw new Refused(ErrorCode.FIELD_CHARACTERS, Map.of("field", field));
        }
        if (text.codePointCount(0, text.length()) > longest) {
            throw new Refused(ErrorCode.FIELD_TOO_LONG, Map.of("field", field, "max", longest));
        }
        return text;
    }

    private static boolean isForbidden(int letter) {
        return letter != '\n' && (Character.isISOControl(letter) || Character.getType(letter) == Character.SURROGATE);
    }
}
