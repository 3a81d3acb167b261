package org.tonne.offer.application;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import org.tonne.config.Database;
import org.tonne.config.Sql;
import org.tonne.shared.SerialRange;
import org.tonne.shared.UnitBlock;
import org.tonne.shared.UnitType;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Questions about offers: published, valid now, with units free; never expired or undecided temporary units. */
@Stateless
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class OfferQueries {

    private static final String IN_FORCE = """
            select o.id, o.seller_id, s.name, s.slug, o.price_cents, k.available, o.min_quantity, i.unit_type, i.original_cp,
                   i.applicable_cp, i.lulucf_activity, i.project_number, i.originating_party, i.monitoring_start,
                   i.monitoring_end, i.issued_on, i.quantity, i.expires_on,
                   (select array_agg(b.first || '-' || b.last order by b.first)
                      from (select lower(f.serials) as first, upper(f.serials) - 1 as last from free_block f
                             where f.lot_id = t.id and not f.withheld order by lower(f.serials) limit 4) b) as free
              from offer o
              join lot t on t.id = o.lot_id
              join stock k on k.lot_id = t.id
              join issuance i on i.id = t.issuance_id
              join seller s on s.id = o.seller_id
             where o.status = 'PUBLISHED' and o.valid_from <= ? and (o.valid_until is null or o.valid_until > ?)
               and not k.frozen and k.available > 0
               and (i.unit_type = 5 or i.expires_on > ?)
            """;

    private static final int BLOCKS_SHOWN = 3;

    @Inject
    Database database;

    @Inject
    Clock clock;

    /** The offers of a project, cheapest first. */
    public List<OfferView> ofProject(long projectId) {
        return inForce(" and i.project_id = ? order by o.price_cents, i.issued_on, o.id", projectId);
    }

    /** One offer, if it is in force. */
    public Optional<OfferView> byId(UUID offerId) {
        return inForce(" and o.id = ?", offerId).stream().findFirst();
    }

    private List<OfferView> inForce(String restriction, Object value) {
        Instant now = clock.instant();
        LocalDate today = LocalDate.ofInstant(now, ZoneOffset.UTC);
        return Sql.list(database.store(), IN_FORCE + restriction, OfferQueries::view, now, now, today, value);
    }

    private static OfferView view(ResultSet row) throws SQLException {
        return new OfferView(
                row.getObject("id", UUID.class),
                row.getObject("seller_id", UUID.class),
                row.getString("name"),
                row.getString("slug"),
                row.getLong("price_cents"),
                row.getLong("available"),
                row.getLong("min_quantity"),
                UnitType.ofCode(row.getInt("unit_type")),
                row.getInt("original_cp"),
                row.getInt("applicable_cp"),
                row.getObject("monitoring_start", LocalDate.class),
                row.getObject("monitoring_end", LocalDate.class),
                row.getObject("issued_on", LocalDate.class),
                row.getLong("quantity"),
                row.getObject("expires_on", LocalDate.class),
                serials(row));
    }

    private static String serials(ResultSet row) throws SQLException {
        java.sql.Array free = row.getArray("free");
        if (free == null) {
            return "";
        }
        List<String> printed = new ArrayList<>();
        for (String run : (String[]) free.getArray()) {
            printed.add(printed.size() < BLOCKS_SHOWN ? block(row, run).toString() : "…");
        }
        return String.join(", ", printed);
    }

    private static UnitBlock block(ResultSet row, String run) throws SQLException {
        String[] ends = run.split("-", 2);
        return new UnitBlock(
                row.getString("originating_party"),
                UnitType.ofCode(row.getInt("unit_type")),
                new SerialRange(Long.parseLong(ends[0]), Long.parseLong(ends[1])),
                row.getInt("original_cp"),
                row.getInt("applicable_cp"),
                row.getInt("lulucf_activity"),
                row.getInt("project_number"));
    }
}
