package org.tonne.order.application;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import org.tonne.audit.application.Audit;
import org.tonne.order.domain.Order;
import org.tonne.order.domain.OrderStatus;
import org.tonne.order.domain.Orders;

import java.util.UUID;

/** Use case: a person decided that the cancellations of an order go on. */
@Stateless
public class ResumeCancelling {

    @Inject
    Orders orders;

    @Inject
    Audit audit;

    /**
     * Moves the order from NEEDS_OPERATOR back to CANCELLING; an order that already is there stays.
     *
     * @param actor who decided
     */
    public void resume(UUID orderId, String actor) {
        Order order = orders.hold(orderId);
        if (order.status() != OrderStatus.CANCELLING) {
            order.resume();
            audit.write(actor, "order.resumed", orderId.toString(), "");
        }
    }
}
