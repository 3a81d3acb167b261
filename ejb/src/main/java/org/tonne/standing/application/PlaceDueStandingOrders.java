package org.tonne.standing.application;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;

import java.util.UUID;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Use case: every standing order that is due is tried, each in a transaction of its own: a bad one never stops the next. */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class PlaceDueStandingOrders {

    private static final Logger LOG = Logger.getLogger(PlaceDueStandingOrders.class.getName());
    private static final int AT_ONCE = 1000;

    @Inject
    StandingOrders orders;

    @Inject
    PlaceStandingOrder placeStandingOrder;

    /**
     * Tries up to a thousand, longest due first.
     *
     * @return how many were tried, whatever came of them
     */
    public int place() {
        return (int) orders.due(AT_ONCE).stream().filter(this::tried).count();
    }

    @SuppressWarnings("IllegalCatch") // the boundary: whatever fails stays due, and the next one goes
    private boolean tried(UUID id) {
        try {
            return placeStandingOrder.place(id).isPresent();
        } catch (RuntimeException failure) {
            LOG.log(Level.WARNING, failure, () -> "Standing order " + id + " failed and is tried again");
            return false;
        }
    }
}
