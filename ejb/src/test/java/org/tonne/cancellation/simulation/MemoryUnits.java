package org.tonne.cancellation.simulation;

import org.jspecify.annotations.Nullable;
import org.tonne.shared.Quantity;
import org.tonne.stock.application.CancelUnits;
import org.tonne.stock.application.ReleaseUnits;

import java.util.UUID;

/** The unit ledger in memory. */
final class MemoryUnits {

    private final Tables tables;
    private final Books books;

    MemoryUnits(Tables tables, Books books) {
        this.tables = tables;
        this.books = books;
    }

    /** Takes from reserved, gives to cancelled or to available. */
    private void move(long lotId, long cancelled, long available) {
        Books.Lot lot = books.lot(lotId);
        tables.writing(() -> {
            lot.cancelled -= cancelled;
            lot.available -= available;
            lot.reserved += cancelled + available;
        });
        lot.reserved -= cancelled + available;
        lot.cancelled += cancelled;
        lot.available += available;
    }

    CancelUnits cancelling() {
        return new CancelUnits() {
            @Override
            public void cancel(long lotId, UUID orderLineId, @Nullable Long cancellationId, Quantity quantity) {
                move(lotId, quantity.units(), 0);
            }
        };
    }

    ReleaseUnits releasing() {
        return new ReleaseUnits() {
            @Override
            public void release(long lotId, UUID orderLineId, @Nullable Long cancellationId, Quantity quantity) {
                move(lotId, 0, quantity.units());
            }
        };
    }
}
