package org.tonne.outbox.application;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.inject.Inject;
import org.tonne.config.Database;
import org.tonne.config.OutboxSettings;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import static jakarta.ejb.TransactionAttributeType.REQUIRES_NEW;

/** The moves of messages in the database, each in a transaction of its own. */
@Stateless
@TransactionAttribute(REQUIRES_NEW)
public class OutboxStore {

    private static final Duration LONGEST_DELAY = Duration.ofHours(1);

    /** A message that was claimed and whose server died becomes due again after this time; a server that lives renews it. */
    private static final Duration CLAIM = Duration.ofSeconds(20);

    @Inject
    Database database;

    @Inject
    Clock clock;

    @Inject
    OutboxSettings settings;

    /** Made by the container. */
    public OutboxStore() {}

    /** For tests: these very parts. */
    public OutboxStore(Database database, Clock clock, OutboxSettings settings) {
        this.database = database;
        this.clock = clock;
        this.settings = settings;
    }

    /** Takes due messages for this server, oldest first; other servers pass them over meanwhile. */
    public List<OutboxMessage> claim() {
        String claim = """
                update outbox_message set next_attempt_at = ?, attempts = attempts + 1
                 where id in (select id from outbox_message where status = 'WAITING' and next_attempt_at <= ?
                               order by next_attempt_at limit ? for update skip locked)
                returning id, topic, subject, payload, attempts - 1
                """;
        Instant now = clock.instant();
        try (Connection connection = database.store().getConnection();
                PreparedStatement update = connection.prepareStatement(claim)) {
            update.setTimestamp(1, Timestamp.from(now.plus(CLAIM)));
            update.setTimestamp(2, Timestamp.from(now));
            update.setInt(3, settings.batch());
            List<OutboxMessage> claimed = new ArrayList<>();
            try (ResultSet row = update.executeQuery()) {
                while (row.next()) {
                    claimed.add(new OutboxMessage(
                            row.getObject(1, UUID.class),
                            row.getString(2),
                            row.getString(3),
                            row.getString(4),
                            row.getInt(5)));
                }
            }
            return claimed;
        } catch (SQLException failure) {
            throw new IllegalStateException("The outbox cannot be read", failure);
        }
    }

    /** Keeps messages for this server whose delivery takes longer than a claim lasts. */
    public void renew(Collection<UUID> messages) {
        Timestamp until = Timestamp.from(clock.instant().plus(CLAIM));
        messages.forEach(message -> update(
                "update outbox_message set next_attempt_at = ? where id = ? and status = 'WAITING'", until, message));
    }

    /** Which receivers have handled this message already. */
    public Set<String> receipts(UUID message) {
        try (Connection connection = database.store().getConnection();
                PreparedStatement query =
                        connection.prepareStatement("select receiver from outbox_receipt where message_id = ?")) {
            query.setObject(1, message);
            Set<String> receivers = new HashSet<>();
            try (ResultSet row = query.executeQuery()) {
                while (row.next()) {
                    receivers.add(row.getString(1));
                }
            }
            return receivers;
        } catch (SQLException failure) {
            throw new IllegalStateException("Receipts cannot be read", failure);
        }
    }

    /** Notes that a receiver has handled a message. */
    public void receipt(UUID message, String receiver) {
        update(
                "insert into outbox_receipt (message_id, receiver, at) values (?, ?, ?) on conflict do nothing",
                message,
                receiver,
                Timestamp.from(clock.instant()));
    }

    /** Notes that every receiver has handled the message. */
    public void sent(UUID message) {
        update(
                "update outbox_message set status = 'SENT', sent_at = ?, last_error = null where id = ? and status = 'WAITING'",
                Timestamp.from(clock.instant()),
                message);
    }

    /** Notes a failure: again later, or BLOCKED when it was hopeless or the last attempt allowed. */
    public void failed(OutboxMessage message, boolean hopeless, String error) {
        boolean blocked = hopeless || message.attempts() + 1 >= settings.attempts();
        Duration delay = settings.firstDelay().multipliedBy(1L << Math.min(message.attempts(), 20));
        Instant next = clock.instant().plus(delay.compareTo(LONGEST_DELAY) > 0 ? LONGEST_DELAY : delay);
        update(
                "update outbox_message set status = ?, next_attempt_at = ?, last_error = ? where id = ? and status = 'WAITING'",
                blocked ? "BLOCKED" : "WAITING",
                Timestamp.from(next),
                error.substring(0, Math.min(error.length(), 1000)),
                message.id());
    }

    private void update(String sql, Object... values) {
        try (Connection connection = database.store().getConnection();
                PreparedStatement update = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                update.setObject(i + 1, values[i]);
            }
            update.executeUpdate();
        } catch (SQLException failure) {
            throw new IllegalStateException("The outbox cannot be written", failure);
        }
    }
}
