package org.tonne.support.application;

import org.tonne.order.application.FieldError;
import org.tonne.order.domain.TextRule;
import org.tonne.shared.ErrorCode;
import org.tonne.shared.Refused;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What somebody wrote to the service desk, as typed.
 *
 * @param topic field {@code topic}: name of a {@link DeskTopic}
 * @param reference field {@code reference}: number of an order or a certificate; may be empty
 * @param text field {@code message}
 * @param name field {@code name}; may be empty
 * @param email field {@code email}: where the answer goes
 * @param language in which it was written, of two letters
 */
public record DeskMessage(String topic, String reference, String text, String name, String email, String language) {

    /** Nothing written yet. */
    public static final DeskMessage EMPTY = new DeskMessage("", "", "", "", "", "en");

    /** The longest text, in code points. */
    public static final int LONGEST = 4000;

    /** What cannot stand, field by field in their order. */
    public List<FieldError> errors() {
        List<FieldError> errors = new ArrayList<>();
        check("topic", errors, () -> TextRule.choice("topic", topic, DeskTopic.class));
        check("reference", errors, () -> TextRule.optional("reference", reference));
        check("message", errors, this::checkText);
        check("name", errors, () -> TextRule.optional("name", name));
        check("email", errors, () -> TextRule.email("email", email));
        return List.copyOf(errors);
    }

    private void checkText() {
        if (text.isBlank()) {
            throw new Refused(ErrorCode.FIELD_MISSING, Map.of("field", "message"));
        }
        if (text.codePointCount(0, text.length()) > LONGEST) {
            throw new Refused(ErrorCode.FIELD_TOO_LONG, Map.of("field", "message", "max", LONGEST));
        }
        if (text.codePoints().anyMatch(DeskMessage::isForbidden)) {
            throw new Refused(ErrorCode.FIELD_CHARACTERS, Map.of("field", "message"));
        }
    }

    private static boolean isForbidden(int letter) {
        return Character.isISOControl(letter) && letter != '\n' && letter != '\r' && letter != '\t'
                || Character.getType(letter) == Character.SURROGATE;
    }

    private static void check(String field, List<FieldError> errors, Runnable rule) {
        try {
            rule.run();
        } catch (Refused refusal) {
            errors.add(new FieldError(field, refusal.code(), new LinkedHashMap<>(refusal.facts())));
        }
    }
}
