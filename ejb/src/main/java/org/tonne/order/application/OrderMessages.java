package org.tonne.order.application;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import org.tonne.order.domain.Order;
import org.tonne.outbox.application.Outbox;

/** What the rest of the store is told about orders; every message holds the id of the order and nothing else. */
@Dependent
class OrderMessages {

    static final String PAID = "order.paid";
    static final String EXPIRED = "order.expired";
    static final String WITHDRAWN = "order.withdrawn";
    static final String REFUND_DUE = "order.refund-due";
    static final String COMPLETED = "order.completed";

    @Inject
    Outbox outbox;

    void tell(String topic, Order order) {
        String id = order.id().toString();
        outbox.add(topic, id, "{\"orderId\":\"" + id + "\"}");
    }
}
