package org.tonne.stock.application;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import org.jspecify.annotations.Nullable;
import org.tonne.shared.Quantity;

import java.util.List;
import java.util.UUID;

/** Use case: reserved units become free again. In the caller's transaction. */
@Stateless
@TransactionAttribute(TransactionAttributeType.MANDATORY)
public class ReleaseUnits {

    @Inject
    StockMoves stock;

    /**
     * Moves units from RESERVED to AVAILABLE.
     *
     * @param lotId which lot
     * @param orderLineId the order line for which they were reserved
     * @param cancellationId the cancellation that says so, if one does
     * @param quantity how many
     */
    public void release(long lotId, UUID orderLineId, @Nullable Long cancellationId, Quantity quantity) {
        stock.move(
                List.of(new StockMoves.Move(lotId, orderLineId, cancellationId, quantity.units())),
                StockMoves.Account.RESERVED,
                StockMoves.Account.AVAILABLE);
    }

    /** The same for all that was reserved for these lines; their lots are locked in one order, whatever orders they are of. */
    public void releaseAll(List<ReserveAgain.Wanted> reserved) {
        stock.move(ReserveAgain.moves(reserved), StockMoves.Account.RESERVED, StockMoves.Account.AVAILABLE);
    }
}
