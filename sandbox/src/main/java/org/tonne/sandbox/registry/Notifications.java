package org.tonne.sandbox.registry;

import org.jspecify.annotations.Nullable;
import org.tonne.contract.types.AcceptNotification;
import org.tonne.contract.types.EvaluationResult;
import org.tonne.contract.types.ProposalTransaction;
import org.tonne.sandbox.base.Database;
import org.tonne.sandbox.base.Exchanges;
import org.tonne.sandbox.base.Session;

import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The notifications to the platform: kept in a table and sent until the platform replies 1, for 48 hours at most. */
final class Notifications {
    /** What was being sent when the registry lost its power is sent again after this time. */
    private static final Duration LEASE = Duration.ofSeconds(20);

    private static final Duration LONGEST_PAUSE = Duration.ofMinutes(5);
    private static final Duration HELD_BACK = Duration.ofDays(365);
    private static final String OTHER_PLATFORM = "XYZ";
    private static final Duration GIVE_UP = Duration.ofHours(48);
    private static final String LEASE_ONE = """
            update sandbox.notification set attempts = attempts + 1, next_at = ?
            where id = (select n.id from sandbox.notification n where n.next_at <= ?
              and coalesce(n.transaction_id = ?, true) and not exists (
                select 1 from sandbox.notification e
                where e.transaction_id = n.transaction_id and e.id < n.id and e.next_at is not null and e.attempts < 3)
              order by n.next_at, n.id limit 1 for update skip locked)
            returning id, transaction_id, payload, first_at, attempts""";

    private final Database database;
    private final Attestations attestations;
    private final Parties parties;
    private final Exchanges exchanges;
    private final Clock clock;
    private final Xml xml = new Xml();

    Notifications(Database database, Attestations attestations, Parties parties, Exchanges exchanges, Clock clock) {
        this.database = database;
        this.attestations = attestations;
        this.parties = parties;
        this.exchanges = exchanges;
        this.clock = clock;
    }

    /** The codes of the two ends: this registry and the platform it notifies. */
    record Parties(String registry, String platform) {}

    /** A notification taken to be sent. */
    record Due(long id, String transaction, String payload, Instant firstAt, int attempts) {}

    /** Queues a notification of the status with what belongs to it. */
    void queue(Session session, Transaction transaction, int status, List<Code> codes) throws SQLException {
        AcceptNotification message = new AcceptNotification();
        Instant now = clock.instant();
        message.setFrom(parties.registry());
        message.setTo(parties.platform());
        message.setMajorVersion(1);
        message.setMinorVersion(1);
        message.setMessageIdentifier(UUID.randomUUID().toString());
        message.setMessageDateTime(Wire.dateTime(now));
        message.setTransactionIdentifier(transaction.id());
        message.setTransactionStatus(status);
        message.setTransactionStatusDateTime(Wire.dateTime(now));
        message.getEvaluationResult().addAll(evaluation(transaction, codes));
        if (status == 4) {
            transaction.blocks().forEach(b -> message.getTransactionBlocks().add(b.onWire()));
            transaction.attestation().map(a -> attestations.onWire(transaction)).ifPresent(message::setAttestation);
        }
        insert(session, message, transaction.failure() == Case.HELD_BACK ? now.plus(HELD_BACK) : now);
    }

    /** What a check found, with the blocks it found it for. */
    List<EvaluationResult> evaluation(Transaction transaction, List<Code> codes) {
        return codes.isEmpty()
                ? List.of()
                : Wire.evaluation(
                        codes, transaction.named(xml.read(ProposalTransaction.class, transaction.proposal())));
    }

    /** Queues the latest notification of the transaction as if it were about one that nobody proposed. */
    void stray(Session session, Transaction transaction) throws SQLException {
        String digits = transaction.id().substring(parties.platform().length());
        boolean others = transaction.failure() == Case.STRAY_OF_OTHERS;
        AcceptNotification message = latest(session, transaction.id()).orElseThrow();
        message.setMessageIdentifier(UUID.randomUUID().toString());
        message.setTransactionIdentifier(others ? OTHER_PLATFORM + digits : parties.platform() + "9" + digits);
        insert(session, message, clock.instant());
    }

    /** Sends what was held back, all at once. */
    int release(Session session) throws SQLException {
        Instant now = clock.instant();
        return session.update(
                "update sandbox.notification set next_at = ? where next_at > ?", now, now.plus(HELD_BACK.dividedBy(2)));
    }

    /** Queues notifications of the past once more, unchanged, the latest first and over again, so many in all. */
    int resend(Session session, int count) throws SQLException {
        return session.update(
                "insert into sandbox.notification (transaction_id, status, message_id, payload, first_at, next_at)"
                        + " select transaction_id, status, message_id, payload, ?, ? from"
                        + " (select * from sandbox.notification order by id desc limit ?) n, generate_series(1, ?) round"
                        + " order by round, n.id limit ?",
                clock.instant(),
                clock.instant(),
                count,
                count,
                count);
    }

    /** Queues the latest notification of the transaction once more, unchanged or under another message identifier. */
    void repeat(Session session, String transaction, boolean renamed) throws SQLException {
        Optional<AcceptNotification> latest = latest(session, transaction);
        if (latest.isPresent()) {
            AcceptNotification message = latest.get();
            if (renamed) {
                message.setMessageIdentifier(UUID.randomUUID().toString());
            }
            insert(session, message, clock.instant());
        }
    }

    private Optional<AcceptNotification> latest(Session session, String transaction) throws SQLException {
        return session.first(
                "select payload from sandbox.notification where transaction_id = ? order by id desc limit 1",
                row -> xml.read(AcceptNotification.class, row.getString(1)),
                transaction);
    }

    private void insert(Session session, AcceptNotification message, Instant nextAt) throws SQLException {
        session.update(
                "insert into sandbox.notification (transaction_id, status, message_id, payload, first_at, next_at)"
                        + " values (?, ?, ?, ?, ?, ?)",
                message.getTransactionIdentifier(),
                message.getTransactionStatus(),
                message.getMessageIdentifier(),
                xml.write(AcceptNotification.class, message),
                clock.instant(),
                nextAt);
    }

    /** Sends one notification that is due; false when none is. Several may be sent at the same time. */
    boolean sendOne(Callback callback) {
        Optional<Due> due = database.ask(session -> lease(session, null));
        due.ifPresent(notification -> send(notification, callback));
        return due.isPresent();
    }

    /** Takes one notification that is due, so that nobody else sends it meanwhile; of the one transaction, if one is named. */
    Optional<Due> lease(Session session, @Nullable String transaction) throws SQLException {
        Instant now = clock.instant();
        return session.first(
                LEASE_ONE,
                row -> new Due(
                        row.getLong(1),
                        row.getString(2),
                        row.getString(3),
                        row.getObject(4, OffsetDateTime.class).toInstant(),
                        row.getInt(5)),
                now.plus(LEASE),
                now,
                transaction);
    }

    void send(Due due, Callback callback) {
        AcceptNotification message = xml.read(AcceptNotification.class, due.payload());
        Callback.Reply reply = callback.notify(message);
        Instant now = clock.instant();
        Instant again = now.plus(pause(due.attempts()));
        boolean over = reply.accepted()
                || reply.refused()
                || Duration.between(due.firstAt(), now).compareTo(GIVE_UP) > 0;
        database.run(session -> session.update(
                "update sandbox.notification set next_at = ?, outcome = ? where id = ?",
                over ? null : again,
                reply.text(),
                due.id()));
        exchanges.note(
                "registry",
                "acceptNotification " + due.transaction() + " status " + message.getTransactionStatus() + ", attempt "
                        + due.attempts() + ": " + reply.text());
    }

    /** One second after the first attempt, then twice as long each time, five minutes at most. */
    static Duration pause(int attempts) {
        Duration pause = Duration.ofSeconds(1L << Math.min(attempts - 1, 10));
        return pause.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : pause;
    }

    /** How many are still to be sent. */
    static long waiting(Session session) throws SQLException {
        return session.number("select count(*) from sandbox.notification where next_at is not null");
    }
}
