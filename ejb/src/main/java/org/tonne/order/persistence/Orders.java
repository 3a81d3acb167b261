package org.tonne.order.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import org.tonne.order.domain.Order;
import org.tonne.shared.ErrorCode;
import org.tonne.shared.Refused;

import java.util.Map;
import java.util.UUID;

/** Every order there is. */
@ApplicationScoped
public class Orders {

    @PersistenceContext(unitName = "store")
    EntityManager entities;

    /**
     * The order, held against every other transaction until this one ends.
     *
     * @throws Refused ORDER_UNKNOWN
     */
    public Order hold(UUID id) {
        Order order = entities.find(Order.class, id, LockModeType.PESSIMISTIC_WRITE);
        if (order == null) {
            throw new Refused(ErrorCode.ORDER_UNKNOWN, Map.of("order", id.toString()));
        }
        return order;
    }

    /** Writes what was changed so far, so that statements by hand see it. */
    public void flush() {
        entities.flush();
    }
}
