package org.tonne.cancellation.simulation;

import org.tonne.cancellation.domain.CancellationLifecycle;
import org.tonne.cancellation.domain.CancellationStatus;
import org.tonne.order.domain.OrderStatus;

import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;

/** What must hold after every step, and what must have come to its end when the weather has been calm long enough. */
final class Rules {

    private final Platform platform;
    private final Books books;
    private final ModelRegistry registry;
    private final Sender sender;
    private final Map<String, CancellationStatus> before = new HashMap<>();
    private long checked = -1;
    private int identifiers;
    private int certificates;

    Rules(Platform platform, ModelRegistry registry, Sender sender) {
        this.platform = platform;
        this.books = platform.books();
        this.registry = registry;
        this.sender = sender;
    }

    /** After every step; where nothing was written since the last one, nothing can have broken. */
    void check() {
        long writes = platform.tables().writes() + registry.changes();
        if (writes == checked) {
            return;
        }
        checked = writes;
        unitsAreConserved();
        noSerialTwice();
        books.sales.values().forEach(this::moneyIsConserved);
        books.cancellations.values().forEach(this::check);
        identifiersAreOurs();
        certificatesAreTrue();
    }

    private static void require(boolean holds, String rule, Object facts) {
        if (!holds) {
            throw new Violation(rule, facts.toString());
        }
    }

    private void unitsAreConserved() {
        long[][] sums = new long[books.lots.size() + 1][2];
        books.sales.values().stream()
                .filter(sale -> sale.order.status() == OrderStatus.PAID)
                .flatMap(sale -> sale.lines.stream())
                .forEach(line -> sums[(int) line.lotId()][0] += line.quantity());
        books.cancellations.values().forEach(row -> count(row, sums[(int) row.identity.lotId()]));
        books.lots.values().forEach(lot -> checkUnits(lot, sums[(int) lot.id]));
    }

    private static void count(Books.Row row, long[] sum) {
        CancellationStatus status = row.state.status();
        boolean reserved = status.isOpen() && status != CancellationStatus.LATE_COMPLETED;
        sum[0] += reserved ? row.identity.quantity() : 0;
        sum[1] += status.isCompleted() ? row.identity.quantity() : 0;
    }

    private static void checkUnits(Books.Lot lot, long[] sum) {
        boolean whole = lot.available + lot.reserved + lot.cancelled == Books.LOT_SIZE && lot.available >= 0;
        require(
                whole && lot.reserved == sum[0] && lot.cancelled == sum[1],
                "units are conserved",
                "lot " + lot.id + " " + lot.available + "/" + lot.reserved + "/" + lot.cancelled + ", held " + sum[0]
                        + ", cancelled " + sum[1]);
    }

    private void noSerialTwice() {
        BitSet taken = new BitSet();
        for (Books.Row row : books.cancellations.values()) {
            if (!row.released) {
                for (long serial : row.serials) {
                    require(!taken.get((int) serial), "no serial is allocated to two", serial);
                    taken.set((int) serial);
                }
            }
            boolean holds =
                    row.state.status().isCompleted() || row.state.status().isUnderWay();
            require(!(row.released && holds), "serials stay until the end", row.identity);
        }
    }

    private void moneyIsConserved(Books.Sale sale) {
        boolean whole = sale.units + sale.refundDue + sale.refunded == sale.paidCents;
        boolean positive = sale.units >= 0 && sale.refundDue >= 0 && sale.refunded >= 0;
        long completed = platform.completedCents(sale.order.id());
        long owed =
                switch (sale.order.status()) {
                    case PAID, CANCELLING -> sale.paidCents;
                    case NEEDS_OPERATOR -> sale.units;
                    case COMPLETED -> completed;
                    default -> 0;
                };
        require(
                whole && positive && sale.units == owed,
                "money is conserved",
                sale.order.reference() + " " + sale.order.status() + " paid " + sale.paidCents + ", units " + sale.units
                        + ", due " + sale.refundDue + ", back " + sale.refunded);
        boolean goneBack = sale.order.status() == OrderStatus.REFUND_DUE || sale.order.status() == OrderStatus.REFUNDED;
        require(!(goneBack && completed > 0), "nothing is refunded and cancelled", sale.order.reference());
    }

    private void check(Books.Row row) {
        String id = row.identity.transactionIdentifier();
        CancellationStatus now = row.state.status();
        movesAreLegal(id, now);
        ModelRegistry.Transaction truth = registry.find(id);
        require(
                !now.isCompleted() || truth != null && isCancelled(row, truth),
                "completed is what the registry cancelled",
                id);
        require(
                truth == null || !isGivenUpTooEarly(now, truth),
                "nothing is given up that the registry may still cancel",
                id + " " + now);
        require(sender.questions(id) < 400, "the registry is not pestered", id + " " + now);
    }

    private boolean isCancelled(Books.Row row, ModelRegistry.Transaction truth) {
        return truth.proposal.blocks().equals(row.blocks) && registry.areCancelled(row.serials, truth);
    }

    private boolean isGivenUpTooEarly(CancellationStatus now, ModelRegistry.Transaction truth) {
        boolean fair = truth.script.isHonest() && !sender.wasOutrun(truth.proposal.transactionIdentifier());
        boolean givenUp = now.isFailed() || now == CancellationStatus.LATE_COMPLETED;
        return fair && givenUp && (truth.cancelled || truth.mayStillComplete());
    }

    private void movesAreLegal(String id, CancellationStatus now) {
        CancellationStatus last = before.put(id, now);
        boolean legal = last == null
                || last == now
                || CancellationLifecycle.MOVES.moves().stream().anyMatch(move -> move.from() == last)
                        && !(last == CancellationStatus.COMPLETED && now != CancellationStatus.ATTESTED)
                        && !(last.isFailed() && now != CancellationStatus.LATE_COMPLETED);
        require(legal, "final states stay", id + " " + last + " to " + now);
    }

    private void identifiersAreOurs() {
        if (registry.heard().size() > identifiers) {
            identifiers = registry.heard().size();
            registry.heard()
                    .keySet()
                    .forEach(id -> require(books.cancellations.containsKey(id), "one identifier for ever", id));
        }
    }

    // Neither a certificate nor a cancelled unit changes any more.
    private void certificatesAreTrue() {
        if (books.certificates.size() > certificates) {
            certificates = books.certificates.size();
            books.certificates.values().forEach(this::certificateIsTrue);
        }
    }

    private void certificateIsTrue(Books.Certificate certificate) {
        long proven = 0;
        for (String id : certificate.transactions()) {
            ModelRegistry.Transaction truth = registry.find(id);
            require(truth != null && truth.cancelled, "a certificate proves cancelled units", id);
            proven += truth == null ? 0 : truth.serials.length;
        }
        long printed = Books.serials(certificate.blocks()).length;
        require(
                proven == certificate.quantity() && printed == proven,
                "a certificate proves cancelled units",
                certificate);
    }

    /** When the weather has been calm for long. */
    void checkEnd() {
        books.cancellations.values().forEach(this::checkEnd);
        books.sales.values().forEach(this::checkEnd);
    }

    private void checkEnd(Books.Row row) {
        String id = row.identity.transactionIdentifier();
        CancellationStatus status = row.state.status();
        boolean late = status == CancellationStatus.LATE_COMPLETED;
        require(!status.isOpen() || late && hasCase(row), "every transaction ends", id + " " + status);
        ModelRegistry.Transaction truth = registry.find(id);
        boolean gone = status.isFailed() && truth != null && truth.cancelled;
        require(!gone, "no cancellation is overlooked", id);
    }

    private void checkEnd(Books.Sale sale) {
        OrderStatus status = sale.order.status();
        boolean ended = status == OrderStatus.COMPLETED || status == OrderStatus.REFUNDED;
        boolean late = books.rows(sale.order.id()).stream()
                .anyMatch(row -> row.state.status() == CancellationStatus.LATE_COMPLETED);
        require(ended || late, "every order ends", sale.order.reference() + " " + status);
        boolean certified = books.certificates.containsKey(sale.order.id());
        require(status != OrderStatus.COMPLETED || certified, "what is completed is certified", sale.order.id());
        require(sale.refundDue == 0 || late, "refunds are paid", sale.order.reference());
    }

    private boolean hasCase(Books.Row row) {
        return platform.cases().openOf(row.identity.id()).isPresent();
    }
}
