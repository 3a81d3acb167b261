package org.tonne.cancellation.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.tonne.cancellation.domain.RegistryMessages;
import org.tonne.config.Database;
import org.tonne.config.Sql;

import java.time.Clock;

/** What was said, as rows. */
@ApplicationScoped
public class SqlRegistryMessages implements RegistryMessages {

    @Inject
    Database database;

    @Inject
    Clock clock;

    @Override
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

    @Override
    public boolean known(long cancellationId, String key) {
        return Sql.first(
                        database.store(),
                        "select 1 from registry_message where cancellation_id = ? and message_key = ?",
                        row -> true,
                        cancellationId,
                        key)
                .isPresent();
    }

    @Override
    public int heard(long cancellationId) {
        return Sql.first(
                        database.store(),
                        "select count(*) from registry_message where cancellation_id = ? and direction = 'IN'",
                        row -> row.getInt(1),
                        cancellationId)
                .orElse(0);
    }
}
