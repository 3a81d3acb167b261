package org.tonne.stock.application;

import jakarta.ejb.Stateless;
import org.jspecify.annotations.Nullable;
import org.tonne.shared.Quantity;

import java.util.UUID;

/** Use case: units reserved for a cancellation are cancelled in the registry. In the caller's transaction. */
@Stateless
public class CancelUnits {

    /**
     * Moves units from RESERVED to CANCELLED.
     *
     * @param lotId which lot
     * @param orderLineId the order line for which they were reserved
     * @param cancellationId the cancellation that says so, if one does
     * @param quantity how many
     */
    public void cancel(long lotId, UUID orderLineId, @Nullable Long cancellationId, Quantity quantity) {
        throw new UnsupportedOperationException();
    }
}
