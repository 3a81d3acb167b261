package org.tonne.sandbox.registry;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import org.tonne.contract.types.AcceptHoldingsNotice;
import org.tonne.contract.types.AcceptITLNotice;
import org.tonne.contract.types.AcceptNotification;
import org.tonne.sandbox.base.Database;

import java.sql.ResultSet;
import java.sql.SQLException;

/**
 * The notifications and notices as a numbered feed. They get their numbers after they were committed, by one writer at a time:
 * whoever has read up to a number has missed nothing below it.
 */
final class EventFeed {
    private static final long LOCK = 0x53414E44464545L;
    private static final int PAGE = 100;
    private static final String NUMBER_NOTIFICATIONS = """
            with fresh as (
              select n.id, row_number() over (order by n.id) as place from sandbox.notification n
               where n.seq is null and not exists (
                 select 1 from sandbox.notification e where e.message_id = n.message_id and e.id < n.id)),
            fed as (
              update sandbox.feed set last = last + (select count(*) from fresh)
              returning last - (select count(*) from fresh) as before)
            update sandbox.notification n set seq = fed.before + fresh.place from fresh, fed where n.id = fresh.id""";

    private static final String NUMBER_NOTICES = NUMBER_NOTIFICATIONS.replace("sandbox.notification", "sandbox.notice");

    private static final String NUMBERED = """
            select seq, operation, message_id, payload from (
              select seq, 'acceptNotification' as operation, message_id, payload from sandbox.notification
              union all
              select seq, operation, message_id, payload from sandbox.notice) fed
            """;

    private final Database database;
    private final Xml xml = new Xml();

    EventFeed(Database database) {
        this.database = database;
    }

    private record Numbered(long seq, String operation, String messageId, String payload) {
        static Numbered of(ResultSet row) throws SQLException {
            return new Numbered(row.getLong(1), row.getString(2), row.getString(3), row.getString(4));
        }
    }

    /** The event of a notification or notice; a repeated one is the same event. */
    JsonObject event(String messageId) {
        number();
        return database.ask(session ->
                        session.first(NUMBERED + " where message_id = ? and seq is not null", Numbered::of, messageId))
                .map(this::event)
                .orElseThrow();
    }

    /** What came after the event of this number, a page of it. */
    JsonObject after(long seq) {
        number();
        return database.ask(session -> {
            JsonArrayBuilder events = Json.createArrayBuilder();
            session.list(NUMBERED + " where seq > ? order by seq limit " + PAGE, Numbered::of, seq)
                    .forEach(one -> events.add(event(one)));
            return Json.createObjectBuilder()
                    .add("events", events)
                    .add("lastSeq", session.number("select last from sandbox.feed"))
                    .build();
        });
    }

    private void number() {
        database.run(session -> {
            session.lock(LOCK);
            session.update(NUMBER_NOTIFICATIONS);
            session.update(NUMBER_NOTICES);
        });
    }

    private JsonObject event(Numbered one) {
        JsonObjectBuilder event =
                Json.createObjectBuilder().add("eventId", one.messageId()).add("seq", one.seq());
        switch (one.operation()) {
            case "acceptNotification" -> {
                AcceptNotification message = xml.read(AcceptNotification.class, one.payload());
                event.add("type", type(message.getTransactionStatus())).add("data", RestWords.cancellation(message));
            }
            case HoldingsNotices.OPERATION ->
                event.add("type", "holdings.changed")
                        .add("data", RestNotices.change(xml.read(AcceptHoldingsNotice.class, one.payload())));
            default ->
                event.add("type", "notice")
                        .add("data", RestNotices.notice(xml.read(AcceptITLNotice.class, one.payload())));
        }
        return event.build();
    }

    private static String type(int status) {
        return switch (status) {
            case 2, 9 -> "transaction.checked";
            case 4 -> "transaction.completed";
            case 7 -> "transaction.cancelled";
            default -> "transaction.terminated";
        };
    }
}
