package org.tonne.stock.application;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import org.tonne.config.Database;
import org.tonne.config.Sql;
import org.tonne.shared.SerialRange;

import java.util.Optional;

/**
 * The runs of serials of a lot that nobody has taken. Whoever changes them holds the stock of the lot. Runs that the mirror
 * does not show free are marked as withheld and taken last.
 */
@Dependent
class FreeSerials {

    /** The neighbours of a run that touch it, taken away, and how far all of them reach together. */
    private static final String ABSORB = """
            with touching as (
                delete from free_block where lot_id = ? and not withheld and serials && int8range(?, ?, '[]') returning serials)
            select min(lower(serials)), max(upper(serials)) - 1 from touching
            """;

    private static final String ADD = "insert into free_block (lot_id, serials) values (?, int8range(?, ?, '[]'))";

    private static final String KEEP =
            "update free_block set serials = int8range(?, ?, '[]') where lot_id = ? and serials = int8range(?, ?, '[]')";

    private static final String TAKE = "delete from free_block where lot_id = ? and serials = int8range(?, ?, '[]')";

    /** A run cut into what the mirror shows free and what it does not. */
    private static final String CUT = """
            with run as (select ?::bigint as lot_id, int8range(?, ?, '[]') as serials),
                 held as (select serials, held_free(lot_id, serials) as free from run)
            select true, lower(r), upper(r) - 1 from held, unnest(free) r
            union all
            select false, lower(r), upper(r) - 1 from held, unnest(int8multirange(serials) - free) r
            """;

    private static final String WITHHOLD =
            "insert into free_block (lot_id, serials, withheld) values (?, int8range(?, ?, '[]'), true)";

    @Inject
    Database database;

    /** Keeps everybody else away from the serials of the lot until the transaction ends. */
    void lock(long lotId) {
        boolean held = Sql.first(
                        database.store(),
                        "select lot_id from stock where lot_id = ? for update",
                        row -> row.getLong(1),
                        lotId)
                .isPresent();
        if (!held) {
            throw new IllegalStateException("No lot " + lotId);
        }
    }

    /** Puts what is left in place of a run. */
    void replace(long lotId, SerialRange run, Optional<SerialRange> rest) {
        if (rest.isPresent()) {
            SerialRange left = rest.get();
            Sql.update(database.store(), KEEP, left.first(), left.last(), lotId, run.first(), run.last());
        } else {
            Sql.update(database.store(), TAKE, lotId, run.first(), run.last());
        }
    }

    /** Adds a run; what the mirror does not show free is marked, the rest joined with the neighbours it touches. */
    void add(long lotId, SerialRange run) {
        Sql.list(
                        database.store(),
                        CUT,
                        row -> new Piece(row.getBoolean(1), new SerialRange(row.getLong(2), row.getLong(3))),
                        lotId,
                        run.first(),
                        run.last())
                .forEach(piece -> {
                    if (piece.held) {
                        join(lotId, piece.run);
                    } else {
                        Sql.update(database.store(), WITHHOLD, lotId, piece.run.first(), piece.run.last());
                    }
                });
    }

    private void join(long lotId, SerialRange run) {
        SerialRange joined = Sql.first(
                        database.store(),
                        ABSORB,
                        row -> row.getObject(1) == null
                                ? run
                                : new SerialRange(
                                        Math.min(run.first(), row.getLong(1)), Math.max(run.last(), row.getLong(2))),
                        lotId,
                        run.first() - 1,
                        run.last() + 1)
                .orElse(run);
        Sql.update(database.store(), ADD, lotId, joined.first(), joined.last());
    }

    private record Piece(boolean held, SerialRange run) {}
}
