package org.tonne.reconciliation.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.jspecify.annotations.Nullable;
import org.tonne.cancellation.domain.Cancellations;
import org.tonne.config.Database;
import org.tonne.config.RegistrySettings;
import org.tonne.config.Sql;
import org.tonne.shared.UnitBlock;

import java.time.Instant;
import java.util.List;

/** What the registry is told: sums and blocks from our copy, the audit trail from what is completed. */
@ApplicationScoped
public class Told {

    /** DES type of the account that completed units lie in. */
    public static final int VOLUNTARY_CANCELLATION = 230;

    // Each has a block at least, so no part needs more transactions than blocks.
    private static final String TRAIL = """
            select * from (
              select m.*, sum(blocks) over (order by id) as upto, row_number() over (order by id) as place,
                     count(*) over () as matching
                from (
                  select c.id, c.transaction_identifier, c.completed_at, s.registry_account_type, s.registry_account_id,
                         (select count(*) from allocated_block where cancellation_id = c.id and released_at is null) as blocks
                    from cancellation c join lot l on l.id = c.lot_id join seller s on s.id = l.seller_id
                   where c.status in ('COMPLETED', 'ATTESTED', 'WRITTEN_OFF') and c.completed_at between ? and ? and c.id > ?
                     and exists (select 1 from (
                           select p.account_type, p.account_id, i.unit_type, i.applicable_cp, y.originating_party,
                                  lower(y.serials) as serial_first, upper(y.serials) - 1 as serial_last
                             from allocated_block y join issuance i on i.id = y.issuance_id
                             cross join lateral (values (230, ?::bigint),
                                                        (s.registry_account_type::int, s.registry_account_id)) p(account_type, account_id)
                            where y.cancellation_id = c.id and y.released_at is null) b
                          where true
            """ + AskedParts.MEANT + """
                         )
                   order by c.id limit ?) m) t
             where upto <= ? or place = 1 order by id
            """;

    @Inject
    Database database;

    @Inject
    Cancellations cancellations;

    @Inject
    RegistrySettings settings;

    /** Sums of the copy, one a kind of account, period and unit type; one an account where that is wanted. */
    public List<TotalRow> totals(Demands.Due due) {
        String account = due.wanted().byAccount() ? "account_id" : "null::bigint";
        return Sql.list(
                database.store(),
                "select account_type, " + account
                        + ", case when account_type < 200 then 0 else applicable_cp end, unit_type,"
                        + " sum(serial_last - serial_first + 1) from reconciliation_block b"
                        + " where reconciliation_id = ? and not theirs" + AskedParts.MEANT
                        + " group by 1, 2, 3, 4 order by 1, 2, 3, 4",
                row -> new TotalRow(
                        row.getInt(1), row.getObject(2, Long.class), row.getInt(3), row.getInt(4), row.getLong(5)),
                due.reconciliationId(),
                due.id(),
                due.id(),
                due.id(),
                due.id());
    }

    /** The next blocks of the copy behind the row where the part begins. */
    public List<BlockRow> blocks(Demands.Due due, int most) {
        return Sql.list(
                database.store(),
                "select nr, account_type, account_id, originating_party, serial_first, serial_last, unit_type, applicable_cp"
                        + " from reconciliation_block b where reconciliation_id = ? and not theirs and nr > ?"
                        + AskedParts.MEANT
                        + " order by nr limit ?",
                row -> new BlockRow(
                        row.getLong(1),
                        row.getInt(2),
                        row.getLong(3),
                        row.getString(4),
                        row.getLong(5),
                        row.getLong(6),
                        row.getInt(7),
                        row.getInt(8)),
                due.reconciliationId(),
                due.afterNr(),
                due.id(),
                due.id(),
                due.id(),
                due.id(),
                most);
    }

    /** The next completed transactions, with so many blocks in all at most, but one transaction at least. */
    public TrailPart trail(Demands.Due due, int mostBlocks) {
        long[] matching = {0};
        List<TrailRow> rows = Sql.list(
                database.store(),
                TRAIL,
                row -> {
                    matching[0] = row.getLong("matching");
                    return new TrailRow(
                            row.getLong(1),
                            row.getString(2),
                            row.getTimestamp(3).toInstant(),
                            row.getInt(4),
                            row.getLong(5),
                            cancellations.blocks(row.getLong(1)));
                },
                due.wanted().begin(),
                due.wanted().end(),
                due.afterNr(),
                settings.cancellationAccount(),
                due.id(),
                due.id(),
                due.id(),
                due.id(),
                mostBlocks + 1,
                mostBlocks);
        long nextNr = rows.isEmpty() ? due.afterNr() : rows.get(rows.size() - 1).id();
        return new TrailPart(rows, rows.size() == matching[0], nextNr);
    }

    /** A sum. */
    public record TotalRow(int accountType, @Nullable Long accountId, int accountPeriod, int unitType, long units) {}

    /** A block of the copy. */
    public record BlockRow(
            long nr,
            int accountType,
            long accountId,
            String party,
            long first,
            long last,
            int unitType,
            int applicablePeriod) {}

    /** A completed transaction and where its units came from. */
    public record TrailRow(
            long id,
            String transactionIdentifier,
            Instant at,
            int accountType,
            long accountId,
            List<UnitBlock> blocks) {}

    /** Some transactions, and whether they are the last. */
    public record TrailPart(List<TrailRow> transactions, boolean last, long nextNr) {}
}
