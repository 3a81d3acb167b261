package org.tonne.outbox.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.jspecify.annotations.Nullable;
import org.tonne.config.Database;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** What staff see of the outbox. */
@ApplicationScoped
public class OutboxQueries {

    @Inject
    Database database;

    /** Messages that wait for a person, oldest first, at most 500. */
    public List<Blocked> blocked() {
        try (Connection connection = database.store().getConnection();
                PreparedStatement query = connection.prepareStatement(
                        "select id, topic, subject, attempts, created_at, last_error from outbox_message"
                                + " where status = 'BLOCKED' order by created_at limit 500");
                ResultSet row = query.executeQuery()) {
            List<Blocked> blocked = new ArrayList<>();
            while (row.next()) {
                blocked.add(new Blocked(
                        row.getObject(1, UUID.class),
                        row.getString(2),
                        row.getString(3),
                        row.getInt(4),
                        row.getTimestamp(5).toInstant(),
                        row.getString(6)));
            }
            return blocked;
        } catch (SQLException failure) {
            throw new IllegalStateException("The outbox cannot be read", failure);
        }
    }

    /**
     * A message that will not go.
     *
     * @param id of the message
     * @param topic what happened
     * @param subject what it happened to
     * @param attempts how often it was tried
     * @param createdAt when it was remembered
     * @param lastError why it did not go
     */
    public record Blocked(
            UUID id,
            String topic,
            String subject,
            int attempts,
            Instant createdAt,
            @Nullable String lastError) {}
}
