package org.tonne.offer.application;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import org.tonne.audit.application.Audit;
import org.tonne.config.Database;
import org.tonne.config.Sql;

import java.util.UUID;

/** Use case: a seller thanks those who have bought from it; they read it with their order. */
@Stateless
public class WriteSellerThanks {

    /** The longest text, in code points. */
    public static final int LONGEST = 1_000;

    @Inject
    Database database;

    @Inject
    Audit audit;

    /**
     * Puts these words in place of those before.
     *
     * @param thanks plain text, paragraphs apart by line feeds; empty to say nothing
     * @param language of the words, of two letters
     * @param actor who wrote them
     * @throws org.tonne.shared.Refused FIELD_TOO_LONG, FIELD_CHARACTERS or CHOICE_UNKNOWN, with the field
     */
    public void write(UUID seller, String thanks, String language, String actor) {
        String text = SellerText.of("thanks", thanks, LONGEST);
        Sql.update(
                database.store(),
                "update seller set thanks = nullif(?, ''), thanks_language = ? where id = ?",
                text,
                SellerText.language(language),
                seller);
        audit.write(actor, "seller.thanks", seller.toString(), language + ", " + text.length() + " characters");
    }
}
