package org.tonne.cancellation.simulation;

import org.tonne.cancellation.domain.CancellationIdentity;
import org.tonne.cancellation.domain.CancellationState;
import org.tonne.order.domain.Order;
import org.tonne.shared.SerialRange;
import org.tonne.shared.UnitBlock;
import org.tonne.shared.UnitType;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Objects;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.LongStream;

/** Everything the store of a simulation has written down. */
final class Books {

    /** Units of every lot. */
    static final int LOT_SIZE = 60;

    final Map<Long, Lot> lots = new LinkedHashMap<>();
    final Map<UUID, Sale> sales = new LinkedHashMap<>();
    final Map<String, Row> cancellations = new LinkedHashMap<>();
    final Map<Long, Row> byNumber = new HashMap<>();
    final Map<UUID, List<Row>> byOrder = new HashMap<>();
    final Map<UUID, Certificate> certificates = new LinkedHashMap<>();
    final List<String[]> outbox = new ArrayList<>();

    Books(int lots) {
        for (long id = 1; id <= lots; id++) {
            this.lots.put(id, new Lot(id));
        }
    }

    Lot lot(long id) {
        return Objects.requireNonNull(lots.get(id));
    }

    Sale sale(UUID order) {
        return Objects.requireNonNull(sales.get(order));
    }

    Row row(String transaction) {
        return Objects.requireNonNull(cancellations.get(transaction));
    }

    Row row(long number) {
        return Objects.requireNonNull(byNumber.get(number));
    }

    List<Row> rows(UUID order) {
        return byOrder.getOrDefault(order, List.of());
    }

    /** The serials of a lot are 1000 times its number and the next ones. */
    static UnitBlock block(long lot, long first, long last) {
        return new UnitBlock("CN", UnitType.ofCode(5), new SerialRange(first, last), 2, 2, 0, (int) lot);
    }

    /** Every serial of some blocks. */
    static long[] serials(List<UnitBlock> blocks) {
        return blocks.stream()
                .flatMapToLong(block -> LongStream.rangeClosed(
                        block.serials().first(), block.serials().last()))
                .toArray();
    }

    /** A lot: how many units stand where, and which serials nobody has. */
    static final class Lot {

        final long id;
        final NavigableSet<Long> free = new TreeSet<>();
        long available = LOT_SIZE;
        long reserved;
        long cancelled;
        boolean frozen;

        Lot(long id) {
            this.id = id;
            for (long serial = first(); serial < first() + LOT_SIZE; serial++) {
                free.add(serial);
            }
        }

        long first() {
            return id * 1000;
        }
    }

    /** An order as it was paid, with its money. */
    static final class Sale {

        final Order order;
        final List<Line> lines;
        final long paidCents;
        long units;
        long refundDue;
        long refunded;

        Sale(Order order, List<Line> lines) {
            this.order = order;
            this.lines = List.copyOf(lines);
            this.paidCents =
                    lines.stream().mapToLong(line -> line.quantity * line.cents).sum();
        }

        long cents(UUID line) {
            return lines.stream().filter(one -> one.id.equals(line)).findFirst().orElseThrow().cents;
        }
    }

    /** A line of an order. */
    record Line(UUID id, long lotId, long quantity, long cents) {}

    /** A cancellation as it is stored. */
    static final class Row {

        final CancellationIdentity identity;
        CancellationState state;
        List<UnitBlock> blocks = List.of();
        long[] serials = {};
        boolean released;
        String attestation = "";
        String proposed = "";

        Row(CancellationIdentity identity, CancellationState state) {
            this.identity = identity;
            this.state = state;
        }
    }

    /** What a certificate says. */
    record Certificate(UUID order, long quantity, List<String> transactions, List<UnitBlock> blocks) {}
}
