package org.tonne.sandbox.mail;

import org.tonne.sandbox.base.Database;
import org.tonne.sandbox.base.Exchanges;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;

/** The messages that came in, whoever they were for, byte for byte. */
public final class Mailbox {
    /** The table of messages. */
    public static final String TABLE = """
            create table if not exists sandbox.mail (
              id bigint generated always as identity primary key,
              sender text not null,
              recipients text not null,
              received_at timestamptz not null,
              raw bytea not null)""";

    private static final int MOST = 500;

    private final Database database;
    private final Exchanges exchanges;
    private final Clock clock;

    /** A mailbox on a table that exists. */
    public Mailbox(Database database, Exchanges exchanges, Clock clock) {
        this.database = database;
        this.exchanges = exchanges;
        this.clock = clock;
    }

    /**
     * A message as it was delivered.
     *
     * @param sender of the envelope
     * @param recipients of the envelope
     */
    record Delivered(long id, String sender, List<String> recipients, Instant receivedAt, byte[] raw) {
        static Delivered of(ResultSet row) throws SQLException {
            return new Delivered(
                    row.getLong("id"),
                    row.getString("sender"),
                    List.of(row.getString("recipients").split(" ")),
                    row.getObject("received_at", OffsetDateTime.class).toInstant(),
                    row.getBytes("raw"));
        }
    }

    void take(String sender, List<String> recipients, byte[] raw) {
        database.run(session -> session.update(
                "insert into sandbox.mail (sender, recipients, received_at, raw) values (?, ?, ?, ?)",
                sender,
                String.join(" ", recipients),
                clock.instant(),
                raw));
        exchanges.note("mail", "message for " + String.join(", ", recipients));
    }

    /** The latest messages, newest first; for one recipient, if one is named. */
    List<Delivered> latest(Optional<String> to) {
        return database.ask(session -> session.list(
                "select * from sandbox.mail where coalesce(lower(?) = any(string_to_array(lower(recipients), ' ')), true)"
                        + " order by id desc limit ?",
                Delivered::of,
                to.orElse(null),
                MOST));
    }

    Optional<Delivered> find(long id) {
        return database.ask(session -> session.first("select * from sandbox.mail where id = ?", Delivered::of, id));
    }

    void clear() {
        database.run(session -> session.update("delete from sandbox.mail"));
        exchanges.note("mail", "mailbox cleared");
    }
}
