package org.tonne.reconciliation.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.jspecify.annotations.Nullable;
import org.tonne.config.Database;
import org.tonne.config.Sql;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** What the registry wants to be told, and how far the telling is. */
@ApplicationScoped
public class Demands {

    private static final int ROWS_AT_ONCE = 5_000;

    @Inject
    Database database;

    /** Whether this message about this reconciliation came before. */
    public boolean isKnown(long reconciliation, String key) {
        return Sql.first(
                        database.store(),
                        "select 1 from reconciliation_answer where reconciliation_id = ? and message_key = ?",
                        row -> true,
                        reconciliation,
                        key)
                .isPresent();
    }

    /**
     * Keeps a demand and what of the books it names.
     *
     * @return false when it is known already
     */
    public boolean add(long reconciliation, Wanted wanted, List<Part> parts, Instant now) {
        Optional<Long> id = Sql.first(
                database.store(),
                "insert into reconciliation_answer (reconciliation_id, message_key, kind, by_account, trail_begin, trail_end,"
                        + " asked_at, next_attempt_at) values (?, ?, ?, ?, ?, ?, ?, ?)"
                        + " on conflict (reconciliation_id, message_key) do nothing returning id",
                row -> row.getLong(1),
                reconciliation,
                wanted.key(),
                wanted.kind(),
                wanted.byAccount(),
                timestamp(wanted.begin()),
                timestamp(wanted.end()),
                now,
                now);
        id.ifPresent(answer -> addParts(answer, parts));
        return id.isPresent();
    }

    private void addParts(long answer, List<Part> parts) {
        try (Connection connection = database.store().getConnection();
                PreparedStatement insert = connection.prepareStatement(
                        "insert into reconciliation_asked values (?, ?, ?, ?, ?, ?, ?, ?)")) {
            int waiting = 0;
            for (Part part : parts) {
                bind(insert, answer, part);
                insert.addBatch();
                if (++waiting % ROWS_AT_ONCE == 0) {
                    insert.executeBatch();
                }
            }
            insert.executeBatch();
        } catch (SQLException failure) {
            throw new IllegalStateException("A demand cannot be kept", failure);
        }
    }

    private static void bind(PreparedStatement insert, long answer, Part part) throws SQLException {
        insert.setLong(1, answer);
        insert.setObject(2, part.unitType(), Types.SMALLINT);
        insert.setObject(3, part.accountPeriod(), Types.SMALLINT);
        insert.setObject(4, part.accountType(), Types.SMALLINT);
        insert.setObject(5, part.accountId(), Types.BIGINT);
        insert.setString(6, part.party());
        insert.setObject(7, part.first(), Types.BIGINT);
        insert.setObject(8, part.last(), Types.BIGINT);
    }

    /** Takes one answer that is due and holds it for so long; what another server holds is passed over. */
    public Optional<Due> lockDue(Instant now, Instant heldUntil) {
        return Sql.first(database.store(), """
                update reconciliation_answer set attempts = attempts + 1, next_attempt_at = ?
                 where id = (select a.id from reconciliation_answer a join reconciliation r on r.id = a.reconciliation_id
                              where a.ended_at is null and a.next_attempt_at <= ? and r.taken_at is not null
                              order by a.next_attempt_at, a.id limit 1 for update of a skip locked)
                returning id, reconciliation_id, kind, by_account, trail_begin, trail_end, part, after_nr,
                          (select identifier from reconciliation where id = reconciliation_id)
                """, Demands::due, heldUntil, now);
    }

    private static Due due(ResultSet row) throws SQLException {
        return new Due(
                row.getLong(1),
                row.getLong(2),
                row.getString(9),
                new Wanted("", row.getString(3), row.getBoolean(4), instant(row, 5), instant(row, 6)),
                row.getInt(7),
                row.getLong(8));
    }

    /** The part was taken there; the next one begins behind that row. */
    public void partTaken(long answer, int part, long afterNr, Instant now) {
        Sql.update(
                database.store(),
                "update reconciliation_answer set part = part + 1, after_nr = ?, attempts = 0, next_attempt_at = ?"
                        + " where id = ? and part = ? and ended_at is null",
                afterNr,
                now,
                answer,
                part);
    }

    /** Nothing more is said: the last part was taken, or one was refused. */
    public void end(long answer, int part, String outcome, Instant now) {
        Sql.update(
                database.store(),
                "update reconciliation_answer set ended_at = ?, outcome = ? where id = ? and part = ? and ended_at is null",
                now,
                outcome,
                answer,
                part);
    }

    /** The part is said again later. */
    public void putOff(long answer, int part, Instant until) {
        Sql.update(
                database.store(),
                "update reconciliation_answer set next_attempt_at = ? where id = ? and part = ? and ended_at is null",
                until,
                answer,
                part);
    }

    /** How often the part was tried. */
    public int attempts(long answer) {
        return Sql.first(
                        database.store(),
                        "select attempts from reconciliation_answer where id = ?",
                        row -> row.getInt(1),
                        answer)
                .orElse(0);
    }

    /** What is still to be said in a reconciliation that is over is not said any more. */
    public void endAll(long reconciliation, Instant now) {
        Sql.update(
                database.store(),
                "update reconciliation_answer set ended_at = ?, outcome = 'no longer wanted'"
                        + " where reconciliation_id = ? and ended_at is null",
                now,
                reconciliation);
    }

    private static @Nullable Instant instant(ResultSet row, int column) throws SQLException {
        Timestamp time = row.getTimestamp(column);
        return time == null ? null : time.toInstant();
    }

    private static @Nullable Timestamp timestamp(@Nullable Instant time) {
        return time == null ? null : Timestamp.from(time);
    }

    /**
     * What is wanted.
     *
     * @param key of the message that wants it
     * @param kind TOTALS, BLOCKS or TRAIL
     * @param byAccount totals of each account apart
     * @param begin of the trail
     * @param end of the trail
     */
    public record Wanted(
            String key,
            String kind,
            boolean byAccount,
            @Nullable Instant begin,
            @Nullable Instant end) {}

    /** A part of the books that is named; what is null means any. */
    public record Part(
            @Nullable Integer unitType,
            @Nullable Integer accountPeriod,
            @Nullable Integer accountType,
            @Nullable Long accountId,
            @Nullable String party,
            @Nullable Long first,
            @Nullable Long last) {}

    /**
     * An answer that is to be given now.
     *
     * @param part which part of it, from 1
     * @param afterNr behind which row the part begins
     */
    public record Due(long id, long reconciliationId, String identifier, Wanted wanted, int part, long afterNr) {}
}
