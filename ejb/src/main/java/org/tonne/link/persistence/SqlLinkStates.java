package org.tonne.link.persistence;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import org.jspecify.annotations.Nullable;
import org.tonne.config.Database;
import org.tonne.config.Sql;
import org.tonne.link.domain.Bar;
import org.tonne.link.domain.LinkState;
import org.tonne.link.domain.LinkStates;
import org.tonne.link.domain.LinkStatus;
import org.tonne.link.domain.Rebuff;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;

/** The state of the link in its one row, which is made when it is first written. */
@Dependent
public class SqlLinkStates implements LinkStates {

    private static final String SELECT = "select status, bar, reason, since from registry_link";
    private static final String[] FALSE_SENDERS = Arrays.stream(Rebuff.values())
            .filter(Rebuff::isFalseSender)
            .map(Rebuff::name)
            .toArray(String[]::new);

    @Inject
    Database database;

    @Override
    public Instant time() {
        return Sql.first(database.store(), "select clock_timestamp()", row -> row.getTimestamp(1)
                        .toInstant())
                .orElseThrow();
    }

    @Override
    public LinkState now() {
        return Sql.first(database.store(), SELECT, SqlLinkStates::state).orElseGet(LinkState::fresh);
    }

    @Override
    public LinkState lock() {
        Sql.update(database.store(), "insert into registry_link (status) values ('OPEN') on conflict do nothing");
        return Sql.first(database.store(), SELECT + " for update", SqlLinkStates::state)
                .orElseThrow();
    }

    private static LinkState state(ResultSet row) throws SQLException {
        String bar = row.getString("bar");
        return new LinkState(
                LinkStatus.valueOf(row.getString("status")),
                bar == null ? null : Bar.valueOf(bar),
                row.getString("reason"),
                row.getTimestamp("since").toInstant());
    }

    @Override
    public void save(LinkState state) {
        Bar bar = state.bar();
        Sql.update(
                database.store(),
                "update registry_link set status = ?, bar = ?, reason = ?, since = ?",
                state.status().name(),
                bar == null ? null : bar.name(),
                state.reason(),
                state.since());
    }

    @Override
    public void heardWell(Instant at, @Nullable Duration skew, @Nullable Instant certificateUntil) {
        Sql.update(
                database.store(),
                """
                insert into registry_link as l (status, last_good_at, skew_millis, skew_at, certificate_until)
                values ('OPEN', ?, ?, ?, ?)
                on conflict (only_one) do update set last_good_at = greatest(l.last_good_at, excluded.last_good_at),
                    skew_millis = coalesce(excluded.skew_millis, l.skew_millis),
                    skew_at = coalesce(excluded.skew_at, l.skew_at),
                    certificate_until = coalesce(excluded.certificate_until, l.certificate_until)
                """,
                at,
                skew == null ? null : skew.toMillis(),
                skew == null ? null : at,
                certificateUntil);
    }

    @Override
    public void rebuffed(Rebuff rebuff, String detail, Instant at) {
        Sql.update(
                database.store(),
                "insert into registry_rebuff (kind, detail, at) values (?, ?, ?)",
                rebuff.name(),
                detail,
                at);
    }

    @Override
    public int falseSendersSince(Instant since) {
        return Sql.first(
                        database.store(),
                        "select count(*) from registry_rebuff where at >= greatest(?, (select max(since) from registry_link))"
                                + " and kind = any(string_to_array(?, ','))",
                        row -> row.getInt(1),
                        since,
                        String.join(",", FALSE_SENDERS))
                .orElse(0);
    }
}
