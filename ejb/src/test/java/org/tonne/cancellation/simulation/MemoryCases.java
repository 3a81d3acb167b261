package org.tonne.cancellation.simulation;

import org.tonne.cases.domain.CaseKind;
import org.tonne.cases.domain.CaseStatus;
import org.tonne.cases.domain.OperatorCase;
import org.tonne.cases.domain.OperatorCases;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

/** Cases in memory. */
final class MemoryCases implements OperatorCases {

    private final Tables tables;
    private final Map<UUID, OperatorCase> cases = new LinkedHashMap<>();

    MemoryCases(Tables tables) {
        this.tables = tables;
    }

    @Override
    public Optional<OperatorCase> openAbout(CaseKind kind, OperatorCase.Subject subject) {
        return cases.values().stream()
                .filter(one -> one.kind() == kind
                        && one.status() != CaseStatus.CLOSED
                        && Objects.equals(one.cancellationId(), subject.cancellation()))
                .findFirst();
    }

    /** The case about a cancellation that waits for people, one that waits for a second person first. */
    Optional<UUID> openOf(long cancellationId) {
        return cases.values().stream()
                .filter(one ->
                        Objects.equals(one.cancellationId(), cancellationId) && one.status() != CaseStatus.CLOSED)
                .min(Comparator.comparing((OperatorCase one) -> one.status() != CaseStatus.PROPOSED)
                        .thenComparing(OperatorCase::openedAt))
                .map(OperatorCase::id);
    }

    @Override
    public boolean add(OperatorCase operatorCase) {
        tables.put(cases, operatorCase.id(), operatorCase);
        return true;
    }

    @Override
    public Optional<OperatorCase> find(UUID id) {
        return Optional.ofNullable(cases.get(id));
    }

    @Override
    public OperatorCase get(UUID id) {
        return tables.managed(Objects.requireNonNull(cases.get(id)));
    }
}
