package org.tonne.stock.application;

import jakarta.ejb.Stateless;
import org.jspecify.annotations.Nullable;
import org.tonne.shared.Quantity;

import java.util.UUID;

/** Use case: reserved units become free again. In the caller's transaction. */
@Stateless
public class ReleaseUnits {

    /**
     * Moves units from RESERVED to AVAILABLE.
     *
     * @param lotId which lot
     * @param orderLineId the order line for which they were reserved
     * @param cancellationId the cancellation that says so, if one does
     * @param quantity how many
     */
    public void release(long lotId, UUID orderLineId, @Nullable Long cancellationId, Quantity quantity) {
        throw new UnsupportedOperationException();
    }
}
