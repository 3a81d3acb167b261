package org.tonne.payment.application;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import org.tonne.config.Database;
import org.tonne.config.Sql;
import org.tonne.payment.domain.ProviderSilentException;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Use case: ask the provider about refunds of which it is not known whether the buyer has them. */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class AskRefunding {

    private static final Logger LOG = Logger.getLogger(AskRefunding.class.getName());
    private static final Duration PATIENCE = Duration.ofMinutes(10);

    @Inject
    OwnTransaction transaction;

    @Inject
    SendRefund sendRefund;

    @Inject
    Database database;

    @Inject
    Clock clock;

    /**
     * Asks about those due, each at most every ten minutes, under the request id they were sent with.
     *
     * @param max how many at most
     * @return how many were asked about
     */
    public int askDue(int max) {
        List<UUID> due = transaction.call(() -> claim(max));
        due.forEach(this::ask);
        return due.size();
    }

    private List<UUID> claim(int max) {
        Instant now = clock.instant();
        return Sql.list(database.store(), """
                update refund set asked_at = ? where id in (
                    select id from refund where status = 'SENDING' and coalesce(asked_at, requested_at) <= ?
                     order by asked_at nulls first limit ? for update skip locked)
                returning id
                """, row -> row.getObject(1, UUID.class), now, now.minus(PATIENCE), max);
    }

    private void ask(UUID refund) {
        try {
            sendRefund.send(refund);
        } catch (ProviderSilentException silent) {
            LOG.log(Level.INFO, "Refund {0} is still unknown: {1}", new Object[] {refund, silent.getMessage()});
        }
    }
}
