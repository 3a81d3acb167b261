package org.tonne.holding.application;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import org.jspecify.annotations.Nullable;
import org.tonne.config.Database;
import org.tonne.config.Sql;
import org.tonne.holding.domain.AccountNumber;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;

/** What staff ask about the mirror: each account, what differs, and what was heard. */
@Stateless
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class HoldingQueries {

    private static final String ACCOUNTS = """
            select a.account_type, a.account_id, s.names, h.held, h.kept, k.available, k.reserved, k.withheld, k.missing,
                   a.balance_version, a.as_of, a.noticed_at, a.read_at, a.failures, a.refused_code
              from registry_account a
              join (select registry_account_type, registry_account_id, string_agg(name, ', ' order by name) as names
                      from seller group by 1, 2) s
                on s.registry_account_type = a.account_type and s.registry_account_id = a.account_id
              left join lateral (
                select coalesce(sum(upper(b.serials) - lower(b.serials)), 0) as held,
                       coalesce(sum(upper(b.serials) - lower(b.serials)) filter (where b.reserved_for is not null), 0) as kept
                  from held_block b where b.account_type = a.account_type and b.account_id = a.account_id) h on true
              left join lateral (
                select coalesce(sum(k.available), 0) as available, coalesce(sum(k.reserved), 0) as reserved,
                       coalesce(sum(k.withheld), 0) as withheld,
                       coalesce(sum((select sum(upper(f.serials) - lower(f.serials)) from free_block f
                                      where f.lot_id = k.lot_id and f.withheld)), 0) as missing
                  from stock k join lot l on l.id = k.lot_id join seller s on s.id = l.seller_id
                 where s.registry_account_type = a.account_type and s.registry_account_id = a.account_id) k on true
             order by k.missing > 0 desc, a.account_type, a.account_id
            """;

    private static final String DRIFTS = """
            select d.lot_id, s.registry_account_type, s.registry_account_id, s.name, p.key, d.missing::text, d.withheld, d.uncovered, d.at
              from holdings_drift d
              join lot l on l.id = d.lot_id join seller s on s.id = l.seller_id
              join issuance i on i.id = l.issuance_id join project p on p.id = i.project_id
            """;

    private static final String NOW = """
             where d.id in (select max(id) from holdings_drift group by lot_id) and not isempty(d.missing)
             order by d.at, d.lot_id limit 200
            """;

    @Inject
    Database database;

    /** Every account of a seller, those with units missing first. */
    public List<AccountView> accounts() {
        return Sql.list(database.store(), ACCOUNTS, HoldingQueries::account);
    }

    /** The lots of which units are missing now, longest first, at most 200. */
    public List<DriftView> drifts() {
        return Sql.list(database.store(), DRIFTS + NOW, HoldingQueries::drift);
    }

    /** How the drift of an account came and went, newest first, at most 100. */
    public List<DriftView> driftHistory(AccountNumber account) {
        return Sql.list(
                database.store(),
                DRIFTS
                        + " where s.registry_account_type = ? and s.registry_account_id = ? order by d.id desc limit 100",
                HoldingQueries::drift,
                account.type(),
                account.id());
    }

    /** What was heard about an account, newest first, at most 100. */
    public List<EventView> events(AccountNumber account) {
        return Sql.list(
                database.store(),
                """
                select kind, balance_version, units_added, units_removed, detail, at from holdings_event
                 where account_type = ? and account_id = ? order by id desc limit 100
                """,
                row -> new EventView(
                        row.getString(1),
                        row.getObject(2, Long.class),
                        row.getLong(3),
                        row.getLong(4),
                        row.getString(5),
                        row.getTimestamp(6).toInstant()),
                account.type(),
                account.id());
    }

    private static AccountView account(ResultSet row) throws SQLException {
        return new AccountView(
                new AccountNumber(row.getInt("account_type"), row.getLong("account_id")),
                row.getString("names"),
                row.getLong("held"),
                row.getLong("kept"),
                row.getLong("available"),
                row.getLong("reserved"),
                row.getLong("withheld"),
                row.getLong("missing"),
                row.getObject("balance_version", Long.class),
                instant(row, "as_of"),
                instant(row, "noticed_at"),
                instant(row, "read_at"),
                row.getInt("failures"),
                row.getString("refused_code"));
    }

    private static DriftView drift(ResultSet row) throws SQLException {
        return new DriftView(
                row.getLong(1),
                new AccountNumber(row.getInt(2), row.getLong(3)),
                row.getString(4),
                row.getString(5),
                row.getString(6),
                row.getLong(7),
                row.getLong(8),
                row.getTimestamp(9).toInstant());
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        Timestamp time = row.getTimestamp(column);
        return time == null ? null : time.toInstant();
    }

    /**
     * An account as staff see it.
     *
     * @param number which
     * @param sellers who has it
     * @param held units that the registry says it holds
     * @param kept of which so many for transactions under way
     * @param available units on offer here
     * @param reserved units that buyers have reserved here and that are not cancelled yet
     * @param withheld units that are not sold because the registry does not show them free
     * @param missing free units of our books that it does not show free; those beyond the withheld ones are reserved
     * @param version of the balance that the mirror shows
     * @param asOf the moment that the mirror shows
     * @param noticedAt when the last notice came
     * @param readAt when the last full re-read ended
     * @param failures re-reads in a row that did not end well
     * @param refusedCode with which the registry refuses its proposals, if it does
     */
    public record AccountView(
            AccountNumber number,
            String sellers,
            long held,
            long kept,
            long available,
            long reserved,
            long withheld,
            long missing,
            @Nullable Long version,
            @Nullable Instant asOf,
            @Nullable Instant noticedAt,
            @Nullable Instant readAt,
            int failures,
            @Nullable String refusedCode) {

        /** Units that the registry holds and that are neither on offer nor reserved here. */
        public long free() {
            return Math.max(0, held - available - reserved);
        }

        /** Units that buyers have reserved and that the registry does not show. */
        public long uncovered() {
            return missing - withheld;
        }
    }

    /**
     * Units of a lot that the registry did not show free from then on.
     *
     * @param lotId which lot
     * @param account in which account
     * @param seller whose
     * @param project key of its project
     * @param missing the serials, as ranges whose end is not included; {@code {}} when none are missing any more
     * @param withheld units withheld from sale
     * @param uncovered units that buyers have reserved
     * @param at since when
     */
    public record DriftView(
            long lotId,
            AccountNumber account,
            String seller,
            String project,
            String missing,
            long withheld,
            long uncovered,
            Instant at) {}

    /**
     * Something heard about an account.
     *
     * @param kind of event
     * @param version that was told, if any
     * @param added units that the mirror shows more since
     * @param removed units that it shows less
     * @param detail in one line
     * @param at when
     */
    public record EventView(String kind, @Nullable Long version, long added, long removed, String detail, Instant at) {}
}
