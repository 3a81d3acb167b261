package org.tonne.cancellation.simulation;

import org.tonne.order.domain.Order;
import org.tonne.order.domain.OrderStatus;

import java.lang.reflect.Constructor;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** Buyers, who order what is free and have paid for it. */
final class Shop {

    private final World world;
    private final Platform platform;
    private int orders;

    Shop(World world, Platform platform) {
        this.world = world;
        this.platform = platform;
    }

    /** One order over one or two lines, where enough is free. */
    void sell() {
        UUID id = new UUID(0x8000L, ++orders);
        List<Books.Line> lines = new ArrayList<>();
        int wanted = world.between(1, 3);
        List<Books.Lot> lots = new ArrayList<>(platform.books().lots.values());
        for (int i = 0; i < wanted; i++) {
            Books.Lot lot = lots.get(world.between(0, lots.size()));
            int quantity = world.between(1, 9);
            boolean fresh = lines.stream().noneMatch(line -> line.lotId() == lot.id);
            if (fresh && !lot.frozen && lot.available >= quantity) {
                lines.add(new Books.Line(new UUID(orders, i), lot.id, quantity, world.between(50, 500)));
            }
        }
        if (!lines.isEmpty()) {
            platform.commits(() -> place(id, lines));
        }
    }

    private void place(UUID id, List<Books.Line> lines) {
        Books books = platform.books();
        Books.Sale sale = new Books.Sale(order(id), lines);
        platform.tables().put(books.sales, id, sale);
        for (Books.Line line : lines) {
            Books.Lot lot = books.lot(line.lotId());
            platform.tables().writing(() -> {
                lot.available += line.quantity();
                lot.reserved -= line.quantity();
            });
            lot.available -= line.quantity();
            lot.reserved += line.quantity();
        }
        sale.units = sale.paidCents;
        String[] message = {"order.paid", id.toString()};
        platform.tables().writing(() -> books.outbox.remove(message));
        books.outbox.add(message);
    }

    private Order order(UUID id) {
        try {
            Constructor<Order> constructor = Order.class.getDeclaredConstructor();
            constructor.setAccessible(true);
            Order order = constructor.newInstance();
            Tables.set(order, "id", id);
            Tables.set(order, "reference", "R" + id.getLeastSignificantBits());
            Tables.set(order, "status", OrderStatus.PAID);
            Tables.set(order, "paidAt", world.instant());
            return order;
        } catch (ReflectiveOperationException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
