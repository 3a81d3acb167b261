package org.tonne.reconciliation.application;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import org.tonne.audit.application.Audit;
import org.tonne.cancellation.domain.ResponseCode;
import org.tonne.reconciliation.domain.Initiator;
import org.tonne.reconciliation.domain.Reconciliation;
import org.tonne.reconciliation.domain.ReconciliationAction;
import org.tonne.reconciliation.domain.ReconciliationStatus;
import org.tonne.reconciliation.persistence.Demands;
import org.tonne.reconciliation.persistence.Reconciliations;
import org.tonne.reconciliation.persistence.Snapshots;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Use case: the registry says how its reconciliation stands, or that it is over. */
@Stateless
public class RecordReconciliationResult {

    @Inject
    Reconciliations reconciliations;

    @Inject
    Demands demands;

    @Inject
    Snapshots snapshots;

    @Inject
    OpenDifferences openDifferences;

    @Inject
    Audit audit;

    @Inject
    Clock clock;

    /**
     * Takes the result into account. What it still finds different freezes the units that it asked about last, and waits
     * for two people. The same result again is welcome and changes nothing.
     *
     * @param status DES status of a reconciliation: 2 to 6, 98 or 99
     */
    public Verdict record(String identifier, int status, List<ResponseCode> codes) {
        Optional<Reconciliation> known =
                reconciliations.lock(identifier).filter(one -> one.identity().initiator() == Initiator.REGISTRY);
        if (known.isEmpty()) {
            return Verdict.UNKNOWN;
        }
        Optional<ReconciliationStatus> told = ReconciliationStatus.ofDes(status);
        Optional<ReconciliationAction> action = told.flatMap(RecordReconciliationResult::action);
        if (action.isEmpty()) {
            return Verdict.STATUS_INVALID;
        }
        Reconciliation reconciliation = known.get();
        if (told.filter(reconciliation.status()::equals).isPresent()) {
            return Verdict.stored();
        }
        if (!reconciliation.may(action.get())) {
            return Verdict.STATUS_DIFFERS;
        }
        move(reconciliation, action.get(), codes);
        return Verdict.stored();
    }

    private void move(Reconciliation reconciliation, ReconciliationAction action, List<ResponseCode> codes) {
        Instant now = clock.instant();
        reconciliation.heard(now);
        switch (action) {
            case VALIDATE, DOUBT_TOTALS, DOUBT_ACCOUNT_TOTALS -> reconciliation.doubt(action, 1);
            case DOUBT_BLOCKS -> reconciliation.doubt(action, 2);
            default -> end(reconciliation, action, now);
        }
        reconciliations.save(reconciliation);
        if (!codes.isEmpty()) {
            reconciliations.keepCodes(reconciliation, codes.toString());
        }
        String facts = reconciliation.status() + " " + codes;
        audit.write(
                InitiateReconciliation.REGISTRY,
                "reconciliation.result",
                reconciliation.identity().identifier(),
                facts);
    }

    private void end(Reconciliation reconciliation, ReconciliationAction action, Instant now) {
        long id = reconciliation.identity().id();
        reconciliation.end(action, now);
        reconciliations.save(reconciliation);
        if (action == ReconciliationAction.CALL_OPERATOR) {
            openDifferences.toldByRegistry(reconciliation);
        }
        demands.endAll(id, now);
        snapshots.drop(id);
    }

    private static Optional<ReconciliationAction> action(ReconciliationStatus status) {
        return Optional.ofNullable(
                switch (status) {
                    case VALIDATED -> ReconciliationAction.VALIDATE;
                    case TOTALS_INCONSISTENT -> ReconciliationAction.DOUBT_TOTALS;
                    case ACCOUNT_TOTALS_INCONSISTENT -> ReconciliationAction.DOUBT_ACCOUNT_TOTALS;
                    case BLOCKS_INCONSISTENT -> ReconciliationAction.DOUBT_BLOCKS;
                    case COMPLETED -> ReconciliationAction.COMPLETE;
                    case COMPLETED_BY_HAND -> ReconciliationAction.COMPLETE_BY_HAND;
                    case NEEDS_OPERATOR -> ReconciliationAction.CALL_OPERATOR;
                    case CONFIRMED, INITIATED, DENIED, ABANDONED -> null;
                });
    }
}
