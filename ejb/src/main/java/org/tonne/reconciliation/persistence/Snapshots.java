package org.tonne.reconciliation.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.jspecify.annotations.Nullable;
import org.tonne.config.Database;
import org.tonne.config.RegistrySettings;
import org.tonne.config.Sql;
import org.tonne.reconciliation.domain.BlockComparison;
import org.tonne.reconciliation.domain.Run;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.IntFunction;

/**
 * Copies of both books. Ours is copied by one statement, so it shows one instant whatever else goes on; theirs is added
 * page by page. Both are read as streams.
 */
@ApplicationScoped
public class Snapshots {

    // Pending units lie in the holding account still (12, case 29); completed ones in the voluntary cancellation
    // account.
    private static final String WHAT_THE_REGISTRY_COMPARES = """
            insert into reconciliation_block (reconciliation_id, theirs, state, account_type, account_id, unit_type,
                                              applicable_cp, originating_party, serial_first, serial_last, reserved_for)
            select ?, false, case when x.done then 'GONE' else 'HELD' end,
                   case when x.done then 230 else s.registry_account_type end,
                   case when x.done then ? else s.registry_account_id end,
                   i.unit_type, i.applicable_cp, b.originating_party, lower(b.serials), upper(b.serials) - 1,
                   c.transaction_identifier
              from allocated_block b join cancellation c on c.id = b.cancellation_id
              join issuance i on i.id = b.issuance_id join lot l on l.id = b.lot_id join seller s on s.id = l.seller_id,
                   lateral (select c.status in ('COMPLETED', 'ATTESTED', 'WRITTEN_OFF') as done) x
             where b.released_at is null
             order by 4, 5, 8, 9
            """;

    private static final String WHAT_WE_COMPARE = """
            insert into reconciliation_block (reconciliation_id, theirs, state, account_type, account_id, unit_type,
                                              applicable_cp, originating_party, serial_first, serial_last, reserved_for)
            select ?, false, x.state, s.registry_account_type, s.registry_account_id, i.unit_type, i.applicable_cp,
                   i.originating_party, lower(x.serials), upper(x.serials) - 1, x.transaction_identifier
              from (select 'HELD' as state, lot_id, serials, null as transaction_identifier from free_block
                    union all
                    select case when c.status in ('COMPLETED', 'ATTESTED', 'WRITTEN_OFF') then 'GONE' else 'MOVING' end, b.lot_id,
                           b.serials, c.transaction_identifier
                      from allocated_block b join cancellation c on c.id = b.cancellation_id
                     where b.released_at is null) x
              join lot l on l.id = x.lot_id join issuance i on i.id = l.issuance_id join seller s on s.id = l.seller_id
             order by 4, 5, 8, 9
            """;

    private static final String THEIRS = """
            insert into reconciliation_block (reconciliation_id, theirs, state, account_type, account_id, unit_type,
                                              applicable_cp, originating_party, serial_first, serial_last, reserved_for)
            select ?, true, 'HELD', * from unnest(?::int[], ?::bigint[], ?::int[], ?::int[], ?::text[], ?::bigint[],
                                                  ?::bigint[], ?::text[])
            """;

    @Inject
    Database database;

    @Inject
    RegistrySettings settings;

    /** Copies our reservations and completed cancellations, as the registry wants them compared. */
    public void takeForRegistry(long reconciliation) {
        Sql.update(database.store(), WHAT_THE_REGISTRY_COMPARES, reconciliation, settings.cancellationAccount());
        Sql.update(database.store(), """
                insert into reconciliation_total (reconciliation_id, account_type, account_id, account_cp, unit_type, ours)
                select reconciliation_id, account_type, account_id, case when account_type < 200 then 0 else applicable_cp end,
                       unit_type, sum(serial_last - serial_first + 1)
                  from reconciliation_block where reconciliation_id = ? group by 1, 2, 3, 4, 5
                """, reconciliation);
    }

    /** Copies what our books say about the sellers' accounts: free, under way and gone. */
    public void takeForUs(long reconciliation) {
        Sql.update(database.store(), WHAT_WE_COMPARE, reconciliation);
    }

    /** Adds blocks that the registry named; they are kept as it wrote them, if their serials can be serials. */
    public void addTheirs(long reconciliation, List<Their> blocks) {
        Sql.update(
                database.store(),
                THEIRS,
                reconciliation,
                column(blocks, their -> their.run().place().accountType(), Integer[]::new),
                column(blocks, their -> their.run().place().accountId(), Long[]::new),
                column(blocks, their -> their.run().kind().unitType(), Integer[]::new),
                column(blocks, their -> their.run().kind().period(), Integer[]::new),
                column(blocks, their -> their.run().place().party(), String[]::new),
                column(blocks, their -> their.run().first(), Long[]::new),
                column(blocks, their -> their.run().last(), Long[]::new),
                column(blocks, Their::reservedFor, String[]::new));
    }

    private static <T extends @Nullable Object> T[] column(
            List<Their> blocks, Function<Their, T> value, IntFunction<T[]> array) {
        return blocks.stream().map(value).toArray(array);
    }

    /** Forgets what was read of an account: the reading begins anew. */
    public void dropTheirs(long reconciliation, int accountType, long accountId) {
        Sql.update(
                database.store(),
                "delete from reconciliation_block where reconciliation_id = ? and theirs and account_type = ? and account_id = ?",
                reconciliation,
                accountType,
                accountId);
    }

    /** Both copies go; totals and differences stay. */
    public void drop(long reconciliation) {
        Sql.update(database.store(), "delete from reconciliation_block where reconciliation_id = ?", reconciliation);
    }

    /** Keeps the sums of both sides. Holding accounts have the period 0 (6.1). */
    public void keepTotals(long reconciliation, Map<BlockComparison.Cell, BlockComparison.Sums> sums) {
        sums.forEach((cell, sum) -> Sql.update(
                database.store(),
                "insert into reconciliation_total (reconciliation_id, account_type, account_id, account_cp, unit_type,"
                        + " ours, theirs, beyond) values (?, ?, ?, 0, ?, ?, ?, ?)",
                reconciliation,
                cell.accountType(),
                cell.accountId(),
                cell.unitType(),
                sum.ours(),
                sum.theirs(),
                sum.beyond()));
    }

    /**
     * A block as the registry named it.
     *
     * @param run where and which
     * @param reservedFor the transaction it says holds it, if any
     */
    public record Their(Run run, @Nullable String reservedFor) {}
}
