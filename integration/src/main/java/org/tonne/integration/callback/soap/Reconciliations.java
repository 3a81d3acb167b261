package org.tonne.integration.callback.soap;

import org.jspecify.annotations.Nullable;
import org.tonne.contract.types.ProvideAuditTrail;
import org.tonne.contract.types.ProvideTotals;
import org.tonne.contract.types.ProvideUnitBlocks;
import org.tonne.contract.types.UnitBlockIdentifier;
import org.tonne.contract.types.UnitBlockRequest;
import org.tonne.integration.wire.Times;
import org.tonne.reconciliation.application.Demand;
import org.tonne.reconciliation.application.Demand.Asked;
import org.tonne.reconciliation.application.Demand.Kind;
import org.tonne.reconciliation.application.Demand.Period;
import org.tonne.reconciliation.application.Demand.Serials;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/** What the registry wants in its reconciliation, as demands to the trade. A time without a zone makes none. */
final class Reconciliations {

    private Reconciliations() {}

    static Optional<Demand> demand(ProvideTotals message) {
        Asked asked = new Asked(
                message.getUnitType(), message.getAccountCommitPeriod(), message.getAccountType(), null, null);
        Integer byAccount = message.getByAccountFlag();
        return Times.instant(message.getReconciliationSnapshotDatetime())
                .map(at -> new Demand(
                        message.getReconciliationIdentifier(),
                        Notifications.key(message),
                        Kind.TOTALS,
                        at,
                        null,
                        byAccount != null && byAccount != 0,
                        named(asked)));
    }

    static Optional<Demand> demand(ProvideUnitBlocks message) {
        List<Asked> asked = message.getUnitBlockRequests().stream()
                .map(Reconciliations::asked)
                .toList();
        return Times.instant(message.getReconciliationSnapshotDatetime())
                .map(at -> new Demand(
                        message.getReconciliationIdentifier(),
                        Notifications.key(message),
                        Kind.BLOCKS,
                        at,
                        null,
                        false,
                        asked));
    }

    static Optional<Demand> demand(ProvideAuditTrail message) {
        Optional<Instant> begin = Times.instant(message.getAuditTrailBeginDatetime());
        Optional<Instant> end = Times.instant(message.getAuditTrailEndDatetime());
        if (begin.isEmpty() || end.isEmpty()) {
            return Optional.empty();
        }
        Asked cell = new Asked(
                message.getUnitType(),
                message.getAccountCommitPeriod(),
                message.getAccountType(),
                message.getAccountIdentifier(),
                null);
        List<Asked> asked = message.getUnitBlockIdentifiers().isEmpty()
                ? named(cell)
                : message.getUnitBlockIdentifiers().stream()
                        .map(block -> within(cell, block))
                        .toList();
        return Optional.of(new Demand(
                message.getReconciliationIdentifier(),
                Notifications.key(message),
                Kind.TRAIL,
                null,
                new Period(begin.get(), end.get()),
                false,
                asked));
    }

    private static Asked asked(UnitBlockRequest request) {
        return new Asked(
                request.getUnitType(),
                request.getAccountCommitPeriod(),
                request.getAccountType(),
                request.getAccountIdentifier(),
                null);
    }

    private static Asked within(Asked cell, UnitBlockIdentifier block) {
        return new Asked(
                cell.unitType(),
                cell.accountPeriod(),
                cell.accountType(),
                cell.accountId(),
                new Serials(
                        block.getOriginatingRegistryCode(),
                        block.getUnitSerialBlockStart(),
                        block.getUnitSerialBlockEnd()));
    }

    /** A part of which nothing is named means everything. */
    private static List<Asked> named(Asked part) {
        Stream<@Nullable Object> names =
                Stream.of(part.unitType(), part.accountPeriod(), part.accountType(), part.accountId());
        return names.anyMatch(Objects::nonNull) ? List.of(part) : List.of();
    }
}
