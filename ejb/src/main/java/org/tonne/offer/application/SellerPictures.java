package org.tonne.offer.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.tonne.config.Database;
import org.tonne.config.Sql;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The pictures on the pages of sellers. */
@ApplicationScoped
public class SellerPictures {

    @Inject
    Database database;

    /** Those of a seller, in their places. */
    public List<Shown> of(UUID seller) {
        return Sql.list(
                database.store(),
                "select id, width, height, alt, language from seller_picture where seller_id = ? order by place",
                row -> new Shown(
                        row.getObject(1, UUID.class), row.getInt(2), row.getInt(3), row.getString(4), row.getString(5)),
                seller);
    }

    /** The file of one: JPEG. */
    public Optional<byte[]> jpeg(UUID picture) {
        return Sql.first(
                database.store(), "select jpeg from seller_picture where id = ?", row -> row.getBytes(1), picture);
    }

    /**
     * A picture.
     *
     * @param id for its address; another picture never has it
     * @param width in pixels
     * @param height in pixels
     * @param alt what is to be seen, for those who do not see it
     * @param language of {@code alt}, of two letters
     */
    public record Shown(UUID id, int width, int height, String alt, String language) {}
}
