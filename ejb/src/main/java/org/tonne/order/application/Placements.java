package org.tonne.order.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.tonne.config.Database;
import org.tonne.shared.Money;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Answers again what was answered when a purchase was placed. */
@ApplicationScoped
public class Placements {

    @Inject
    Database database;

    /** The purchase as it was placed. */
    PlacedPurchase earlier(UUID purchaseId) {
        try (Connection connection = database.store().getConnection();
                PreparedStatement query =
                        connection.prepareStatement("select o.id, o.reference, o.seller_id, o.total_cents, o.expires_at"
                                + " from orders o where o.purchase_id = ? order by o.id")) {
            query.setObject(1, purchaseId);
            List<PlacedOrder> orders = new ArrayList<>();
            try (ResultSet row = query.executeQuery()) {
                while (row.next()) {
                    orders.add(new PlacedOrder(
                            row.getObject(1, UUID.class),
                            row.getString(2),
                            row.getObject(3, UUID.class),
                            Money.ofCents(row.getLong(4)),
                            row.getTimestamp(5).toInstant()));
                }
            }
            return new PlacedPurchase(purchaseId, true, orders);
        } catch (SQLException failure) {
            throw new IllegalStateException("The purchase cannot be read", failure);
        }
    }

    /** The purchase that was placed under this key, if one was. */
    Optional<PlacedPurchase> underKey(String client, String idempotencyKey) {
        try (Connection connection = database.store().getConnection();
                PreparedStatement query = connection.prepareStatement(
                        "select id from purchase where client = ? and idempotency_key = ?")) {
            query.setString(1, client);
            query.setString(2, idempotencyKey);
            try (ResultSet row = query.executeQuery()) {
                return row.next() ? Optional.of(earlier(row.getObject(1, UUID.class))) : Optional.empty();
            }
        } catch (SQLException failure) {
            throw new IllegalStateException("The purchase cannot be read", failure);
        }
    }
}
