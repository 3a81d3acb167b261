package org.tonne.sandbox.registry;

import org.tonne.sandbox.base.Session;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;

/**
 * A reconciliation as the registry keeps it.
 *
 * @param thorough whether blocks are compared even where the totals agree
 * @param result 5 or 99, once it is known
 * @param outcome what was said last
 */
record Reconciliation(
        long id,
        String identifier,
        Instant snapshotAt,
        boolean thorough,
        State state,
        ReconciliationCase failure,
        Optional<Integer> result,
        String outcome,
        int attempts) {

    /** What is to be done next, or what is waited for. */
    enum State {
        /** Announce it. */
        ANNOUNCE,
        /** Wait for its instant and copy the books. */
        ANNOUNCED,
        /** Ask for totals. */
        ASK_TOTALS,
        /** The platform is to tell totals. */
        AWAIT_TOTALS,
        /** Ask for blocks of the cells that differ. */
        ASK_BLOCKS,
        /** The platform is to tell blocks. */
        AWAIT_BLOCKS,
        /** Ask for the audit trail of the blocks that differ. */
        ASK_TRAIL,
        /** The platform is to tell transactions. */
        AWAIT_TRAIL,
        /** Say how it ended. */
        TELL_RESULT,
        /** Over. */
        ENDED,
        /** The platform did not want it. */
        REFUSED
    }

    private static final String COLUMNS =
            "id, identifier, snapshot_at, thorough, state, fault, result, outcome, attempts";

    private static Reconciliation of(ResultSet row) throws SQLException {
        return new Reconciliation(
                row.getLong(1),
                row.getString(2),
                row.getObject(3, OffsetDateTime.class).toInstant(),
                row.getBoolean(4),
                State.valueOf(row.getString(5)),
                ReconciliationCase.numbered(row.getString(6)).orElse(ReconciliationCase.NONE),
                Optional.ofNullable(row.getObject(7, Integer.class)),
                row.getString(8),
                row.getInt(9));
    }

    static void add(Session session, Reconciliation fresh, Instant now) throws SQLException {
        session.update(
                "insert into sandbox.reconciliation (identifier, snapshot_at, thorough, state, fault, started_at, next_at)"
                        + " values (?, ?, ?, ?, ?, ?, ?)",
                fresh.identifier,
                fresh.snapshotAt,
                fresh.thorough,
                fresh.state.name(),
                fresh.failure.number(),
                now,
                now);
    }

    /** Takes one whose next step is due, so that nobody else takes it meanwhile. */
    static Optional<Reconciliation> lease(Session session, Instant now, Instant until) throws SQLException {
        return session.first(
                "update sandbox.reconciliation set attempts = attempts + 1, next_at = ? where id = ("
                        + "select id from sandbox.reconciliation where next_at <= ? order by next_at, id limit 1"
                        + " for update skip locked) returning " + COLUMNS,
                Reconciliation::of,
                until,
                now);
    }

    static Optional<Reconciliation> lock(Session session, String identifier) throws SQLException {
        return session.first(
                "select " + COLUMNS + " from sandbox.reconciliation where identifier = ? for update",
                Reconciliation::of,
                identifier);
    }

    /** Why none may be announced for that instant, if none may. */
    static Optional<Code> refusal(Session session, Instant at, Instant now) throws SQLException {
        if (at.isBefore(now)) {
            return Optional.of(Code.SNAPSHOT_PAST);
        }
        long running =
                session.number("select count(*) from sandbox.reconciliation where state not in ('ENDED', 'REFUSED')");
        return running > 0 ? Optional.of(Code.ONE_RUNS) : Optional.empty();
    }

    /** Adds one that the platform has announced: its instant is waited for. */
    static void announced(Session session, String identifier, Instant at, ReconciliationCase failure, Instant now)
            throws SQLException {
        boolean thorough = failure == ReconciliationCase.WRONG_BLOCKS;
        add(
                session,
                new Reconciliation(0, identifier, at, thorough, State.ANNOUNCE, failure, Optional.empty(), "", 0),
                now);
        lock(session, identifier).orElseThrow().goOn(session, State.ANNOUNCED, "announced", now);
    }

    /** Another one of the same instant. */
    Reconciliation second(String another) {
        return new Reconciliation(
                0, another, snapshotAt, false, State.ANNOUNCE, ReconciliationCase.NONE, Optional.empty(), "", 0);
    }

    static List<Reconciliation> latest(Session session, int most) throws SQLException {
        return session.list(
                "select " + COLUMNS + " from sandbox.reconciliation order by id desc limit ?",
                Reconciliation::of,
                most);
    }

    /** Moves on; the next step is due at once where it is ours to take. */
    void goOn(Session session, State next, String said, Instant now) throws SQLException {
        boolean waits = next.name().startsWith("AWAIT") || next == State.ENDED || next == State.REFUSED;
        session.update(
                "update sandbox.reconciliation set state = ?, outcome = ?, attempts = 0, next_at = ? where id = ? and state = ?",
                next.name(),
                said,
                waits ? null : next == State.ANNOUNCED ? snapshotAt : now,
                id,
                state.name());
    }

    /** Knows its end, which is still to be told. */
    void end(Session session, int status, Instant now) throws SQLException {
        session.update("update sandbox.reconciliation set result = ? where id = ?", status, id);
        goOn(session, State.TELL_RESULT, "status " + status, now);
    }

    /** Says the same again later, unless the answer has come meanwhile. */
    void again(Session session, State meanwhile, String trouble, Instant at) throws SQLException {
        session.update(
                "update sandbox.reconciliation set state = ?, outcome = ?, next_at = ?, attempts = ? where id = ? and state = ?",
                state.name(),
                trouble,
                at,
                attempts,
                id,
                meanwhile.name());
    }
}
