package org.tonne.order.application;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import org.tonne.config.Database;
import org.tonne.config.Sql;

import java.time.Clock;
import java.util.UUID;

/** Use case: orders that were not paid in time lapse, a few at a time, shared between servers. */
@Stateless
public class ExpireOrders {

    private static final String DUE = """
            select id from orders
             where status = 'AWAITING_PAYMENT' and expires_at <= ?
             order by expires_at, id limit ? for update skip locked
            """;

    @Inject
    Database database;

    @Inject
    Lapses lapses;

    @Inject
    Clock clock;

    /**
     * Lapses up to so many orders in one transaction; orders that another server has in hand are left to it.
     *
     * @param max at most this many, from 1
     * @return how many lapsed
     */
    public int expireDue(int max) {
        return lapses.of(Sql.list(database.store(), DUE, row -> row.getObject(1, UUID.class), clock.instant(), max));
    }
}
