package org.tonne.offer.application;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import org.tonne.config.Database;
import org.tonne.config.Sql;
import org.tonne.shared.Money;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;

/** What a seller asks about its own offers and their lots. */
@Stateless
public class SellerOffers {

    private static final String SELECT = """
            select o.id, j.key, j.title, o.price_cents, o.status, k.offered, k.available, k.reserved, k.cancelled, k.withheld,
                   k.frozen
              from offer o join lot t on t.id = o.lot_id and t.seller_id = o.seller_id
              join stock k on k.lot_id = t.id join issuance i on i.id = t.issuance_id join project j on j.id = i.project_id
             where o.seller_id = ? and o.status in ('PUBLISHED', 'PAUSED')
             order by j.key, i.issued_on, o.id limit 500
            """;

    @Inject
    Database database;

    /** The offers of this seller that stand, each with its lot, at most 500. */
    public List<SellerOffer> of(UUID sellerId) {
        return Sql.list(database.store(), SELECT, SellerOffers::offer, sellerId);
    }

    private static SellerOffer offer(ResultSet row) throws SQLException {
        return new SellerOffer(
                row.getObject(1, UUID.class),
                row.getString(2),
                row.getString(3),
                Money.ofCents(row.getLong(4)),
                "PAUSED".equals(row.getString(5)),
                row.getLong(6),
                row.getLong(7),
                row.getLong(8),
                row.getLong(9),
                row.getLong(10),
                row.getBoolean(11));
    }

    /**
     * An offer as its seller sees it.
     *
     * @param id which offer
     * @param projectKey of which project
     * @param projectTitle as registered
     * @param price per unit
     * @param paused whether the seller has paused it
     * @param offered units of the lot altogether
     * @param available units that anybody can buy
     * @param reserved units that orders wait for
     * @param cancelled units cancelled for good
     * @param withheld units that the registry does not show free, so that they are not sold
     * @param frozen whether nothing of the lot is sold at the moment, for a reason that staff look at
     */
    public record SellerOffer(
            UUID id,
            String projectKey,
            String projectTitle,
            Money price,
            boolean paused,
            long offered,
            long available,
            long reserved,
            long cancelled,
            long withheld,
            boolean frozen) {}
}
