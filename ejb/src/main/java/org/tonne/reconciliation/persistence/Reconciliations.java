package org.tonne.reconciliation.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.jspecify.annotations.Nullable;
import org.tonne.config.Database;
import org.tonne.config.Sql;
import org.tonne.reconciliation.domain.DailyAttempts;
import org.tonne.reconciliation.domain.Initiator;
import org.tonne.reconciliation.domain.Reconciliation;
import org.tonne.reconciliation.domain.ReconciliationIdentity;
import org.tonne.reconciliation.domain.ReconciliationState;
import org.tonne.reconciliation.domain.ReconciliationStatus;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/** Every reconciliation there is. Whoever takes one holds its row until the end of the transaction. */
@ApplicationScoped
public class Reconciliations {

    private static final long ONE_STARTS = 0x5245434FL;
    private static final String RUNNING = " status in ('CONFIRMED', 'INITIATED', 'VALIDATED', 'TOTALS_INCONSISTENT',"
            + " 'ACCOUNT_TOTALS_INCONSISTENT', 'BLOCKS_INCONSISTENT')";
    private static final String FAILED = " in ('DENIED', 'ABANDONED')";
    private static final String SELECT = "select id, identifier, initiator, snapshot_at, status, phase, taken_at,"
            + " heard_at, ended_at from reconciliation where ";

    @Inject
    Database database;

    /** Lets nobody else start one until the end of the transaction. */
    public void lockStarting() {
        Sql.list(database.store(), "select pg_advisory_xact_lock(?)", row -> true, ONE_STARTS);
    }

    /** Takes the one with this identifier and locks it. */
    public Optional<Reconciliation> lock(String identifier) {
        return first("identifier = ? for update", identifier);
    }

    /** The one with this identifier, as it stands. */
    public Optional<Reconciliation> find(String identifier) {
        return first("identifier = ?", identifier);
    }

    /** Takes the one with this row and locks it. */
    public Reconciliation get(long id) {
        return first("id = ? for update", id).orElseThrow();
    }

    /** The one of this side that runs now. */
    public Optional<Reconciliation> running(Initiator initiator) {
        return first("initiator = ? and" + RUNNING, initiator.name());
    }

    /** Takes one whose snapshot is due and locks it; what another server holds is passed over. */
    public Optional<Reconciliation> lockDueForSnapshot(Instant now) {
        return first(
                "status = 'CONFIRMED' and snapshot_at <= ? order by snapshot_at limit 1 for update skip locked", now);
    }

    /** Takes one of ours whose readings and questions are all answered, and locks it. */
    public Optional<Reconciliation> lockReadyToCompare() {
        return first("""
                initiator = 'PLATFORM' and status = 'INITIATED'
                and not exists (select 1 from reconciliation_reading r where r.reconciliation_id = id and r.ended_at is null)
                and not exists (select 1 from reconciliation_question q where q.reconciliation_id = id and q.ended_at is null)
                limit 1 for update skip locked""");
    }

    /** Takes one in which the other side has said nothing since then, and locks it. */
    public Optional<Reconciliation> lockSilentSince(Instant then) {
        return first(RUNNING + " and snapshot_at < ? and heard_at < ? limit 1 for update skip locked", then, then);
    }

    /** A number for one that we start. */
    public long nextNumber() {
        return Sql.first(database.store(), "select nextval('reconciliation_number')", row -> row.getLong(1))
                .orElseThrow();
    }

    /** The attempts at that day's own one of this side that were denied or given up. */
    public DailyAttempts attempts(Initiator initiator, LocalDate day) {
        return Sql.first(
                        database.store(),
                        "select count(*), max(ended_at) from reconciliation where initiator = ? and daily_on = ?"
                                + " and status" + FAILED,
                        row -> new DailyAttempts(row.getLong(1), instant(row.getTimestamp(2))),
                        initiator.name(),
                        day)
                .orElseThrow();
    }

    /**
     * Whether that day has one of this side that runs or came to an end: its own, or, where attempts at that failed, any that
     * was begun after them.
     */
    public boolean isDone(Initiator initiator, LocalDate day) {
        return Sql.first(
                        database.store(),
                        "select 1 from reconciliation where initiator = ? and status not" + FAILED
                                + " and (daily_on = ? or started_at > (select max(f.ended_at) from reconciliation f"
                                + " where f.initiator = ? and f.daily_on = ? and f.status" + FAILED + ")) limit 1",
                        row -> true,
                        initiator.name(),
                        day,
                        initiator.name(),
                        day)
                .isPresent();
    }

    /**
     * Adds a new one.
     *
     * @param startedBy who asked for it
     * @param day the day whose daily one it is, if it is one
     * @return it, with its row
     */
    public Reconciliation add(
            String identifier, Initiator initiator, Started started, String startedBy, @Nullable LocalDate day) {
        long id = Sql.first(
                        database.store(),
                        "insert into reconciliation (identifier, initiator, status, snapshot_at, started_by, started_at,"
                                + " daily_on, heard_at) values (?, ?, 'CONFIRMED', ?, ?, ?, ?, ?) returning id",
                        row -> row.getLong(1),
                        identifier,
                        initiator.name(),
                        started.snapshotAt(),
                        startedBy,
                        started.at(),
                        day,
                        started.at())
                .orElseThrow();
        return Reconciliation.asked(
                new ReconciliationIdentity(id, identifier, initiator, started.snapshotAt()), started.at());
    }

    /** Stores what has changed. */
    public void save(Reconciliation reconciliation) {
        ReconciliationState state = reconciliation.state();
        Sql.update(
                database.store(),
                "update reconciliation set status = ?, phase = ?, taken_at = ?, heard_at = ?, ended_at = ? where id = ?",
                state.status().name(),
                state.phase(),
                timestamp(state.takenAt()),
                Timestamp.from(state.heardAt()),
                timestamp(state.endedAt()),
                reconciliation.identity().id());
    }

    /** Keeps the codes with which the registry ended it. */
    public void keepCodes(Reconciliation reconciliation, String codes) {
        Sql.update(
                database.store(),
                "update reconciliation set result_codes = ? where id = ?",
                codes,
                reconciliation.identity().id());
    }

    private Optional<Reconciliation> first(String condition, Object... values) {
        return Sql.first(database.store(), SELECT + condition, Reconciliations::read, values);
    }

    private static Reconciliation read(ResultSet row) throws SQLException {
        ReconciliationIdentity identity = new ReconciliationIdentity(
                row.getLong(1),
                row.getString(2),
                Initiator.valueOf(row.getString(3)),
                row.getTimestamp(4).toInstant());
        return new Reconciliation(
                identity,
                new ReconciliationState(
                        ReconciliationStatus.valueOf(row.getString(5)),
                        row.getInt(6),
                        instant(row.getTimestamp(7)),
                        row.getTimestamp(8).toInstant(),
                        instant(row.getTimestamp(9))));
    }

    private static @Nullable Instant instant(@Nullable Timestamp time) {
        return time == null ? null : time.toInstant();
    }

    private static @Nullable Timestamp timestamp(@Nullable Instant time) {
        return time == null ? null : Timestamp.from(time);
    }

    /**
     * When one is asked for.
     *
     * @param snapshotAt the instant to compare
     * @param at now
     */
    public record Started(Instant snapshotAt, Instant at) {}
}
