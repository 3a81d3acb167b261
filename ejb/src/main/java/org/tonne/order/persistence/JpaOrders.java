package org.tonne.order.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import org.tonne.config.Database;
import org.tonne.config.Sql;
import org.tonne.order.domain.Order;
import org.tonne.order.domain.Orders;
import org.tonne.shared.ErrorCode;
import org.tonne.shared.Refused;

import java.util.Map;
import java.util.UUID;

/** Orders in the database. */
@ApplicationScoped
public class JpaOrders implements Orders {

    /** How many cancellations there are, how many are still open, completed, and what the completed ones cost. */
    private static final String PROGRESS = """
            select count(*),
                   count(*) filter (where c.status not in ('COMPLETED', 'ATTESTED', 'REFUSED', 'TERMINATED', 'EXPIRED',
                                                          'WRITTEN_OFF')),
                   count(*) filter (where c.status in ('COMPLETED', 'ATTESTED')),
                   coalesce(sum(c.quantity * l.price_cents) filter (where c.status in ('COMPLETED', 'ATTESTED')), 0)
              from cancellation c join order_line l on l.id = c.order_line_id
             where c.order_id = ?
            """;

    @PersistenceContext(unitName = "store")
    EntityManager entities;

    @Inject
    Database database;

    @Override
    public Order hold(UUID id) {
        Order order = entities.find(Order.class, id, LockModeType.PESSIMISTIC_WRITE);
        if (order == null) {
            throw new Refused(ErrorCode.ORDER_UNKNOWN, Map.of("order", id.toString()));
        }
        return order;
    }

    @Override
    public void flush() {
        entities.flush();
    }

    @Override
    public Progress progress(UUID id) {
        return Sql.first(
                        database.store(),
                        PROGRESS,
                        row -> new Progress(row.getLong(1), row.getLong(2), row.getLong(3), row.getLong(4)),
                        id)
                .orElseThrow();
    }
}
