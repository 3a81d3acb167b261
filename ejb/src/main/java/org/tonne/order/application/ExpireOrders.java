package org.tonne.order.application;

import jakarta.ejb.Stateless;

/** Use case: orders that were not paid in time lapse, a few at a time, shared between servers. */
@Stateless
public class ExpireOrders {

    /**
     * Lapses up to so many orders in one transaction; orders that another server has in hand are left to it.
     *
     * @param max at most this many, from 1
     * @return how many lapsed
     */
    public int expireDue(int max) {
        throw new UnsupportedOperationException();
    }
}
