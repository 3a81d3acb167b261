package org.tonne.order.application;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import org.tonne.config.Database;
import org.tonne.config.Sql;
import org.tonne.order.domain.ShareList;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;

/** Where lists of shares are kept: one a checkout at most. */
@Dependent
class ShareLists {

    /** More lines than this are not shown where all are not asked for. */
    private static final int FIRST = 10;

    private static final String ADD = """
            insert into share_line (list_id, line, name, quantity, reason)
            select ?, n.line, n.name, n.quantity, n.reason
              from unnest(?::int[], ?::text[], ?::bigint[], ?::text[]) as n (line, name, quantity, reason)
            """;

    @Inject
    Database database;

    @Inject
    Clock clock;

    /** Keeps this list in place of any other. */
    void replace(UUID checkout, ShareList list) {
        drop(checkout);
        Sql.update(database.store(), "insert into share_list (id, checkout_id) values (?, ?)", checkout, checkout);
        Sql.update(
                database.store(),
                ADD,
                checkout,
                column(list, line -> String.valueOf(line.line())),
                column(list, ShareList.Line::name),
                column(list, line -> String.valueOf(line.quantity())),
                column(list, ShareList.Line::reason));
    }

    private static String[] column(ShareList list, Function<ShareList.Line, String> value) {
        return list.lines().stream().map(value).toArray(String[]::new);
    }

    void drop(UUID checkout) {
        Sql.update(database.store(), "delete from share_list where checkout_id = ?", checkout);
    }

    /** The list of a checkout. */
    Optional<ShareListView> find(UUID checkout) {
        List<ShareList.Line> first = Sql.list(
                database.store(),
                "select line, name, quantity, reason from share_line where list_id = ? order by line limit ?",
                row -> new ShareList.Line(row.getInt(1), row.getString(2), row.getLong(3), row.getString(4)),
                checkout,
                FIRST);
        return Sql.first(
                        database.store(),
                        "select count(*), coalesce(sum(quantity), 0) from share_line where list_id = ?",
                        row -> new ShareListView(row.getInt(1), row.getLong(2), first),
                        checkout)
                .filter(list -> list.lines() > 0);
    }
}
