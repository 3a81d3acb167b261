package org.tonne.order.application;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import org.tonne.audit.application.Audit;
import org.tonne.order.domain.Order;
import org.tonne.order.domain.OrderStatus;
import org.tonne.order.domain.Orders;

import java.util.UUID;

/** Use case: an order needs a person. */
@Stateless
public class ToOperator {

    @Inject
    Orders orders;

    @Inject
    Audit audit;

    /**
     * Moves the order to NEEDS_OPERATOR; an order that already is there stays. One that is COMPLETED and certified stays
     * so: what is wrong with one of its cancellations is a case for itself.
     *
     * @param why for the audit trail
     */
    public void call(UUID orderId, String why) {
        Order order = orders.hold(orderId);
        if (order.status() != OrderStatus.NEEDS_OPERATOR && order.status() != OrderStatus.COMPLETED) {
            order.callOperator();
            audit.write(Audit.STORE, "order.needs-operator", orderId.toString(), why);
        }
    }
}
