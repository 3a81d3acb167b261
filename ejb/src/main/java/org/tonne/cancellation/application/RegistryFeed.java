package org.tonne.cancellation.application;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.inject.Inject;
import org.tonne.config.Database;
import org.tonne.config.RegistryEventSettings;
import org.tonne.config.Sql;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

import static jakarta.ejb.TransactionAttributeType.REQUIRES_NEW;

/** Use case: how far the registry's events were heard, and who asks for what was lost on the way. */
@Stateless
@TransactionAttribute(REQUIRES_NEW)
public class RegistryFeed {

    /** While one server asks, no other does. */
    private static final Duration LEASE = Duration.ofMinutes(3);

    @Inject
    Database database;

    @Inject
    RegistryEventSettings settings;

    @Inject
    Clock clock;

    /** Where to ask from, when it is time to ask: because some were noticed to be missing, or the last time is long ago. */
    public Optional<Long> claimPull() {
        Instant now = clock.instant();
        begin(database, now);
        return Sql.update(
                                database.store(),
                                "update registry_feed set pull_at = ? where pull_at <= ?",
                                now.plus(LEASE),
                                now)
                        == 0
                ? Optional.empty()
                : Sql.first(database.store(), "select seq from registry_feed", row -> row.getLong(1));
    }

    /** Begins the feed where nobody has heard of it yet. */
    static void begin(Database database, Instant now) {
        Sql.update(database.store(), "insert into registry_feed (pull_at) values (?) on conflict do nothing", now);
    }

    /**
     * Everything up to this event is stored.
     *
     * @param seq of the last one
     * @param more whether there are others to ask for at once
     */
    public void pulled(long seq, boolean more) {
        Instant now = clock.instant();
        Sql.update(
                database.store(),
                """
                update registry_feed f
                   set seq = greatest(f.seq, ?),
                       pull_at = case when exists (select 1 from registry_event e where e.seq > greatest(f.seq, ?))
                                      then ?::timestamptz else ?::timestamptz end
                """,
                seq,
                seq,
                now.plus(TakeRegistryEvent.BEFORE_A_GAP_IS_PULLED),
                more ? now : now.plus(settings.pullInterval()));
    }

    /** The registry gave no answer that can be used: it is asked again after the usual time. */
    public void unanswered() {
        Sql.update(
                database.store(),
                "update registry_feed set pull_at = ?",
                clock.instant().plus(settings.pullInterval()));
    }
}
