package org.tonne.reconciliation.application;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import org.tonne.audit.application.Audit;
import org.tonne.reconciliation.application.Demand.Kind;
import org.tonne.reconciliation.domain.Initiator;
import org.tonne.reconciliation.domain.Reconciliation;
import org.tonne.reconciliation.domain.ReconciliationAction;
import org.tonne.reconciliation.persistence.Demands;
import org.tonne.reconciliation.persistence.Reconciliations;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;

/** Use case: the registry wants totals, blocks or the audit trail; the answer goes out by itself when the snapshot is taken. */
@Stateless
public class RecordDemand {

    @Inject
    Reconciliations reconciliations;

    @Inject
    Demands demands;

    @Inject
    Audit audit;

    @Inject
    Clock clock;

    /** Keeps the demand; the same message a second time has no further effect. */
    public Verdict record(Demand demand) {
        Optional<Reconciliation> known = reconciliations
                .lock(demand.identifier())
                .filter(one -> one.identity().initiator() == Initiator.REGISTRY);
        if (known.isEmpty()) {
            return Verdict.UNKNOWN;
        }
        Reconciliation reconciliation = known.get();
        Instant named = demand.snapshotAt();
        if (named != null && !named.equals(reconciliation.identity().snapshotAt())) {
            return Verdict.SNAPSHOT_DIFFERS;
        }
        if (!reconciliation.status().isRunning()) {
            return demands.isKnown(reconciliation.identity().id(), demand.messageKey())
                    ? Verdict.stored()
                    : Verdict.STATUS_DIFFERS;
        }
        Instant now = clock.instant();
        if (keep(reconciliation, demand, now)) {
            goOn(reconciliation, demand, now);
        }
        return Verdict.stored();
    }

    private boolean keep(Reconciliation reconciliation, Demand demand, Instant now) {
        Demand.Period period = demand.period();
        Demands.Wanted wanted = new Demands.Wanted(
                demand.messageKey(),
                demand.kind().name(),
                demand.byAccount(),
                period == null ? null : period.begin(),
                period == null ? null : period.end());
        return demands.add(
                reconciliation.identity().id(),
                wanted,
                demand.asked().stream().map(RecordDemand::part).toList(),
                now);
    }

    private static Demands.Part part(Demand.Asked asked) {
        Demand.Serials serials = asked.serials();
        return new Demands.Part(
                asked.unitType(),
                asked.accountPeriod(),
                asked.accountType(),
                asked.accountId(),
                serials == null ? null : serials.party(),
                serials == null ? null : serials.first(),
                serials == null ? null : serials.last());
    }

    // That it wants blocks means that totals differ; that it wants the trail, that blocks differ.
    private void goOn(Reconciliation reconciliation, Demand demand, Instant now) {
        reconciliation.heard(now);
        if (demand.kind() == Kind.BLOCKS) {
            reconciliation.doubt(ReconciliationAction.DOUBT_TOTALS, 2);
        } else if (demand.kind() == Kind.TRAIL) {
            reconciliation.doubt(ReconciliationAction.DOUBT_BLOCKS, 3);
        }
        reconciliations.save(reconciliation);
        audit.write(
                InitiateReconciliation.REGISTRY,
                "reconciliation.demand",
                demand.identifier(),
                demand.kind() + ", " + demand.asked().size() + " parts of the books named");
    }
}
