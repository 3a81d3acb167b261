package org.tonne.offer.application;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import org.tonne.audit.application.Audit;
import org.tonne.config.Database;
import org.tonne.config.Sql;

import java.util.UUID;

/** Use case: a seller shows a picture no longer. */
@Stateless
public class DropSellerPicture {

    @Inject
    Database database;

    @Inject
    Audit audit;

    /**
     * Forgets the picture, if it is one of this seller.
     *
     * @param actor who drops it
     */
    public void drop(UUID seller, UUID picture, String actor) {
        if (Sql.update(database.store(), "delete from seller_picture where id = ? and seller_id = ?", picture, seller)
                == 1) {
            audit.write(actor, "seller.picture.dropped", seller.toString(), picture.toString());
        }
    }
}
