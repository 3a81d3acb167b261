package org.tonne.payment.application;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import org.tonne.config.Database;
import org.tonne.config.Sql;

import java.util.List;
import java.util.UUID;

/** Use case: end the payments of orders that were withdrawn before they were paid. */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class LapseAbandoned {

    @Inject
    OwnTransaction transaction;

    @Inject
    LapsePayments lapsePayments;

    @Inject
    Database database;

    /**
     * Ends those there are.
     *
     * @param max of how many orders at most
     * @return of how many orders
     */
    public int lapseDue(int max) {
        List<UUID> over = Sql.list(database.store(), """
                select distinct p.order_id from payment p join orders o on o.id = p.order_id
                 where p.status in ('CREATED', 'APPROVED', 'AWAITING_TRANSFER', 'REPORTED')
                   and o.status in ('WITHDRAWN', 'EXPIRED') limit ?
                """, row -> row.getObject(1, UUID.class), max);
        over.forEach(order -> transaction.run(() -> lapsePayments.lapse(order)));
        return over.size();
    }
}
