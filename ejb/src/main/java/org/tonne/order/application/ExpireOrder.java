package org.tonne.order.application;

import jakarta.ejb.Stateless;

import java.util.UUID;

/** Use case: an order that was not paid in time lapses; its units are free again. */
@Stateless
public class ExpireOrder {

    /**
     * Lapses the order if it still awaits payment and its time is over.
     *
     * @return whether it lapsed now
     */
    public boolean expire(UUID orderId) {
        throw new UnsupportedOperationException();
    }
}
