package org.tonne.stock.application;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import org.tonne.config.Database;
import org.tonne.config.Sql;
import org.tonne.shared.SerialRange;

import java.time.Clock;
import java.util.List;

/** Use case: a cancellation that did not happen gives its serials back. In the caller's transaction. */
@Stateless
@TransactionAttribute(TransactionAttributeType.MANDATORY)
public class ReturnSerials {

    @Inject
    Database database;

    @Inject
    FreeSerials free;

    @Inject
    Clock clock;

    /** Marks its blocks as released and puts their serials back among the free ones, joined with their neighbours. */
    public void release(long cancellationId) {
        lots(cancellationId).forEach(free::lock);
        List<Held> released = Sql.list(
                database.store(),
                "update allocated_block set released_at = ? where cancellation_id = ? and released_at is null"
                        + " returning lot_id, lower(serials), upper(serials) - 1",
                row -> new Held(row.getLong(1), new SerialRange(row.getLong(2), row.getLong(3))),
                clock.instant(),
                cancellationId);
        released.forEach(held -> free.add(held.lotId, held.run));
    }

    private List<Long> lots(long cancellationId) {
        return Sql.list(
                database.store(),
                "select distinct lot_id from allocated_block where cancellation_id = ? and released_at is null order by 1",
                row -> row.getLong(1),
                cancellationId);
    }

    private record Held(long lotId, SerialRange run) {}
}
