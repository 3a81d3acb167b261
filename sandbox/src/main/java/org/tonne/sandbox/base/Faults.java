package org.tonne.sandbox.base;

import org.jspecify.annotations.Nullable;

import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.zip.CRC32;

/** The failures a stand-in was asked to produce: for one named request, for the next few, or for a seeded share of all. */
public final class Faults {
    /** The table of faults asked for. */
    public static final String TABLE = """
            create table if not exists sandbox.fault (
              id bigint generated always as identity primary key,
              area text not null,
              kind text not null,
              target text,
              remaining int not null check (remaining >= 0),
              share int not null default 100 check (share between 1 and 100),
              seed bigint not null default 0,
              detail text)""";

    private static final String COLUMNS = "id, area, kind, target, remaining, share, seed, detail";

    private final String area;
    private final Exchanges exchanges;
    private final Set<String> kindsAsked = ConcurrentHashMap.newKeySet();
    private volatile boolean read;

    /** The faults of one stand-in. */
    public Faults(String area, Exchanges exchanges) {
        this.area = area;
        this.exchanges = exchanges;
    }

    /**
     * A failure asked for.
     *
     * @param kind the case, such as {@code 5} or {@code 19a}
     * @param target the one request it is meant for; none means any
     * @param remaining how often it is still to happen
     * @param share of a hundred requests, how many it befalls; which ones follows from the seed and the request
     * @param detail what the case needs besides, such as a response code
     */
    public record Fault(
            long id,
            String area,
            String kind,
            @Nullable String target,
            int remaining,
            int share,
            long seed,
            @Nullable String detail) {

        boolean befalls(String request) {
            CRC32 draw = new CRC32();
            draw.update((seed + "|" + request).getBytes(StandardCharsets.UTF_8));
            return draw.getValue() % 100 < share;
        }

        static Fault of(ResultSet row) throws SQLException {
            return new Fault(
                    row.getLong("id"),
                    row.getString("area"),
                    row.getString("kind"),
                    row.getString("target"),
                    row.getInt("remaining"),
                    row.getInt("share"),
                    row.getLong("seed"),
                    row.getString("detail"));
        }
    }

    /** Whether one of these cases may be asked for. Looks into the table once only, so that a request nothing befalls costs nothing. */
    public boolean mayBefall(Database database, List<String> kinds) {
        if (!read) {
            database.ask(this::open).forEach(fault -> kindsAsked.add(fault.kind()));
            read = true;
        }
        return !Collections.disjoint(kindsAsked, kinds);
    }

    /** Takes the failure that befalls this request, in a transaction of its own. */
    public Optional<Fault> take(Database database, String request, List<String> kinds) {
        return mayBefall(database, kinds) ? database.ask(session -> take(session, request, kinds)) : Optional.empty();
    }

    /** Asks for a failure; its id and area are given here. */
    public void ask(Session session, Fault wanted) throws SQLException {
        session.update(
                "insert into sandbox.fault (area, kind, target, remaining, share, seed, detail) values (?, ?, ?, ?, ?, ?, ?)",
                area,
                wanted.kind(),
                wanted.target(),
                wanted.remaining(),
                wanted.share(),
                wanted.seed(),
                wanted.detail());
        kindsAsked.add(wanted.kind());
        exchanges.noteFault(area, "asked for: case " + wanted.kind() + ", " + wanted.remaining() + " times");
    }

    /**
     * Takes the failure that befalls this request, if one does, and counts it as produced. One meant for the request by name goes
     * first, then the oldest.
     *
     * @param kinds the cases that can befall a request of this sort
     */
    public Optional<Fault> take(Session session, String request, List<String> kinds) throws SQLException {
        List<Fault> open = session.list(
                "select " + COLUMNS + " from sandbox.fault where area = ? and remaining > 0 and kind = any(?)"
                        + " and (target is null or target = ?) order by target nulls last, id for update",
                Fault::of,
                area,
                session.array("text", kinds),
                request);
        Optional<Fault> taken =
                open.stream().filter(fault -> fault.befalls(request)).findFirst();
        if (taken.isPresent()) {
            session.update(
                    "update sandbox.fault set remaining = remaining - 1 where id = ?",
                    taken.get().id());
            exchanges.noteFault(area, "case " + taken.get().kind() + " befalls " + request);
        }
        return taken;
    }

    /** The failures still to come. */
    public List<Fault> open(Session session) throws SQLException {
        return session.list(
                "select " + COLUMNS + " from sandbox.fault where area = ? and remaining > 0 order by id",
                Fault::of,
                area);
    }

    /** Forgets every failure asked for. */
    public void clear(Session session) throws SQLException {
        session.update("delete from sandbox.fault where area = ?", area);
        exchanges.note(area, "faults cleared");
    }
}
