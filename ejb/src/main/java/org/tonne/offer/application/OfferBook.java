package org.tonne.offer.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.tonne.config.Database;
import org.tonne.shared.UnitType;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The unchanging facts of offers, kept in memory once asked for. Price, status and quantity change and are never here:
 * the database decides about them when a purchase is placed.
 */
@ApplicationScoped
public class OfferBook {

    private static final String FACTS = """
            select o.lot_id, o.seller_id, i.unit_type, i.expires_on
              from offer o
              join lot t on t.id = o.lot_id
              join issuance i on i.id = t.issuance_id
             where o.id = ?
            """;

    private final Map<UUID, OfferFacts> known = new ConcurrentHashMap<>();

    @Inject
    Database database;

    /** The facts of an offer, in force or not; nothing where there never was one. */
    public Optional<OfferFacts> find(UUID offerId) {
        OfferFacts facts = known.get(offerId);
        return facts == null ? load(offerId) : Optional.of(facts);
    }

    private Optional<OfferFacts> load(UUID offerId) {
        try (Connection connection = database.store().getConnection();
                PreparedStatement query = connection.prepareStatement(FACTS)) {
            query.setObject(1, offerId);
            try (ResultSet row = query.executeQuery()) {
                if (!row.next()) {
                    return Optional.empty();
                }
                OfferFacts facts = new OfferFacts(
                        offerId,
                        row.getLong("lot_id"),
                        row.getObject("seller_id", UUID.class),
                        UnitType.ofCode(row.getInt("unit_type")),
                        row.getObject("expires_on", LocalDate.class));
                known.put(offerId, facts);
                return Optional.of(facts);
            }
        } catch (SQLException failure) {
            throw new IllegalStateException("The offer cannot be read", failure);
        }
    }
}
