package org.tonne.order.application;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import org.tonne.config.Database;
import org.tonne.config.Sql;

import java.time.Clock;
import java.time.Duration;

/** Use case: checkouts that came to nothing are forgotten, with their answers and their lists. */
@Stateless
public class ForgetCheckouts {

    /** As many as are forgotten in one transaction. */
    static final int AT_ONCE = 200;

    /** Longer than any confirmation takes that began in the last moment of its checkout. */
    private static final Duration OVER = Duration.ofHours(1);

    private static final String FORGET = """
            delete from checkout where id in (
                select k.id from checkout k
                 where k.expires_at < ? and k.purchase_id is null
                   and not exists (select 1 from purchase p where p.client = ? and p.idempotency_key = k.id::text)
                 order by k.expires_at limit ? for update skip locked)
            """;

    @Inject
    Database database;

    @Inject
    Clock clock;

    /**
     * Forgets some.
     *
     * @return whether there may be more
     */
    public boolean some() {
        return Sql.update(database.store(), FORGET, clock.instant().minus(OVER), CheckoutDrafts.WEB, AT_ONCE)
                == AT_ONCE;
    }
}
