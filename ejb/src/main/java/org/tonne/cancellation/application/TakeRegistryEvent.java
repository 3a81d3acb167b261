package org.tonne.cancellation.application;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import org.tonne.audit.application.Audit;
import org.tonne.config.Database;
import org.tonne.config.Sql;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Use case: an event of the registry takes effect once, however often and in whatever order it is delivered. */
@Stateless
public class TakeRegistryEvent {

    private static final Logger LOG = Logger.getLogger(TakeRegistryEvent.class.getName());

    /** What overtook it on the way may still arrive by itself. */
    static final Duration BEFORE_A_GAP_IS_PULLED = Duration.ofSeconds(5);

    @Inject
    Database database;

    @Inject
    RecordStatus statuses;

    @Inject
    Audit audit;

    @Inject
    Clock clock;

    /** An event about a transaction. */
    public Outcome take(RegistryEvent event, StatusReport report) {
        return take(
                event,
                () -> statuses.record(report) == RecordStatus.Outcome.ACCEPTED
                        ? Outcome.TAKEN
                        : Outcome.UNKNOWN_TRANSACTION);
    }

    /** Any other event: it stands in the audit trail for a person. */
    public Outcome keep(RegistryEvent event) {
        return take(event, () -> Outcome.KEPT);
    }

    /**
     * An event about something that is not of this part of the trade.
     *
     * @param effect carried out in this transaction, and only if the event had none before
     */
    public Outcome take(RegistryEvent event, Supplier<Outcome> effect) {
        Optional<Outcome> before = before(event);
        if (before.isPresent()) {
            return before.get();
        }
        Outcome outcome = effect.get();
        if (outcome == Outcome.KEPT) {
            audit.write("registry", "registry." + event.type(), event.eventId(), event.content());
        }
        return keep(event, outcome);
    }

    private Optional<Outcome> before(RegistryEvent event) {
        return Sql.first(
                database.store(),
                "select event_id, seq, content_sha256, outcome from registry_event where event_id = ? or seq = ?",
                row -> event.eventId().equals(row.getString(1))
                                && event.seq() == row.getLong(2)
                                && hash(event).equals(row.getString(3))
                        ? Outcome.valueOf(row.getString(4))
                        : Outcome.CONFLICT,
                event.eventId(),
                event.seq());
    }

    // Two deliveries of one event at the same time: the later one finds it here, is undone and comes again.
    private Outcome keep(RegistryEvent event, Outcome outcome) {
        int added = Sql.update(
                database.store(),
                """
                insert into registry_event (event_id, seq, type, content_sha256, outcome, received_at)
                values (?, ?, ?, ?, ?, ?) on conflict do nothing
                """,
                event.eventId(),
                event.seq(),
                event.type(),
                hash(event),
                outcome.name(),
                clock.instant());
        if (added == 0) {
            throw new IllegalStateException("Event " + event.eventId() + " is being stored by somebody else");
        }
        advance(event);
        return outcome;
    }

    private void advance(RegistryEvent event) {
        RegistryFeed.begin(database, clock.instant());
        Sql.update(database.store(), """
                update registry_feed f
                   set seq = (select min(e.seq) from registry_event e
                               where e.seq > f.seq and not exists (select 1 from registry_event n where n.seq = e.seq + 1))
                 where exists (select 1 from registry_event e where e.seq = f.seq + 1)
                """);
        int gap = Sql.update(
                database.store(),
                "update registry_feed set pull_at = least(pull_at, ?) where seq < ?",
                clock.instant().plus(BEFORE_A_GAP_IS_PULLED),
                event.seq());
        if (gap > 0) {
            LOG.log(Level.INFO, "Events of the registry before number {0} are missing", Long.toString(event.seq()));
        }
    }

    private static String hash(RegistryEvent event) {
        try {
            byte[] text = (event.type() + "\n" + event.content()).getBytes(StandardCharsets.UTF_8);
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(text));
        } catch (NoSuchAlgorithmException never) {
            throw new IllegalStateException(never);
        }
    }

    /** What the registry is to be told about its event. */
    public enum Outcome {
        /** It has had its effect, now or before. */
        TAKEN,
        /** It is about no transaction of ours (DES 3002). */
        UNKNOWN_TRANSACTION,
        /** It waits for a person. */
        KEPT,
        /** Another event has its identifier or its number; nothing of it is stored. */
        CONFLICT
    }
}
