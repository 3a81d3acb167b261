package org.tonne.reconciliation.application;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.inject.Inject;
import org.tonne.audit.application.Audit;
import org.tonne.config.ReconciliationSettings;
import org.tonne.reconciliation.domain.Reconciliation;
import org.tonne.reconciliation.domain.ReconciliationAction;
import org.tonne.reconciliation.persistence.Demands;
import org.tonne.reconciliation.persistence.Reconciliations;
import org.tonne.reconciliation.persistence.Snapshots;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;

import static jakarta.ejb.TransactionAttributeType.REQUIRES_NEW;

/** Use case: the other side has said nothing for so long that a reconciliation cannot end; it makes room for the next one. */
@Stateless
@TransactionAttribute(REQUIRES_NEW)
public class GiveUpReconciliation {

    @Inject
    Reconciliations reconciliations;

    @Inject
    Demands demands;

    @Inject
    Snapshots snapshots;

    @Inject
    ReconciliationSettings settings;

    @Inject
    Audit audit;

    @Inject
    Clock clock;

    /**
     * Gives one up, if one is silent.
     *
     * @return whether there was one
     */
    public boolean giveUpOne() {
        Instant now = clock.instant();
        Optional<Reconciliation> silent = reconciliations.lockSilentSince(now.minus(settings.silence()));
        silent.ifPresent(reconciliation -> giveUp(reconciliation, now));
        return silent.isPresent();
    }

    private void giveUp(Reconciliation reconciliation, Instant now) {
        long id = reconciliation.identity().id();
        reconciliation.end(ReconciliationAction.ABANDON, now);
        reconciliations.save(reconciliation);
        demands.endAll(id, now);
        snapshots.drop(id);
        audit.write(
                Audit.STORE,
                "reconciliation.abandoned",
                reconciliation.identity().identifier(),
                "The registry is silent");
    }
}
