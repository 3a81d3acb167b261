package org.tonne.stock.application;

import jakarta.ejb.Stateless;

import java.util.List;
import java.util.UUID;

/** Use case: units that an order had given back are wanted again. In the caller's transaction. */
@Stateless
public class ReserveAgain {

    /**
     * Moves units from AVAILABLE to RESERVED for every line, or for none.
     *
     * @return whether all of them could be had
     */
    public boolean reserve(List<Wanted> wanted) {
        throw new UnsupportedOperationException();
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
