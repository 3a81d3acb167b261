package org.tonne.sandbox.registry;

import org.jspecify.annotations.Nullable;
import org.tonne.contract.types.AcceptHoldingsNotice;
import org.tonne.contract.types.AcceptITLNotice;
import org.tonne.contract.types.Request;
import org.tonne.sandbox.base.Database;
import org.tonne.sandbox.base.Exchanges;
import org.tonne.sandbox.base.Faults;
import org.tonne.sandbox.base.Session;
import org.tonne.sandbox.base.Setting;

import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;

/**
 * Tells the platform of changes in accounts and of notices about projects: in order for each account, again until it replies 1,
 * for 48 hours. On demand a notice of an account is lost, sent twice, or held back until the next one was sent.
 */
final class Notices {
    static final String LOST = "24a";
    static final String REPEATED = "24b";
    static final String LATE = "24c";

    /** The failures that can befall a notice or a look at holdings, each with its meaning; the request is the account. */
    static final Map<String, String> CASES = Collections.unmodifiableMap(new TreeMap<>(Map.of(
            LOST,
            "never sends the next holdings notice of the account",
            REPEATED,
            "sends the next holdings notice of the account twice",
            LATE,
            "sends the next holdings notice of the account after the one that follows it",
            HoldingsShift.CASE,
            "takes a unit out of the account between two pages of getHoldings")));

    private static final Duration LEASE = Duration.ofSeconds(90);
    private static final Duration GIVE_UP = Duration.ofHours(48);
    private static final String PROJECTS = "projects";

    private static final String LEASE_ONE = """
            update sandbox.notice set attempts = attempts + 1, next_at = ?, first_at = coalesce(first_at, ?)
            where id = (select n.id from sandbox.notice n where n.next_at <= ? and not exists (
                select 1 from sandbox.notice e
                where e.about = n.about and e.id < n.id and e.next_at is not null and e.attempts < 3)
              order by n.next_at, n.id limit 1 for update skip locked)
            returning id, about, operation, message_id, payload, first_at, attempts, faulted""";

    private final Database database;
    private final Faults faults;
    private final Notifications.Parties parties;
    private final Exchanges exchanges;
    private final Clock clock;
    private final Setting told;
    private final Xml xml = new Xml();
    private volatile @Nullable NoticePeer peer;

    Notices(Database database, Faults faults, Notifications.Parties parties, Exchanges exchanges, Clock clock) {
        this.database = database;
        this.faults = faults;
        this.parties = parties;
        this.exchanges = exchanges;
        this.clock = clock;
        this.told = new Setting(database, "registry.notices", Duration.ofMillis(1));
    }

    private record Due(
            long id,
            String about,
            String operation,
            String messageId,
            String payload,
            Instant firstAt,
            int attempts,
            boolean faulted) {}

    /** Whether holdings notices are sent: 1, or 0 to leave the platform without any. */
    Setting told() {
        return told;
    }

    /** Queues a notice about a project, or about whatever else its type is. */
    void queue(AcceptITLNotice notice) {
        notice.setMessageDate(Wire.dateTime(clock.instant()));
        database.run(session -> session.update(
                "insert into sandbox.notice (about, operation, message_id, payload, next_at) values (?, ?, ?, ?, 'epoch')",
                PROJECTS,
                "acceptITLNotice",
                UUID.randomUUID().toString(),
                xml.write(AcceptITLNotice.class, notice)));
    }

    /** From now on they go there; before, they only wait. */
    void through(NoticePeer platform) {
        peer = platform;
    }

    /** Sends one notice that is due, or lets it be lost or late; false when none is due. */
    boolean sendOne() {
        NoticePeer platform = peer;
        return platform != null && sendOne(platform);
    }

    private boolean sendOne(NoticePeer platform) {
        Optional<Due> due = database.ask(this::lease);
        due.ifPresent(notice -> {
            String befalls = database.ask(session -> befalls(session, notice));
            switch (befalls) {
                case LOST -> end(notice, "lost");
                case LATE -> hold(notice);
                default -> send(notice, platform, befalls.equals(REPEATED));
            }
        });
        return due.isPresent();
    }

    private Optional<Due> lease(Session session) throws SQLException {
        Instant now = clock.instant();
        return session.first(
                LEASE_ONE,
                row -> new Due(
                        row.getLong(1),
                        row.getString(2),
                        row.getString(3),
                        row.getString(4),
                        row.getString(5),
                        row.getObject(6, OffsetDateTime.class).toInstant(),
                        row.getInt(7),
                        row.getBoolean(8)),
                now.plus(LEASE),
                now,
                now);
    }

    private String befalls(Session session, Due notice) throws SQLException {
        if (!notice.operation().equals(HoldingsNotices.OPERATION)) {
            return "";
        }
        if (told.value(session).isZero()) {
            return LOST;
        }
        if (notice.faulted() || notice.attempts() > 1) {
            return "";
        }
        session.update("update sandbox.notice set faulted = true where id = ?", notice.id());
        return faults.take(session, notice.about(), new ArrayList<>(List.of(LOST, REPEATED, LATE)))
                .map(Faults.Fault::kind)
                .orElse("");
    }

    private void hold(Due notice) {
        database.run(session -> session.update(
                "update sandbox.notice set next_at = null, held = true, outcome = 'held back' where id = ?",
                notice.id()));
    }

    private void end(Due notice, String outcome) {
        database.run(session -> session.update(
                "update sandbox.notice set next_at = null, outcome = ? where id = ?", outcome, notice.id()));
        exchanges.note("registry", notice.operation() + " " + notice.about() + ": " + outcome);
    }

    private void send(Due notice, NoticePeer platform, boolean twice) {
        Callback.Reply reply = platform.tell(message(notice));
        Instant now = clock.instant();
        boolean over =
                reply.accepted() || Duration.between(notice.firstAt(), now).compareTo(GIVE_UP) > 0;
        if (over) {
            end(notice, reply.text());
        } else {
            database.run(session -> session.update(
                    "update sandbox.notice set next_at = ?, outcome = ? where id = ?",
                    now.plus(Notifications.pause(notice.attempts())),
                    reply.text(),
                    notice.id()));
        }
        database.run(session -> {
            if (twice) {
                session.update(
                        "insert into sandbox.notice (about, operation, message_id, payload, next_at, faulted)"
                                + " select about, operation, message_id, payload, 'epoch', true from sandbox.notice where id = ?",
                        notice.id());
            }
            session.update(
                    "update sandbox.notice set held = false, next_at = 'epoch' where held and about = ? and id < ?",
                    notice.about(),
                    notice.id());
        });
    }

    private Request message(Due notice) {
        Request message = notice.operation().equals(HoldingsNotices.OPERATION)
                ? xml.read(AcceptHoldingsNotice.class, notice.payload())
                : xml.read(AcceptITLNotice.class, notice.payload());
        message.setFrom(parties.registry());
        message.setTo(parties.platform());
        message.setMajorVersion(1);
        message.setMinorVersion(1);
        message.setMessageIdentifier(notice.messageId());
        message.setMessageDateTime(Wire.dateTime(clock.instant()));
        return message;
    }

    /** The latest notices, newest first: what each was about and what came of it. */
    List<Sent> latest(int most) {
        return database.ask(session -> session.list(
                "select operation, about, coalesce(outcome, case when next_at is null then 'held back' else 'waits' end)"
                        + " from sandbox.notice order by id desc limit ?",
                row -> new Sent(row.getString(1), row.getString(2), row.getString(3)),
                most));
    }

    /** A notice and what came of it. */
    record Sent(String operation, String about, String outcome) {}
}
