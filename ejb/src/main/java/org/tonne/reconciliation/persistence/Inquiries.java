package org.tonne.reconciliation.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.jspecify.annotations.Nullable;
import org.tonne.config.Database;
import org.tonne.config.Sql;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Optional;

/** What we ask the registry in a reconciliation of ours: each account's holdings, and how transactions ended. */
@ApplicationScoped
public class Inquiries {

    private static final String NEXT_READING = """
            update reconciliation_reading set attempts = attempts + 1, next_attempt_at = ?
             where (reconciliation_id, account_type, account_id) = (
                     select w.reconciliation_id, w.account_type, w.account_id
                       from reconciliation_reading w join reconciliation r on r.id = w.reconciliation_id
                      where w.ended_at is null and w.next_attempt_at <= ? and r.status = 'INITIATED'
                      order by w.next_attempt_at limit 1 for update of w skip locked)
            returning reconciliation_id, account_type, account_id, cursor, as_of, version, attempts, pages
            """;

    private static final String NEXT_QUESTION = """
            update reconciliation_question q set attempts = q.attempts + 1, next_attempt_at = ?
              from cancellation c
             where c.id = q.cancellation_id and (q.reconciliation_id, q.cancellation_id) = (
                     select w.reconciliation_id, w.cancellation_id
                       from reconciliation_question w join reconciliation r on r.id = w.reconciliation_id
                      where w.ended_at is null and w.next_attempt_at <= ? and r.status = 'INITIATED'
                      order by w.next_attempt_at, w.cancellation_id limit 1 for update of w skip locked)
            returning q.reconciliation_id, q.cancellation_id, c.transaction_identifier, q.attempts
            """;

    @Inject
    Database database;

    /**
     * Plans a reconciliation of ours: every account of a seller with a lot, and every transaction that has ended and about
     * which something was said since the snapshot of the one before.
     */
    public void plan(long reconciliation, Instant now) {
        Sql.update(
                database.store(),
                "insert into reconciliation_reading (reconciliation_id, account_type, account_id, next_attempt_at)"
                        + " select distinct ?::bigint, registry_account_type, registry_account_id, ?::timestamptz"
                        + " from seller s where exists (select 1 from lot where seller_id = s.id)",
                reconciliation,
                now);
        Sql.update(database.store(), """
                insert into reconciliation_question (reconciliation_id, cancellation_id, next_attempt_at)
                select distinct ?::bigint, c.id, ?::timestamptz
                  from registry_message m join cancellation c on c.id = m.cancellation_id
                 where c.status in ('COMPLETED', 'ATTESTED', 'WRITTEN_OFF', 'TERMINATED', 'EXPIRED', 'REFUSED')
                   and m.at >= coalesce((select max(taken_at) from reconciliation
                                          where initiator = 'PLATFORM' and id <> ?
                                            and status in ('COMPLETED', 'COMPLETED_BY_HAND', 'NEEDS_OPERATOR')), '-infinity')
                """, reconciliation, now, reconciliation);
    }

    /** Takes a page that is to be read and holds it for so long; what another server holds is passed over. */
    public Optional<Reading> lockReading(Instant now, Instant heldUntil) {
        return Sql.first(database.store(), NEXT_READING, Inquiries::reading, heldUntil, now);
    }

    /** The reading as it stands, locked, while its reconciliation runs and it has not ended. */
    public Optional<Reading> lock(long reconciliation, int accountType, long accountId) {
        return Sql.first(
                database.store(),
                "select w.reconciliation_id, w.account_type, w.account_id, w.cursor, w.as_of, w.version, w.attempts, w.pages"
                        + " from reconciliation_reading w join reconciliation r on r.id = w.reconciliation_id"
                        + " where w.reconciliation_id = ? and w.account_type = ? and w.account_id = ? and w.ended_at is null"
                        + " and r.status = 'INITIATED' for update of w",
                Inquiries::reading,
                reconciliation,
                accountType,
                accountId);
    }

    private static Reading reading(ResultSet row) throws SQLException {
        Timestamp asOf = row.getTimestamp(5);
        return new Reading(
                row.getLong(1),
                row.getInt(2),
                row.getLong(3),
                row.getString(4),
                asOf == null ? null : asOf.toInstant(),
                row.getObject(6, Long.class),
                row.getInt(7),
                row.getInt(8));
    }

    /** Stores where the reading stands. */
    public void save(Reading reading, Instant nextAttempt, @Nullable String trouble) {
        Sql.update(
                database.store(),
                "update reconciliation_reading set cursor = ?, as_of = ?, version = ?, attempts = ?, next_attempt_at = ?,"
                        + " trouble = ?, pages = ?"
                        + " where reconciliation_id = ? and account_type = ? and account_id = ?",
                reading.cursor(),
                timestamp(reading.asOf()),
                reading.version(),
                reading.attempts(),
                nextAttempt,
                trouble,
                reading.pages(),
                reading.reconciliation(),
                reading.accountType(),
                reading.accountId());
    }

    /** The last page is read. */
    public void end(Reading reading, Instant now) {
        Sql.update(
                database.store(),
                "update reconciliation_reading set ended_at = ?, trouble = null, pages = pages + 1"
                        + " where reconciliation_id = ? and account_type = ? and account_id = ?",
                now,
                reading.reconciliation(),
                reading.accountType(),
                reading.accountId());
    }

    /** Takes a transaction that is to be asked about and holds it for so long. */
    public Optional<Question> lockQuestion(Instant now, Instant heldUntil) {
        return Sql.first(
                database.store(),
                NEXT_QUESTION,
                row -> new Question(row.getLong(1), row.getLong(2), row.getString(3), row.getInt(4)),
                heldUntil,
                now);
    }

    /** Keeps the answer. */
    public void answered(Question question, Answered answered, Instant now) {
        Sql.update(
                database.store(),
                "update reconciliation_question set ended_at = ?, registry_status = ?, verdict = ?, theirs = ?"
                        + " where reconciliation_id = ? and cancellation_id = ? and ended_at is null",
                now,
                answered.registryStatus(),
                answered.verdict(),
                answered.theirs(),
                question.reconciliation(),
                question.cancellation());
    }

    /** It is asked again later. */
    public void putOff(Question question, Instant until) {
        Sql.update(
                database.store(),
                "update reconciliation_question set next_attempt_at = ? where reconciliation_id = ? and cancellation_id = ?",
                until,
                question.reconciliation(),
                question.cancellation());
    }

    private static @Nullable Timestamp timestamp(@Nullable Instant time) {
        return time == null ? null : Timestamp.from(time);
    }

    /**
     * The reading of an account: where the next page begins, of which moment and version the first one was, how often the
     * next one was asked for, and how many there were.
     */
    public record Reading(
            long reconciliation,
            int accountType,
            long accountId,
            @Nullable String cursor,
            @Nullable Instant asOf,
            @Nullable Long version,
            int attempts,
            int pages) {

        /** Where it stands after a page of this moment and version. */
        public Reading at(String next, @Nullable Instant moment, @Nullable Long balance) {
            return new Reading(reconciliation, accountType, accountId, next, moment, balance, 0, pages + 1);
        }

        /** Where it stands before its first page. */
        public Reading anew() {
            return new Reading(reconciliation, accountType, accountId, null, null, null, attempts, 0);
        }
    }

    /** A question about a transaction. */
    public record Question(long reconciliation, long cancellation, String transactionIdentifier, int attempts) {}

    /** An answer: the status there, what it means beside ours, and what they say in words. */
    public record Answered(@Nullable Integer registryStatus, String verdict, String theirs) {}
}
