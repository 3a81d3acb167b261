package org.tonne.offer.application;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import org.tonne.audit.application.Audit;
import org.tonne.config.Database;
import org.tonne.config.Sql;

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
     * @throws org.tonne.shared.Refused FIELD_TOO_LONG, FIELD_CHARACTERS or CHOICE_UNKNOWN, with the field
     */
    public void write(UUID seller, String words, String language, String actor) {
        String text = SellerText.of("words", words, LONGEST);
        Sql.update(
                database.store(),
                "update seller set description = nullif(?, ''), description_language = ? where id = ?",
                text,
                SellerText.language(language),
                seller);
        audit.write(actor, "seller.words", seller.toString(), language + ", " + text.length() + " characters");
    }
}
