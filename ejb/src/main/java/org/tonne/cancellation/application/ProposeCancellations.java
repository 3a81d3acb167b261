package org.tonne.cancellation.application;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import org.tonne.audit.application.Audit;
import org.tonne.cancellation.domain.Cancellation;
import org.tonne.cancellation.domain.CancellationIdentity;
import org.tonne.cancellation.domain.CancellationState;
import org.tonne.cancellation.domain.CancellationStatus;
import org.tonne.cancellation.domain.Cancellations;
import org.tonne.cancellation.domain.Cancellations.PaidLine;
import org.tonne.config.RegistrySettings;
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
        List<PaidLine> lines = cancellations.paidLines(orderId);
        if (lines.isEmpty() || cancellations.existFor(orderId)) {
            return;
        }
        Instant now = clock.instant();
        lines.forEach(line -> propose(orderId, line, now));
        startCancelling.start(orderId);
        audit.write(Audit.STORE, "cancellation.proposed", orderId.toString(), "");
    }

    private void propose(UUID orderId, PaidLine line, Instant now) {
        long left = line.quantity();
        while (left > 0) {
            long quantity = Math.min(left, serials.inTheLowestRuns(line.lotId(), MOST_BLOCKS));
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

    private static CancellationState queued() {
        return new CancellationState(CancellationStatus.QUEUED, null, 0, null, null, null, null, null, null);
    }
}
