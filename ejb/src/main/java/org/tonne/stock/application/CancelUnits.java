package org.tonne.stock.application;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import org.jspecify.annotations.Nullable;
import org.tonne.shared.Quantity;

import java.util.List;
import java.util.UUID;

/** Use case: units reserved for a cancellation are cancelled in the registry. In the caller's transaction. */
@Stateless
@TransactionAttribute(TransactionAttributeType.MANDATORY)
public class CancelUnits {

    @Inject
    StockMoves stock;

    /**
     * Moves units from RESERVED to CANCELLED.
     *
     * @param lotId which lot
     * @param orderLineId the order line for which they were reserved
     * @param cancellationId the cancellation that says so, if one does
     * @param quantity how many
     */
    public void cancel(long lotId, UUID orderLineId, @Nullable Long cancellationId, Quantity quantity) {
        stock.move(
                List.of(new StockMoves.Move(lotId, orderLineId, cancellationId, quantity.units())),
                StockMoves.Account.RESERVED,
                StockMoves.Account.CANCELLED);
    }
}
