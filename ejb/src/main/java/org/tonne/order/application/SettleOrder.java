package org.tonne.order.application;

import jakarta.ejb.Stateless;
import org.tonne.order.domain.OrderStatus;

import java.util.UUID;

/** Use case: a cancellation of the order became final. */
@Stateless
public class SettleOrder {

    /**
     * Settles the order once every cancellation of it is final: COMPLETED where at least one is completed, REFUND_DUE
     * where none is; the price of refused parts becomes refund due. Does nothing before.
     *
     * @return where the order stands now
     */
    public OrderStatus settle(UUID orderId) {
        throw new UnsupportedOperationException();
    }
}
