package org.tonne.stock.application;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import org.tonne.config.Database;
import org.tonne.config.Sql;
import org.tonne.shared.Quantity;
import org.tonne.shared.SerialRange;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Use case: the registry has cancelled units whose cancellation had given its serials back, so exactly those serials are taken
 * out of what is free and their units count as cancelled. In the caller's transaction.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.MANDATORY)
public class TakeBack {

    /** What can be had of the lot once the serials of the cancellation are no longer counted as missing there. */
    private static final String CAN_BE_HAD = """
            select s.available + s.withheld - f.missing + f.own
              from stock s, lateral (
                   select coalesce(sum(upper(f.serials) - lower(f.serials)), 0) as missing,
                          coalesce(sum((select sum(upper(f.serials * b.serials) - lower(f.serials * b.serials))
                                          from allocated_block b
                                         where b.cancellation_id = ? and b.serials && f.serials)), 0) as own
                     from free_block f where f.lot_id = s.lot_id and f.withheld) f
             where s.lot_id = ? for update of s
            """;

    private static final String CUT = "delete from free_block where lot_id = ? and serials && int8range(?, ?, '[]')"
            + " returning lower(serials), upper(serials) - 1, withheld";

    private static final String PUT_BACK =
            "insert into free_block (lot_id, serials, withheld) values (?, int8range(?, ?, '[]'), ?)";

    @Inject
    Database database;

    @Inject
    FreeSerials free;

    @Inject
    StockMoves stock;

    @Inject
    Clock clock;

    /** Whether so many units of the lot are promised to nobody; nobody else takes any until the transaction ends. */
    public boolean canBeHad(long lotId, long cancellationId, Quantity quantity) {
        return Sql.first(database.store(), CAN_BE_HAD, row -> row.getLong(1), cancellationId, lotId)
                .filter(units -> units >= quantity.units())
                .isPresent();
    }

    /** A cancellation that was never proposed gives its serials away; it takes others when it is. */
    public void giveWay(long lotId, long cancellationId) {
        free.lock(lotId);
        Sql.list(
                        database.store(),
                        "delete from allocated_block where cancellation_id = ? and released_at is null"
                                + " returning lower(serials), upper(serials) - 1",
                        row -> new SerialRange(row.getLong(1), row.getLong(2)),
                        cancellationId)
                .forEach(run -> free.add(lotId, run));
    }

    /**
     * Takes the serials that the cancellation had given back, and books its units as cancelled.
     *
     * @throws IllegalStateException when one of the serials is not free, or the units are promised: ask before
     */
    public void take(long lotId, UUID orderLineId, long cancellationId, Quantity quantity) {
        free.lock(lotId);
        List<SerialRange> runs = Sql.list(
                database.store(),
                "update allocated_block set released_at = null where cancellation_id = ? and released_at is not null"
                        + " returning lower(serials), upper(serials) - 1",
                row -> new SerialRange(row.getLong(1), row.getLong(2)),
                cancellationId);
        long taken = runs.stream().mapToLong(run -> cut(lotId, run)).sum();
        if (taken != quantity.units()) {
            throw new IllegalStateException("Only " + taken + " of " + quantity + " serials are free in lot " + lotId);
        }
        Sql.first(database.store(), "select withhold_units(?, ?)", row -> true, lotId, clock.instant());
        stock.move(
                List.of(new StockMoves.Move(lotId, orderLineId, cancellationId, quantity.units())),
                StockMoves.Account.AVAILABLE,
                StockMoves.Account.CANCELLED);
    }

    /** Takes a run out of the free ones; how many serials that were. */
    private long cut(long lotId, SerialRange run) {
        long taken = 0;
        for (Piece piece : Sql.list(
                database.store(),
                CUT,
                row -> new Piece(row.getLong(1), row.getLong(2), row.getBoolean(3)),
                lotId,
                run.first(),
                run.last())) {
            taken += Math.min(piece.last, run.last()) - Math.max(piece.first, run.first()) + 1;
            piece.before(run).ifPresent(rest -> putBack(lotId, rest, piece.withheld));
            piece.after(run).ifPresent(rest -> putBack(lotId, rest, piece.withheld));
        }
        return taken;
    }

    private void putBack(long lotId, SerialRange rest, boolean withheld) {
        Sql.update(database.store(), PUT_BACK, lotId, rest.first(), rest.last(), withheld);
    }

    private record Piece(long first, long last, boolean withheld) {

        Optional<SerialRange> before(SerialRange run) {
            return first < run.first() ? Optional.of(new SerialRange(first, run.first() - 1)) : Optional.empty();
        }

        Optional<SerialRange> after(SerialRange run) {
            return last > run.last() ? Optional.of(new SerialRange(run.last() + 1, last)) : Optional.empty();
        }
    }
}
