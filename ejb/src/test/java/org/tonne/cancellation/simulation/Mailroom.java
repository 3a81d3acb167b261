package org.tonne.cancellation.simulation;

import org.tonne.order.domain.MoneyLedger.Account;
import org.tonne.shared.Money;
import org.tonne.shared.UnitBlock;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** Delivers the outbox: at least once each, some twice, until the transaction of the receiver has committed. */
final class Mailroom {

    private final Platform platform;
    private final World world;
    private final Books books;
    private final Fault fault;

    Mailroom(Platform platform, World world, Books books, Fault fault) {
        this.platform = platform;
        this.world = world;
        this.books = books;
        this.fault = fault;
    }

    /** Takes what was committed and has it delivered. */
    void collect() {
        List<String[]> committed = List.copyOf(books.outbox);
        books.outbox.clear();
        committed.forEach(message -> {
            deliver(message, world.seconds(0, 5));
            if (world.strikes(0.1)) {
                deliver(message, world.seconds(0, 600));
            }
        });
    }

    private void deliver(String[] message, Duration delay) {
        world.after(delay, () -> {
            UUID order = UUID.fromString(message[1]);
            if (!platform.commits(() -> receive(message[0], order))) {
                deliver(message, world.seconds(1, 60));
            }
        });
    }

    private void receive(String topic, UUID order) {
        switch (topic) {
            case "order.paid" -> platform.proposals().propose(order);
            case "order.completed" -> certify(order);
            case "order.refund-due" -> refund(order);
            default -> throw new IllegalStateException(topic);
        }
    }

    /** As the payments do: the ledger first, the order then. */
    private void refund(UUID order) {
        long due = platform.money().balance(order, Account.REFUND_DUE);
        if (due > 0) {
            platform.money().move(order, Account.REFUND_DUE, Account.OUTSIDE, Money.ofCents(due));
            platform.refunds().refunded(order);
        }
    }

    /** As certificates are drawn: from the blocks of what is completed, once. */
    private void certify(UUID order) {
        if (books.certificates.containsKey(order)) {
            return;
        }
        List<Books.Row> proven = books.rows(order).stream()
                .filter(row -> row.state.status().isCompleted() || fault == Fault.CERTIFICATE_OVER_ORDER)
                .toList();
        List<UnitBlock> blocks = new ArrayList<>();
        proven.forEach(row -> blocks.addAll(row.blocks));
        long quantity =
                proven.stream().mapToLong(row -> row.identity.quantity()).sum();
        List<String> transactions =
                proven.stream().map(row -> row.identity.transactionIdentifier()).toList();
        platform.tables().put(books.certificates, order, new Books.Certificate(order, quantity, transactions, blocks));
    }
}
