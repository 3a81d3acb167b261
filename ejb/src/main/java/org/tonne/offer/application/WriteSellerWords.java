package org.tonne.offer.application;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import org.tonne.audit.application.Audit;
import org.tonne.config.Database;
import org.tonne.config.Sql;
import org.tonne.shared.ErrorCode;
import org.tonne.shared.Languages;
import org.tonne.shared.Refused;

import java.util.Map;
import java.util.UUID;

/** Use case: a seller says on its public page who it is. */
@Stateless
public class WriteSellerWords {

    /** The longest text, in code points. */
    public static final int LONGEST = 2_000;

    @Inject
    Database database;

    @Inject
    Audit audit;

    /**
     * Puts these words in place of those before.
     *
     * @param seller whose page
     * @param words plain text, paragraphs apart by line feeds; empty to say nothing
     * @param language of the words, of two letters
     * @param actor who wrote them
     * @throws Refused FIELD_TOO_LONG, FIELD_CHARACTERS or CHOICE_UNKNOWN, with the field
     */
    public void write(UUID seller, String words, String language, String actor) {
        String text = words.replace("\r\n", "\n").strip();
        if (text.codePointCount(0, text.length()) > LONGEST) {
            throw new Refused(ErrorCode.FIELD_TOO_LONG, Map.of("field", "words", "max", LONGEST));
        }
        if (text.codePoints().anyMatch(WriteSellerWords::isForbidden)) {
            throw new Refused(ErrorCode.FIELD_CHARACTERS, Map.of("field", "words"));
        }
        if (!Languages.spoken(language)) {
            throw new Refused(ErrorCode.CHOICE_UNKNOWN, Map.of("field", "language"));
        }
        Sql.update(
                database.store(),
                "update seller set description = nullif(?, ''), description_language = ? where id = ?",
                text,
                language,
                seller);
        audit.write(actor, "seller.words", seller.toString(), language + ", " + text.length() + " characters");
    }

    private static boolean isForbidden(int letter) {
        return letter != '\n' && (Character.isISOControl(letter) || Character.getType(letter) == Character.SURROGATE);
    }
}
