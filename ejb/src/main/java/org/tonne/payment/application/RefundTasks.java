package org.tonne.payment.application;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import org.jspecify.annotations.Nullable;
import org.tonne.config.Database;
import org.tonne.config.Sql;
import org.tonne.shared.Money;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;

/** What the desks ask about refunds that a person must pay by bank. */
@Stateless
public class RefundTasks {

    @Inject
    Database database;

    /**
     * Refunds not paid yet, oldest first, at most 500.
     *
     * @param sellerId only those of this seller; nothing for staff, who see all
     */
    public List<RefundTask> open(@Nullable UUID sellerId) {
        return Sql.list(database.store(), """
                select r.id, o.id, o.reference, s.id, s.name, b.payer_name, b.payer_email, r.amount_cents, p.reference,
                       r.requested_at
                  from refund r join payment p on p.id = r.payment_id join orders o on o.id = r.order_id
                  join purchase b on b.id = o.purchase_id join seller s on s.id = o.seller_id
                 where r.status = 'REQUESTED' and p.method = 'BANK_TRANSFER' and s.id = coalesce(?::uuid, s.id)
                 order by r.requested_at, r.id limit 500
                """, RefundTasks::task, sellerId);
    }

    private static RefundTask task(ResultSet row) throws SQLException {
        return new RefundTask(
                row.getObject(1, UUID.class),
                row.getObject(2, UUID.class),
                row.getString(3),
                row.getObject(4, UUID.class),
                row.getString(5),
                row.getString(6),
                row.getString(7),
                Money.ofCents(row.getLong(8)),
                row.getString(9),
                row.getTimestamp(10).toInstant());
    }
}
