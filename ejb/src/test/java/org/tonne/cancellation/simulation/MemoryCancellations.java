package org.tonne.cancellation.simulation;

import org.tonne.cancellation.domain.Attestation;
import org.tonne.cancellation.domain.Cancellation;
import org.tonne.cancellation.domain.CancellationState;
import org.tonne.cancellation.domain.CancellationStatus;
import org.tonne.cancellation.domain.Cancellations;
import org.tonne.order.domain.OrderStatus;
import org.tonne.shared.UnitBlock;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

/** Cancellations in memory; some planted faults live here. */
final class MemoryCancellations implements Cancellations {

    private final Tables tables;
    private final Books books;
    private final Fault fault;
    private long number = 1_000_000;

    MemoryCancellations(Tables tables, Books books, Fault fault) {
        this.tables = tables;
        this.books = books;
        this.fault = fault;
    }

    @Override
    public Optional<Cancellation> lock(String transactionIdentifier) {
        return Optional.ofNullable(books.cancellations.get(transactionIdentifier))
                .map(row -> new Cancellation(row.identity, remembered(row.state)));
    }

    @Override
    public Optional<Cancellation> find(long id) {
        return Optional.ofNullable(books.byNumber.get(id)).map(row -> new Cancellation(row.identity, row.state));
    }

    private CancellationState remembered(CancellationState state) {
        boolean forgetsTheEnd =
                fault == Fault.COMPLETION_COUNTED_TWICE && state.status() == CancellationStatus.COMPLETED;
        int attempts = fault == Fault.USED_IDENTIFIER_IS_REFUSAL ? Math.min(1, state.attempts()) : state.attempts();
        return new CancellationState(
                forgetsTheEnd ? CancellationStatus.CHECKED : state.status(),
                state.registryStatus(),
                attempts,
                state.sentAt(),
                state.acknowledgedAt(),
                state.unknownSince(),
                state.completedAt(),
                state.nextActionAt(),
                state.responseCodes());
    }

    @Override
    public List<Cancellation> lockDue(Instant now, int max) {
        return books.cancellations.values().stream()
                .filter(row -> isDue(row.state, now))
                .sorted(Comparator.comparing((Books.Row row) -> Objects.requireNonNull(row.state.nextActionAt()))
                        .thenComparing(row -> row.identity.id()))
                .limit(max)
                .map(row -> new Cancellation(row.identity, row.state))
                .toList();
    }

    private boolean isDue(CancellationState state, Instant now) {
        Instant due = state.nextActionAt();
        return due != null && !due.isAfter(now) && !isOverlooked(state.status());
    }

    private boolean isOverlooked(CancellationStatus status) {
        return switch (fault) {
            case SENDING_FORGOTTEN -> status == CancellationStatus.SENDING;
            case NEVER_ASKED -> status == CancellationStatus.ACKNOWLEDGED || status == CancellationStatus.CHECKED;
            default -> false;
        };
    }

    @Override
    public long nextNumber() {
        return ++number;
    }

    @Override
    public void add(Cancellation cancellation, Instant queuedAt) {
        CancellationState state = cancellation.state();
        Books.Row row = new Books.Row(
                cancellation.identity(),
                new CancellationState(state.status(), null, state.attempts(), null, null, null, null, queuedAt, null));
        tables.put(books.cancellations, row.identity.transactionIdentifier(), row);
        tables.put(books.byNumber, row.identity.id(), row);
        List<Books.Row> ofOrder = books.byOrder.computeIfAbsent(row.identity.orderId(), id -> new ArrayList<>());
        tables.writing(() -> ofOrder.remove(row));
        ofOrder.add(row);
    }

    @Override
    public void save(Cancellation cancellation) {
        Books.Row row = books.row(cancellation.identity().id());
        CancellationState before = row.state;
        tables.writing(() -> row.state = before);
        row.state = cancellation.state();
        if (fault == Fault.SERIALS_FREED_EARLY && row.state.status() == CancellationStatus.ACKNOWLEDGED) {
            new MemoryReturns(tables, books).release(row.identity.id());
        }
    }

    @Override
    public void attested(Cancellation cancellation, Attestation attestation) {
        Books.Row row = books.row(cancellation.identity().id());
        tables.writing(() -> row.attestation = "");
        row.attestation = attestation.number();
    }

    @Override
    public boolean isProposedAsBefore(long cancellationId, String sha256) {
        Books.Row row = books.row(cancellationId);
        String before = row.proposed;
        tables.writing(() -> row.proposed = before);
        row.proposed = before.isEmpty() ? sha256 : before;
        return row.proposed.equals(sha256);
    }

    @Override
    public List<Cancellation> lockUnderWay(int max) {
        return books.cancellations.values().stream()
                .filter(row -> row.state.status().isUnderWay())
                .limit(max)
                .map(row -> new Cancellation(row.identity, row.state))
                .toList();
    }

    @Override
    public List<Cancellation> lockSaid() {
        return books.cancellations.values().stream()
                .filter(row -> row.state.status().isUnderWay() && row.state.status() != CancellationStatus.QUEUED)
                .map(row -> new Cancellation(row.identity, row.state))
                .toList();
    }

    @Override
    public boolean attestationUsed(String attestation, long byOtherThan) {
        return books.cancellations.values().stream()
                .anyMatch(row -> row.attestation.equals(attestation) && row.identity.id() != byOtherThan);
    }

    @Override
    public List<UnitBlock> blocks(long cancellationId) {
        return books.row(cancellationId).blocks;
    }

    @Override
    public Particulars particulars(long cancellationId) {
        UUID order = books.row(cancellationId).identity.orderId();
        return new Particulars(100, 1001, "Colegio San Martín", "", order.toString());
    }

    @Override
    public int refusals(UUID orderLineId) {
        return (int) books.cancellations.values().stream()
                .filter(row -> row.identity.orderLineId().equals(orderLineId)
                        && row.state.status() == CancellationStatus.REFUSED)
                .count();
    }

    @Override
    public boolean existFor(UUID orderId) {
        return !books.rows(orderId).isEmpty();
    }

    @Override
    public List<PaidLine> paidLines(UUID orderId) {
        Books.Sale sale = books.sale(orderId);
        return sale.order.status() != OrderStatus.PAID
                ? List.of()
                : sale.lines.stream()
                        .map(line -> new PaidLine(line.id(), line.lotId(), line.quantity()))
                        .toList();
    }

    @Override
    public void freezeLot(long lotId) {
        Books.Lot lot = books.lot(lotId);
        boolean before = lot.frozen;
        tables.writing(() -> lot.frozen = before);
        lot.frozen = true;
    }
}
