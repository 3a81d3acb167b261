package org.tonne.order.application;

import org.tonne.order.domain.Order;
import org.tonne.stock.application.ReserveAgain.Wanted;

import java.util.Collection;
import java.util.List;

/** What orders want of the stock. */
final class OrderUnits {

    private OrderUnits() {}

    static List<Wanted> of(Collection<Order> orders) {
        return orders.stream()
                .flatMap(order -> order.lines().stream())
                .map(line -> new Wanted(line.lotId(), line.id(), line.quantity().units()))
                .toList();
    }
}
