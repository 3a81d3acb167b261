package org.tonne.order.application;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;

import java.util.List;
import java.util.UUID;

/** Use case: an order that was not paid in time lapses; its units are free again. */
@Stateless
public class ExpireOrder {

    @Inject
    Lapses lapses;

    /**
     * Lapses the order if it still awaits payment and its time is over.
     *
     * @return whether it lapsed now
     */
    public boolean expire(UUID orderId) {
        return lapses.of(List.of(orderId)) == 1;
    }
}
