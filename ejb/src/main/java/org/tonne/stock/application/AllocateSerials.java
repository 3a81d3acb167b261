package org.tonne.stock.application;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import org.tonne.config.Database;
import org.tonne.config.Sql;
import org.tonne.shared.Quantity;
import org.tonne.shared.SerialRange;
import org.tonne.shared.UnitBlock;
import org.tonne.shared.UnitType;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** Use case: a cancellation takes its serials, lowest free first, withheld ones last. In the caller's transaction. */
@Stateless
@TransactionAttribute(TransactionAttributeType.MANDATORY)
public class AllocateSerials {

    /** The lowest free runs, as many as are needed, withheld ones last; the lock on the stock keeps everybody else away. */
    private static final String LOWEST = """
            select lower(f.serials), upper(f.serials) - 1
              from (select serials, withheld,
                           sum(upper(serials) - lower(serials)) over (order by withheld, lower(serials)) as upto
                      from free_block where lot_id = ?) f
             where f.upto - (upper(f.serials) - lower(f.serials)) < ?
             order by f.withheld, lower(f.serials)
            """;

    private static final String KIND = """
            select i.originating_party, i.unit_type, i.original_cp, i.applicable_cp, i.lulucf_activity, i.project_number
              from lot t join issuance i on i.id = t.issuance_id
             where t.id = ?
            """;

    private static final String TAKE = """
            insert into allocated_block (cancellation_id, lot_id, issuance_id, originating_party, serials, quantity)
            select ?, t.id, i.id, i.originating_party, int8range(?, ?, '[]'), ?
              from lot t join issuance i on i.id = t.issuance_id
             where t.id = ?
            """;

    @Inject
    Database database;

    @Inject
    FreeSerials free;

    /**
     * How many units the lowest free runs of the lot hold together; nobody else takes any until the transaction ends.
     *
     * @param runs how many runs at most
     */
    public long inTheLowestRuns(long lotId, int runs) {
        free.lock(lotId);
        return Sql.first(database.store(), """
                        select coalesce(sum(n), 0) from (select upper(serials) - lower(serials) as n from free_block
                                                          where lot_id = ? order by withheld, lower(serials) limit ?) lowest
                        """, row -> row.getLong(1), lotId, runs)
                .orElse(0L);
    }

    /**
     * Takes serials of the lot and writes them down for the cancellation.
     *
     * @param quantity how many
     * @return the blocks as they were taken, withheld ones last, not in the order of their serials
     * @throws IllegalStateException when the lot has fewer free serials than that: the books would be wrong
     */
    public List<UnitBlock> allocate(long lotId, long cancellationId, Quantity quantity) {
        free.lock(lotId);
        List<SerialRange> runs = Sql.list(
                database.store(),
                LOWEST,
                row -> new SerialRange(row.getLong(1), row.getLong(2)),
                lotId,
                quantity.units());
        List<SerialRange> taken = take(lotId, quantity, runs);
        taken.forEach(run -> Sql.update(
                database.store(),
                TAKE,
                cancellationId,
                run.first(),
                run.last(),
                run.quantity().units(),
                lotId));
        return Sql.first(database.store(), KIND, row -> blocks(row, taken), lotId)
                .orElseThrow(() -> new IllegalStateException("No lot " + lotId));
    }

    private List<SerialRange> take(long lotId, Quantity quantity, List<SerialRange> runs) {
        List<SerialRange> taken = new ArrayList<>();
        long missing = quantity.units();
        for (SerialRange run : runs) {
            SerialRange.Split split = run.take(Quantity.of(missing));
            taken.add(split.taken());
            missing -= split.taken().quantity().units();
            free.replace(lotId, run, split.rest());
            if (missing == 0) {
                return taken;
            }
        }
        throw new IllegalStateException("Lot " + lotId + " has " + missing + " free serials too few");
    }

    private static List<UnitBlock> blocks(ResultSet row, List<SerialRange> runs) throws SQLException {
        UnitBlock kind = new UnitBlock(
                row.getString(1),
                UnitType.ofCode(row.getInt(2)),
                runs.get(0),
                row.getInt(3),
                row.getInt(4),
                row.getInt(5),
                row.getInt(6));
        return runs.stream().map(kind::with).toList();
    }
}
