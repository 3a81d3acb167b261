package org.tonne.holding.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.tonne.config.Database;
import org.tonne.config.Sql;
import org.tonne.holding.domain.AccountNumber;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The pages of a whole re-read against the mirror: set by set in the database, however many blocks there are. */
@ApplicationScoped
public class ReadPages {

    /** A serial that the registry names twice in one account. */
    private static final String TWICE = """
            select originating_party from holdings_read_block where read_id = ?
             group by originating_party having sum(upper(serials) - lower(serials)) <> units_in(range_agg(serials)) limit 1
            """;

    /** What the pages have and the mirror has not, and the other way round, kind by kind; blocks cut otherwise are no change. */
    private static final String DIFFERENCE = """
            with told as (
                select originating_party p, unit_type u, original_cp o, applicable_cp a, coalesce(project_number, 0) n,
                       range_agg(serials) runs
                  from holdings_read_block where read_id = ? group by 1, 2, 3, 4, 5),
            shown as (
                select originating_party p, unit_type u, original_cp o, applicable_cp a, coalesce(project_number, 0) n,
                       range_agg(serials) runs
                  from held_block where account_type = ? and account_id = ? group by 1, 2, 3, 4, 5),
            difference as (
                select true as added, p, u, o, a, nullif(n, 0) as n, unnest(told.runs - coalesce(shown.runs, '{}')) as serials
                  from told left join shown using (p, u, o, a, n)
                union all
                select false, p, u, o, a, nullif(n, 0), unnest(shown.runs - coalesce(told.runs, '{}'))
                  from shown left join told using (p, u, o, a, n)),
            sums as (
                select coalesce(sum(upper(serials) - lower(serials)) filter (where added), 0)::bigint as added,
                       coalesce(sum(upper(serials) - lower(serials)) filter (where not added), 0)::bigint as removed
                  from difference),
            event as (
                insert into holdings_event (account_type, account_id, kind, balance_version, units_added, units_removed, detail, at)
                select ?, ?, 'READ', ?::bigint, added, removed, ?, ? from sums returning id),
            kept as (
                insert into holdings_change (event_id, added, originating_party, unit_type, original_cp, applicable_cp,
                                             project_number, serials)
                select event.id, added, p, u, o, a, n, serials from difference, event order by added, p, serials)
            select added, removed from sums
            """;

    private static final String LEAVE = """
            delete from held_block h
             where account_type = ? and account_id = ? and not exists (
                select from holdings_read_block b
                 where b.read_id = ? and b.originating_party = h.originating_party and b.serials = h.serials
                   and b.unit_type = h.unit_type and b.original_cp = h.original_cp and b.applicable_cp = h.applicable_cp
                   and b.project_number is not distinct from h.project_number
                   and b.reserved_for is not distinct from h.reserved_for)
            """;

    private static final String ENTER = """
            insert into held_block (account_type, account_id, originating_party, unit_type, original_cp, applicable_cp,
                                    project_number, serials, reserved_for)
            select ?, ?, originating_party, unit_type, original_cp, applicable_cp, project_number, serials, reserved_for
              from holdings_read_block b
             where b.read_id = ? and not exists (
                select from held_block h
                 where h.account_type = ? and h.account_id = ? and b.originating_party = h.originating_party
                   and b.serials = h.serials)
            """;

    /** Accounts in whose mirror units stand that the pages show in this one. */
    private static final String ELSEWHERE = """
            select h.account_type, h.account_id, sum(units_in(int8multirange(h.serials) * int8multirange(b.serials)))
              from holdings_read_block b
              join held_block h on h.originating_party = b.originating_party and h.serials && b.serials
             where b.read_id = ? and (h.account_type, h.account_id) <> (?, ?) group by 1, 2 order by 1, 2
            """;

    private static final String TAKE_ELSEWHERE = """
            with gone as (
                delete from held_block h using holdings_read_block b
                 where b.read_id = ? and h.originating_party = b.originating_party and h.serials && b.serials
                   and (h.account_type, h.account_id) <> (?, ?)
                returning h.*),
            told as (select originating_party p, range_agg(serials) runs from holdings_read_block where read_id = ? group by 1)
            insert into held_block (account_type, account_id, originating_party, unit_type, original_cp, applicable_cp, project_number,
                                    serials, reserved_for)
            select account_type, account_id, originating_party, unit_type, original_cp, applicable_cp, project_number,
                   unnest(int8multirange(serials) - told.runs), reserved_for
              from gone join told on told.p = gone.originating_party
            """;

    /** Lots whose free serials are not what the mirror now shows free, lowest first. */
    private static final String DIFFERING_LOTS = """
            select l.id
              from lot l join seller s on s.id = l.seller_id join issuance i on i.id = l.issuance_id
             where s.registry_account_type = ? and s.registry_account_id = ? and exists (
                select from free_block f where f.lot_id = l.id
                   and case when f.withheld then not isempty(held_free(l.id, f.serials))
                            else not held_free(l.id, f.serials) @> f.serials end)
             order by 1
            """;

    @Inject
    Database database;

    /** The Party of a serial that the pages name twice, if there is one. */
    public Optional<String> namedTwice(long read) {
        return Sql.first(database.store(), TWICE, row -> row.getString(1), read);
    }

    /** Keeps as an event how the pages differ from what the mirror shows of the account. */
    public Difference remember(long read, Accounts.Shown shown, String detail, Instant at) {
        return Sql.first(
                        database.store(),
                        DIFFERENCE,
                        row -> new Difference(row.getLong(1), row.getLong(2)),
                        read,
                        shown.account().type(),
                        shown.account().id(),
                        shown.account().type(),
                        shown.account().id(),
                        shown.version(),
                        detail,
                        at)
                .orElseThrow();
    }

    /** Takes units that the pages show out of the mirror of other accounts; how many of each. */
    public List<Moved> takeElsewhere(long read, AccountNumber account) {
        List<Moved> moved = Sql.list(
                database.store(),
                ELSEWHERE,
                row -> new Moved(new AccountNumber(row.getInt(1), row.getLong(2)), row.getLong(3)),
                read,
                account.type(),
                account.id());
        if (!moved.isEmpty()) {
            Sql.update(database.store(), TAKE_ELSEWHERE, read, account.type(), account.id(), read);
        }
        return moved;
    }

    /** Lets the mirror show the pages. */
    public void apply(long read, AccountNumber account) {
        Sql.update(database.store(), LEAVE, account.type(), account.id(), read);
        Sql.update(database.store(), ENTER, account.type(), account.id(), read, account.type(), account.id());
    }

    /** The lots whose free serials are not those that the mirror shows free. */
    public List<Long> differingLots(AccountNumber account) {
        return Sql.list(database.store(), DIFFERING_LOTS, row -> row.getLong(1), account.type(), account.id());
    }

    /**
     * How a re-read differs from the mirror.
     *
     * @param added units that it shows more
     * @param removed units that it shows less
     */
    public record Difference(long added, long removed) {}

    /**
     * Units that were shown in another account.
     *
     * @param account which
     * @param units how many
     */
    public record Moved(AccountNumber account, long units) {}
}
