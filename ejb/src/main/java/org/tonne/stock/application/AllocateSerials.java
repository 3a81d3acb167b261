package org.tonne.stock.application;

import jakarta.ejb.Stateless;
import org.tonne.shared.Quantity;
import org.tonne.shared.UnitBlock;

import java.util.List;

/** Use case: a cancellation takes its serials, lowest free first. In the caller's transaction. */
@Stateless
public class AllocateSerials {

    /**
     * Takes serials of the lot and writes them down for the cancellation.
     *
     * @param quantity how many
     * @return the blocks, lowest first
     * @throws IllegalStateException when the lot has fewer free serials than that: the books would be wrong
     */
    public List<UnitBlock> allocate(long lotId, long cancellationId, Quantity quantity) {
        throw new UnsupportedOperationException();
    }
}
