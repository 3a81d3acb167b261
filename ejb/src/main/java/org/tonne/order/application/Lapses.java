package org.tonne.order.application;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import org.tonne.audit.application.Audit;
import org.tonne.order.domain.Order;
import org.tonne.order.domain.Orders;
import org.tonne.stock.application.ReleaseUnits;

import java.time.Clock;
import java.util.List;
import java.util.UUID;

/** Lets unpaid orders lapse, all of one transaction at once, so that their lots are locked in one order. */
@Dependent
class Lapses {

    @Inject
    Orders orders;

    @Inject
    ReleaseUnits releaseUnits;

    @Inject
    OrderMessages messages;

    @Inject
    Audit audit;

    @Inject
    Clock clock;

    /** How many of these orders were overdue, and lapsed. */
    int of(List<UUID> ids) {
        List<Order> overdue = ids.stream()
                .map(orders::hold)
                .filter(order -> order.isOverdue(clock.instant()))
                .toList();
        if (overdue.isEmpty()) {
            return 0;
        }
        releaseUnits.releaseAll(OrderUnits.of(overdue));
        for (Order order : overdue) {
            order.expire();
            messages.tell(OrderMessages.EXPIRED, order);
            audit.write(Audit.STORE, "order.expired", order.id().toString(), "");
        }
        return overdue.size();
    }
}
