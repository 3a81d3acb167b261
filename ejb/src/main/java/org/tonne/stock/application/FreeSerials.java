package org.tonne.stock.application;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import org.tonne.config.Database;
import org.tonne.config.Sql;
import org.tonne.shared.SerialRange;

import java.util.Optional;

/** The runs of serials of a lot that nobody has taken. Whoever changes them holds the stock of the lot. */
@Dependent
class FreeSerials {

    /** The neighbours of a run that touch it, taken away, and how far all of them reach together. */
    private static final String ABSORB = """
            with touching as (
                delete from free_block where lot_id = ? and serials && int8range(?, ?, '[]') returning serials)
            select min(lower(serials)), max(upper(serials)) - 1 from touching
            """;

    private static final String ADD = "insert into free_block (lot_id, serials) values (?, int8range(?, ?, '[]'))";

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
        Sql.update(
                database.store(),
                "delete from free_block where lot_id = ? and serials = int8range(?, ?, '[]')",
                lotId,
                run.first(),
                run.last());
        rest.ifPresent(left -> Sql.update(database.store(), ADD, lotId, left.first(), left.last()));
    }

    /** Adds a run, joined with the neighbours it touches. */
    void add(long lotId, SerialRange run) {
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
}
