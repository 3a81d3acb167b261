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

/** Use case: ask the provider about payments of which it is not known whether the money was taken. */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class AskCapturing {

    private static final Logger LOG = Logger.getLogger(AskCapturing.class.getName());
    private static final Duration PATIENCE = Duration.ofSeconds(50);

    @Inject
    OwnTransaction transaction;

    @Inject
    SettleCheckout settleCheckout;

    @Inject
    Database database;

    @Inject
    Clock clock;

    /**
     * Asks about those of which nothing was heard for a minute, under the request id they were taken with. Several
     * servers never ask about the same one at the same time.
     *
     * @param max how many checkouts at most
     * @return how many were asked about
     */
    public int askDue(int max) {
        List<UUID> due = transaction.call(() -> claim(max));
        due.forEach(this::ask);
        return due.size();
    }

    private List<UUID> claim(int max) {
        Instant now = clock.instant();
        Instant before = now.minus(PATIENCE);
        return Sql.list(database.store(), """
                update provider_checkout set asked_at = ? where id in (
                    select c.id from provider_checkout c
                     where coalesce(c.asked_at, '-infinity') <= ?
                       and exists (select 1 from payment p where p.provider_checkout_id = c.id
                                      and p.status = 'CAPTURING' and p.status_at <= ?)
                     order by c.asked_at nulls first limit ? for update skip locked)
                returning id
                """, row -> row.getObject(1, UUID.class), now, before, before, max);
    }

    private void ask(UUID checkout) {
        try {
            settleCheckout.settle(checkout);
        } catch (ProviderSilentException silent) {
            LOG.log(Level.INFO, "Checkout {0} is still unknown: {1}", new Object[] {checkout, silent.getMessage()});
        }
    }
}
