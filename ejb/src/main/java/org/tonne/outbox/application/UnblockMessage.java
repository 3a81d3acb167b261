package org.tonne.outbox.application;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import org.tonne.audit.application.Audit;
import org.tonne.config.Database;
import org.tonne.shared.ErrorCode;
import org.tonne.shared.Refused;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.Map;
import java.util.UUID;

/** Use case: a person has looked at a blocked message and lets it be tried again, from the first attempt. */
@Stateless
public class UnblockMessage {

    @Inject
    Database database;

    @Inject
    Clock clock;

    @Inject
    Audit audit;

    /**
     * Makes the message due now.
     *
     * @throws Refused MESSAGE_UNKNOWN when no such message is blocked
     */
    public void unblock(UUID message, String actor) {
        try (Connection connection = database.store().getConnection();
                PreparedStatement update = connection.prepareStatement(
                        "update outbox_message set status = 'WAITING', attempts = 0, next_attempt_at = ?"
                                + " where id = ? and status = 'BLOCKED'")) {
            update.setTimestamp(1, Timestamp.from(clock.instant()));
            update.setObject(2, message);
            if (update.executeUpdate() == 0) {
                throw new Refused(ErrorCode.MESSAGE_UNKNOWN, Map.of("message", message));
            }
        } catch (SQLException failure) {
            throw new IllegalStateException("The outbox cannot be written", failure);
        }
        audit.write(actor, "outbox.unblocked", message.toString(), "");
    }
}
