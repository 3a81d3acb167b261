package org.tonne.order.application;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import org.tonne.config.Database;
import org.tonne.config.Sql;

import java.time.Clock;
import java.util.List;
import java.util.UUID;

/** Question: which orders were not paid in time. */
@Stateless
public class DueOrders {

    private static final String DUE = """
            select id from orders
             where status = 'AWAITING_PAYMENT' and expires_at <= ?
             order by expires_at, id limit ?
            """;

    @Inject
    Database database;

    @Inject
    Clock clock;

    /** The orders whose time to pay is over, longest overdue first, at most so many. */
    public List<UUID> ids(int max) {
        return Sql.list(database.store(), DUE, row -> row.getObject(1, UUID.class), clock.instant(), max);
    }
}
