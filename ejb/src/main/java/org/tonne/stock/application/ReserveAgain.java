package org.tonne.stock.application;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;

import java.util.List;
import java.util.UUID;

/** Use case: units that an order had given back are wanted again. In the caller's transaction. */
@Stateless
@TransactionAttribute(TransactionAttributeType.MANDATORY)
public class ReserveAgain {

    @Inject
    StockMoves stock;

    /**
     * Moves units from AVAILABLE to RESERVED for every line, or for none.
     *
     * @return whether all of them could be had
     */
    public boolean reserve(List<Wanted> wanted) {
        return stock.reserveIfFree(moves(wanted));
    }

    static List<StockMoves.Move> moves(List<Wanted> wanted) {
        return wanted.stream()
                .map(line -> new StockMoves.Move(line.lotId, line.orderLineId, null, line.quantity))
                .toList();
    }

    /**
     * So many units of one lot.
     *
     * @param lotId which lot
     * @param orderLineId for which order line
     * @param quantity how many, from 1
     */
    public record Wanted(long lotId, UUID orderLineId, long quantity) {}
}
