package org.tonne.order.application;

import jakarta.ejb.Stateless;

import java.util.UUID;

/** Use case: an order needs a person. */
@Stateless
public class ToOperator {

    /**
     * Moves the order to NEEDS_OPERATOR; an order that already is there stays.
     *
     * @param why for the audit trail
     */
    public void call(UUID orderId, String why) {
        throw new UnsupportedOperationException();
    }
}
