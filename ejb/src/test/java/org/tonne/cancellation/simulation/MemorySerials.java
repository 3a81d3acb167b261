package org.tonne.cancellation.simulation;

import org.tonne.shared.Quantity;
import org.tonne.shared.UnitBlock;
import org.tonne.stock.application.AllocateSerials;

import java.util.ArrayList;
import java.util.List;

/** Serials are taken in memory, lowest free first. */
final class MemorySerials extends AllocateSerials {

    private final Tables tables;
    private final Books books;
    private final Fault fault;

    MemorySerials(Tables tables, Books books, Fault fault) {
        this.tables = tables;
        this.books = books;
        this.fault = fault;
    }

    @Override
    public long inTheLowestRuns(long lotId, int runs) {
        return books.lot(lotId).free.size();
    }

    @Override
    public List<UnitBlock> allocate(long lotId, long cancellationId, Quantity quantity) {
        Books.Lot lot = books.lot(lotId);
        List<Long> serials = lot.free.stream().limit(quantity.units()).toList();
        if (fault != Fault.SERIALS_SHARED) {
            tables.writing(() -> lot.free.addAll(serials));
            serials.forEach(lot.free::remove);
        }
        Books.Row row = books.row(cancellationId);
        tables.writing(() -> row.blocks = List.of());
        row.blocks = blocks(lotId, serials);
        row.serials = Books.serials(row.blocks);
        return row.blocks;
    }

    static List<UnitBlock> blocks(long lotId, List<Long> serials) {
        if (serials.isEmpty()) {
            return List.of();
        }
        List<UnitBlock> blocks = new ArrayList<>();
        int begin = 0;
        for (int i = 1; i <= serials.size(); i++) {
            if (i == serials.size() || serials.get(i) != serials.get(i - 1) + 1) {
                blocks.add(Books.block(lotId, serials.get(begin), serials.get(i - 1)));
                begin = i;
            }
        }
        return List.copyOf(blocks);
    }
}
