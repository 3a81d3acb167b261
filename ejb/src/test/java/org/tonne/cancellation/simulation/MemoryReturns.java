package org.tonne.cancellation.simulation;

import org.tonne.shared.UnitBlock;
import org.tonne.stock.application.ReturnSerials;

/** Serials go back in memory. */
final class MemoryReturns extends ReturnSerials {

    private final Tables tables;
    private final Books books;

    MemoryReturns(Tables tables, Books books) {
        this.tables = tables;
        this.books = books;
    }

    @Override
    public void release(long cancellationId) {
        Books.Row row = books.row(cancellationId);
        if (row.released) {
            return;
        }
        tables.writing(() -> row.released = false);
        row.released = true;
        Books.Lot lot = books.lot(row.identity.lotId());
        for (UnitBlock block : row.blocks) {
            for (long serial = block.serials().first();
                    serial <= block.serials().last();
                    serial++) {
                long returned = serial;
                if (!lot.free.contains(returned)) {
                    tables.writing(() -> lot.free.remove(returned));
                    lot.free.add(returned);
                }
            }
        }
    }
}
