package org.tonne.batch.expireorders;

import jakarta.batch.api.chunk.AbstractItemReader;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.jspecify.annotations.Nullable;
import org.tonne.order.application.DueOrders;

import java.io.Serializable;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.UUID;

/** Yields the ids of orders that are due, as found when the job begins. What falls due later is for the next run. */
@Named
@Dependent
public class ExpireOrdersReader extends AbstractItemReader {

    private static final int MOST = 10_000;

    @Inject
    DueOrders dueOrders;

    private final Deque<UUID> due = new ArrayDeque<>();

    @Override
    public void open(@Nullable Serializable checkpoint) {
        due.addAll(dueOrders.ids(MOST)); // an order that has lapsed is not due again: no checkpoint is needed
    }

    @Override
    public @Nullable Object readItem() {
        return due.poll();
    }
}
