package org.tonne.offer.application;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import org.tonne.audit.application.Audit;
import org.tonne.config.Database;
import org.tonne.config.Sql;
import org.tonne.shared.Codes;
import org.tonne.shared.ErrorCode;
import org.tonne.shared.Refused;

import java.time.Clock;
import java.util.Map;
import java.util.UUID;

/** Use case: a seller shows a picture on its public page. */
@Stateless
public class AddSellerPicture {

    /** As many are shown. */
    public static final int MOST = 6;

    private static final int LONGEST_ALT = 255;

    private static final String ADD = """
            insert into seller_picture (id, seller_id, place, jpeg, width, height, alt, language, added_at)
            select ?, ?, n, ?, ?, ?, ?, ?, ?
              from generate_series(1, ?) n
             where not exists (select 1 from seller_picture p where p.seller_id = ? and p.place = n)
             order by n limit 1
            """;

    @Inject
    Database database;

    @Inject
    Audit audit;

    @Inject
    Codes codes;

    @Inject
    Clock clock;

    /**
     * Draws the picture anew and shows it in the first free place.
     *
     * @param file JPEG or PNG, as it was sent
     * @param alt what is to be seen, for those who do not see it
     * @param language of {@code alt}, of two letters
     * @param actor who shows it
     * @throws Refused FIELD_MISSING, FIELD_TOO_LONG, FIELD_CHARACTERS, CHOICE_UNKNOWN, PICTURE_UNREADABLE, PICTURE_SIZE,
     *     or TOO_MANY_KEPT where every place is taken
     */
    public void add(UUID seller, byte[] file, String alt, String language, String actor) {
        String text = SellerText.of("alt", alt, LONGEST_ALT);
        if (text.isEmpty()) {
            throw new Refused(ErrorCode.FIELD_MISSING, Map.of("field", "alt"));
        }
        Picture picture = Picture.of("picture", file);
        Sql.first(database.store(), "select 1 from seller where id = ? for update", row -> row.getInt(1), seller);
        UUID id = codes.id(clock.millis());
        int added = Sql.update(
                database.store(),
                ADD,
                id,
                seller,
                picture.jpeg(),
                picture.width(),
                picture.height(),
                text,
                SellerText.language(language),
                clock.instant(),
                MOST,
                seller);
        if (added == 0) {
            throw new Refused(ErrorCode.TOO_MANY_KEPT, Map.of("max", MOST));
        }
        audit.write(actor, "seller.picture.added", seller.toString(), id.toString());
    }
}
