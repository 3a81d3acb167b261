package org.tonne.cancellation.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.jspecify.annotations.Nullable;
import org.tonne.config.Database;
import org.tonne.config.Sql;

import java.time.Clock;

/** The record of everything said between us and the registry; only ever added to. */
@ApplicationScoped
public class RegistryMessages {

    @Inject
    Database database;

    @Inject
    Clock clock;

    /**
     * Adds a message.
     *
     * @return false when a message with the same key about the same cancellation is there already
     */
    public boolean add(Message message) {
        return Sql.update(
                        database.store(),
                        """
                        insert into registry_message (cancellation_id, direction, operation, message_key, status_before,
                                                      status_after, payload, at)
                        values (?, ?, ?, ?, ?, ?, ?, ?)
                        on conflict (cancellation_id, message_key) where message_key is not null do nothing
                        """,
                        message.cancellationId(),
                        message.direction().name(),
                        message.operation(),
                        message.key(),
                        message.statusBefore(),
                        message.statusAfter(),
                        message.payload(),
                        clock.instant())
                == 1;
    }

    /** Whether a message with this key about this cancellation is known. */
    public boolean known(long cancellationId, String key) {
        return Sql.first(
                        database.store(),
                        "select 1 from registry_message where cancellation_id = ? and message_key = ?",
                        row -> true,
                        cancellationId,
                        key)
                .isPresent();
    }

    /**
     * A message.
     *
     * @param cancellationId about which cancellation, null when it is none of ours
     * @param direction from us or to us
     * @param operation name of the operation
     * @param key what tells it from others about the same cancellation; null when it may come again
     * @param statusBefore ours before it
     * @param statusAfter ours after it
     * @param payload the message
     */
    public record Message(
            @Nullable Long cancellationId,
            Direction direction,
            String operation,
            @Nullable String key,
            @Nullable String statusBefore,
            @Nullable String statusAfter,
            @Nullable String payload) {}

    /** Which way a message went. */
    public enum Direction {
        /** From us to the registry. */
        OUT,
        /** From the registry to us. */
        IN
    }
}
