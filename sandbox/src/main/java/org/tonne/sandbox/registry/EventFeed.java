package org.tonne.sandbox.registry;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import org.tonne.contract.types.AcceptNotification;
import org.tonne.sandbox.base.Database;
import org.tonne.sandbox.base.Session;

import java.sql.SQLException;
import java.util.List;

/**
 * The notifications as a numbered feed. They get their numbers after they were committed, by one writer at a time: whoever
 * has read up to a number has missed nothing below it.
 */
final class EventFeed {
    private static final long LOCK = 0x53414E44464545L;
    private static final int PAGE = 100;
    private static final String NUMBER = """
            with fresh as (
              select n.id, row_number() over (order by n.id) as place from sandbox.notification n
               where n.seq is null and not exists (
                 select 1 from sandbox.notification e where e.message_id = n.message_id and e.id < n.id)),
            fed as (
              update sandbox.feed set last = last + (select count(*) from fresh)
              returning last - (select count(*) from fresh) as before)
            update sandbox.notification n set seq = fed.before + fresh.place from fresh, fed where n.id = fresh.id""";

    private final Database database;
    private final Xml xml = new Xml();

    EventFeed(Database database) {
        this.database = database;
    }

    private record Numbered(long seq, String payload) {}

    /** The event of a notification; a repeated one is the same event. */
    JsonObject event(AcceptNotification message) {
        number();
        long seq = database.ask(session -> session.number(
                "select seq from sandbox.notification where message_id = ? and seq is not null",
                message.getMessageIdentifier()));
        return event(seq, message);
    }

    /** What came after the event of this number, a page of it. */
    JsonObject after(long seq) {
        number();
        return database.ask(session -> {
            JsonArrayBuilder events = Json.createArrayBuilder();
            List<Numbered> page = session.list(
                    "select seq, payload from sandbox.notification where seq > ? order by seq limit " + PAGE,
                    row -> new Numbered(row.getLong(1), row.getString(2)),
                    seq);
            for (Numbered one : page) {
                events.add(event(one.seq(), xml.read(AcceptNotification.class, one.payload())));
            }
            return Json.createObjectBuilder()
                    .add("events", events)
                    .add("lastSeq", session.number("select last from sandbox.feed"))
                    .build();
        });
    }

    private void number() {
        database.run(EventFeed::number);
    }

    private static void number(Session session) throws SQLException {
        session.lock(LOCK);
        session.update(NUMBER);
    }

    private static JsonObject event(long seq, AcceptNotification message) {
        return Json.createObjectBuilder()
                .add("eventId", message.getMessageIdentifier())
                .add("seq", seq)
                .add("type", type(message.getTransactionStatus()))
                .add("data", RestWords.cancellation(message))
                .build();
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
