package org.tonne.order.application;

import jakarta.ejb.Stateless;

import java.util.List;
import java.util.UUID;

/** Question: which orders were not paid in time. */
@Stateless
public class DueOrders {

    /** The orders whose time to pay is over, longest overdue first, at most so many. */
    public List<UUID> ids(int max) {
        throw new UnsupportedOperationException();
    }
}
