package org.tonne.outbox.application;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.inject.Inject;
import org.tonne.config.Database;
import org.tonne.shared.Codes;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;

import static jakarta.ejb.TransactionAttributeType.MANDATORY;

/** Remembers messages in the caller's transaction, so that they leave the store if and only if it commits. */
@Stateless
@TransactionAttribute(MANDATORY) // without a transaction this is a mistake, and the container says so
public class Outbox {

    @Inject
    Database database;

    @Inject
    Clock clock;

    @Inject
    Codes codes;

    /** Made by the container. */
    public Outbox() {}

    /** For tests: these very parts. */
    public Outbox(Database database, Clock clock, Codes codes) {
        this.database = database;
        this.clock = clock;
        this.codes = codes;
    }

    /**
     * Adds one message, due at once.
     *
     * @param topic what happened, such as {@code order.paid}
     * @param subject what it happened to
     * @param payload a JSON object
     */
    public void add(String topic, String subject, String payload) {
        Timestamp now = Timestamp.from(clock.instant());
        try (Connection connection = database.store().getConnection();
                PreparedStatement insert = connection.prepareStatement(
                        "insert into outbox_message (id, topic, subject, payload, created_at, next_attempt_at)"
                                + " values (?, ?, ?, ?, ?, ?)")) {
            insert.setObject(1, codes.id(clock.millis()));
            insert.setString(2, topic);
            insert.setString(3, subject);
            insert.setString(4, payload);
            insert.setTimestamp(5, now);
            insert.setTimestamp(6, now);
            insert.executeUpdate();
        } catch (SQLException failure) {
            throw new IllegalStateException("The outbox cannot be written", failure);
        }
    }

    /** Adds one message whose payload is an object with this one text. */
    public void add(String topic, String subject, String name, String value) {
        add(
                topic,
                subject,
                jakarta.json.Json.createObjectBuilder().add(name, value).build().toString());
    }
}
