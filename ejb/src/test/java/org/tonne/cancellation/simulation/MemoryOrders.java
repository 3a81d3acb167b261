package org.tonne.cancellation.simulation;

import org.tonne.cancellation.domain.CancellationStatus;
import org.tonne.order.domain.MoneyLedger;
import org.tonne.order.domain.Order;
import org.tonne.order.domain.Orders;
import org.tonne.shared.Money;

import java.util.List;
import java.util.UUID;

/** Orders and their money in memory. */
final class MemoryOrders implements Orders, MoneyLedger {

    private final Tables tables;
    private final Books books;

    MemoryOrders(Tables tables, Books books) {
        this.tables = tables;
        this.books = books;
    }

    @Override
    public Order hold(UUID id) {
        return tables.managed(books.sale(id).order);
    }

    @Override
    public void flush() {
        tables.writing(() -> {});
    }

    @Override
    public Progress progress(UUID id) {
        List<Books.Row> rows = books.rows(id);
        long open = 0;
        long completed = 0;
        long cents = 0;
        for (Books.Row row : rows) {
            CancellationStatus status = row.state.status();
            open += status.isOpen() ? 1 : 0;
            if (status.isCompleted()) {
                completed++;
                cents += row.identity.quantity() * books.sale(id).cents(row.identity.orderLineId());
            }
        }
        return new Progress(rows.size(), open, completed, cents);
    }

    @Override
    public void move(UUID orderId, Account from, Account to, Money amount) {
        Books.Sale sale = books.sale(orderId);
        add(sale, from, -amount.cents());
        add(sale, to, amount.cents());
    }

    private void add(Books.Sale sale, Account account, long cents) {
        long units = sale.units;
        long due = sale.refundDue;
        long back = sale.refunded;
        tables.writing(() -> {
            sale.units = units;
            sale.refundDue = due;
            sale.refunded = back;
        });
        switch (account) {
            case UNITS -> sale.units += cents;
            case REFUND_DUE -> sale.refundDue += cents;
            case OUTSIDE -> sale.refunded += cents;
        }
    }

    @Override
    public long balance(UUID orderId, Account account) {
        Books.Sale sale = books.sale(orderId);
        return switch (account) {
            case UNITS -> sale.units;
            case REFUND_DUE -> sale.refundDue;
            case OUTSIDE -> sale.refunded - sale.paidCents;
        };
    }
}
