package org.tonne.audit.application;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.inject.Inject;
import org.tonne.config.Database;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;

import static jakarta.ejb.TransactionAttributeType.MANDATORY;

/** Writes what somebody did into the audit trail, in the transaction in which it was done. */
@Stateless
@TransactionAttribute(MANDATORY)
public class Audit {

    /** The actor of what the store does by itself. */
    public static final String STORE = "store";

    @Inject
    Database database;

    @Inject
    Clock clock;

    /** Made by the container. */
    public Audit() {}

    /** For tests: these very parts. */
    public Audit(Database database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /**
     * Adds one entry.
     *
     * @param actor who did it: an account's e-mail address, a partner's id, or {@link #STORE}
     * @param action what was done, such as {@code order.withdrawn}
     * @param subject what it was done to, such as an order's id
     * @param facts what else must be known later; never a secret, never card data
     */
    public void write(String actor, String action, String subject, String facts) {
        try (Connection connection = database.store().getConnection();
                PreparedStatement insert = connection.prepareStatement(
                        "insert into audit_entry (at, actor, action, subject, facts) values (?, ?, ?, ?, ?)")) {
            insert.setTimestamp(1, Timestamp.from(clock.instant()));
            insert.setString(2, actor);
            insert.setString(3, action);
            insert.setString(4, subject);
            insert.setString(5, facts);
            insert.executeUpdate();
        } catch (SQLException failure) {
            throw new IllegalStateException("The audit trail cannot be written", failure);
        }
    }
}
