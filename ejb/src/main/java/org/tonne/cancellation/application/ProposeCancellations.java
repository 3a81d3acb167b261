package org.tonne.cancellation.application;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import org.tonne.audit.application.Audit;
import org.tonne.cancellation.domain.Cancellation;
import org.tonne.cancellation.domain.CancellationIdentity;
import org.tonne.cancellation.domain.CancellationState;
import org.tonne.cancellation.domain.CancellationStatus;
import org.tonne.cancellation.persistence.Cancellations;
import org.tonne.config.Database;
import org.tonne.config.RegistrySettings;
import org.tonne.config.Sql;
import org.tonne.order.application.StartCancelling;
import org.tonne.shared.Quantity;
import org.tonne.stock.application.AllocateSerials;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Use case: an order is paid, so its units get serials and its cancellations wait for the registry. */
@Stateless
public class ProposeCancellations {

    /** The most blocks that one transaction may carry (registry protocol, 1.7). */
    static final int MOST_BLOCKS = 3000;

    @Inject
    Database database;

    @Inject
    Cancellations cancellations;

    @Inject
    AllocateSerials serials;

    @Inject
    StartCancelling startCancelling;

    @Inject
    Audit audit;

    @Inject
    RegistrySettings settings;

    @Inject
    Clock clock;

    /**
     * Makes one cancellation for each line and issuance of the order, lowest free serials first; a line whose serials
     * lie in more than 3000 blocks gets several. A second call for the same order changes nothing.
     */
    public void propose(UUID orderId) {
        boolean paid = Sql.first(
                        database.store(),
                        "select status from orders where id = ? for update",
                        row -> row.getString(1),
                        orderId)
                .filter("PAID"::equals)
                .isPresent();
        if (!paid || cancellations.existFor(orderId)) {
            return;
        }
        Instant now = clock.instant();
        for (Line line : lines(orderId)) {
            propose(orderId, line, now);
        }
        startCancelling.start(orderId);
        audit.write(Audit.STORE, "cancellation.proposed", orderId.toString(), "");
    }

    // By lot, so that two orders never wait for each other's lots.
    private List<Line> lines(UUID orderId) {
        return Sql.list(
                database.store(),
                "select id, lot_id, quantity from order_line where order_id = ? order by lot_id, id",
                row -> new Line(row.getObject(1, UUID.class), row.getLong(2), row.getLong(3)),
                orderId);
    }

    private void propose(UUID orderId, Line line, Instant now) {
        Sql.first(database.store(), "select 1 from stock where lot_id = ? for update", row -> true, line.lotId());
        long left = line.quantity();
        while (left > 0) {
            long quantity = Math.min(left, unitsInTheLowestBlocks(line.lotId()));
            if (quantity <= 0) {
                throw new IllegalStateException("Lot " + line.lotId() + " has no free serials for line " + line.id());
            }
            long id = cancellations.nextNumber();
            CancellationIdentity identity = new CancellationIdentity(
                    id, settings.platformCode() + id, orderId, line.id(), line.lotId(), quantity);
            cancellations.add(new Cancellation(identity, queued()), now);
            serials.allocate(line.lotId(), id, Quantity.of(quantity));
            left -= quantity;
        }
    }

    private long unitsInTheLowestBlocks(long lotId) {
        return Sql.first(database.store(), """
                        select coalesce(sum(n), 0) from (select upper(serials) - lower(serials) as n from free_block
                                                          where lot_id = ? order by lower(serials) limit ?) lowest
                        """, row -> row.getLong(1), lotId, MOST_BLOCKS)
                .orElse(0L);
    }

    private static CancellationState queued() {
        return new CancellationState(CancellationStatus.QUEUED, null, 0, null, null, null, null, null, null);
    }

    private record Line(UUID id, long lotId, long quantity) {}
}
