package org.tonne.reconciliation.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.tonne.cases.application.CaseOwner;
import org.tonne.cases.application.Choice;
import org.tonne.cases.domain.CaseKind;
import org.tonne.cases.domain.Decision;
import org.tonne.cases.domain.OperatorCase;
import org.tonne.reconciliation.domain.Reconciliation;
import org.tonne.reconciliation.domain.ReconciliationAction;
import org.tonne.reconciliation.persistence.DifferenceCases;
import org.tonne.reconciliation.persistence.Reconciliations;
import org.tonne.stock.application.HoldLots;

import java.time.Clock;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** Two people decide what a reconciliation found different in an account. */
@ApplicationScoped
public class DecideDifference implements CaseOwner {

    /** How it can be decided. */
    public enum Decisions {
        /** Our books are right, or both are again: the units may be sold. */
        BOOKS_STAND,
        /** The registry is right: the units stay frozen until our books are corrected. */
        REGISTRY_STANDS
    }

    @Inject
    HoldLots holdLots;

    @Inject
    DifferenceCases cases;

    @Inject
    Reconciliations reconciliations;

    @Inject
    Clock clock;

    @Override
    public Set<CaseKind> kinds() {
        return EnumSet.of(CaseKind.RECONCILIATION_DIFFERS);
    }

    @Override
    public List<Choice> choices(OperatorCase about) {
        return List.of(Choice.ofTwo(Decisions.BOOKS_STAND), Choice.ofTwo(Decisions.REGISTRY_STANDS));
    }

    @Override
    public void carryOut(OperatorCase about, Decision decided, String actor) {
        if (decided.code().equals(Decisions.BOOKS_STAND.name())) {
            holdLots.release(about.id());
        }
        for (long id : cases.waitingOnlyFor(about.id())) {
            Reconciliation reconciliation = reconciliations.get(id);
            reconciliation.end(ReconciliationAction.COMPLETE_BY_HAND, clock.instant());
            reconciliations.save(reconciliation);
        }
    }
}
