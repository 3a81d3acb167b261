package org.tonne.order.application;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import org.tonne.config.Database;
import org.tonne.config.Sql;
import org.tonne.shared.Money;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Answers again what was answered when a purchase was placed. */
@Dependent
public class Placements {

    @Inject
    Database database;

    /** The purchase as it was placed. */
    PlacedPurchase earlier(UUID purchaseId) {
        List<PlacedOrder> orders = Sql.list(
                database.store(),
                "select id, reference, seller_id, total_cents, expires_at from orders where purchase_id = ? order by id",
                row -> new PlacedOrder(
                        row.getObject(1, UUID.class),
                        row.getString(2),
                        row.getObject(3, UUID.class),
                        Money.ofCents(row.getLong(4)),
                        row.getTimestamp(5).toInstant()),
                purchaseId);
        return new PlacedPurchase(purchaseId, true, orders);
    }

    /** The purchase that was placed under this key, if one was. */
    public Optional<PlacedPurchase> underKey(String client, String idempotencyKey) {
        return Sql.first(
                        database.store(),
                        "select id from purchase where client = ? and idempotency_key = ?",
                        row -> row.getObject(1, UUID.class),
                        client,
                        idempotencyKey)
                .map(this::earlier);
    }
}
