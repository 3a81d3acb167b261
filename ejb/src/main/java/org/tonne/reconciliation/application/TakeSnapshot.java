package org.tonne.reconciliation.application;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.inject.Inject;
import org.tonne.audit.application.Audit;
import org.tonne.config.ReconciliationSettings;
import org.tonne.reconciliation.domain.Initiator;
import org.tonne.reconciliation.domain.Reconciliation;
import org.tonne.reconciliation.persistence.Inquiries;
import org.tonne.reconciliation.persistence.Reconciliations;
import org.tonne.reconciliation.persistence.Snapshots;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;

import static jakarta.ejb.TransactionAttributeType.REQUIRES_NEW;

/** Use case: the instant of a reconciliation has come, and the books are copied as they are; one server does it. */
@Stateless
@TransactionAttribute(REQUIRES_NEW)
public class TakeSnapshot {

    @Inject
    Reconciliations reconciliations;

    @Inject
    Snapshots snapshots;

    @Inject
    Inquiries inquiries;

    @Inject
    ReconciliationSettings settings;

    @Inject
    Audit audit;

    @Inject
    Clock clock;

    /**
     * Takes one that is due. One whose instant passed longer ago than the grace is denied instead: its copy would show
     * another time.
     *
     * @return whether there was one
     */
    public boolean takeOne() {
        Instant now = clock.instant();
        Optional<Reconciliation> due = reconciliations.lockDueForSnapshot(now);
        due.ifPresent(reconciliation -> take(reconciliation, now));
        return due.isPresent();
    }

    private void take(Reconciliation reconciliation, Instant now) {
        String identifier = reconciliation.identity().identifier();
        if (now.isAfter(reconciliation.identity().snapshotAt().plus(settings.lateGrace()))) {
            reconciliation.deny(now);
            reconciliations.save(reconciliation);
            audit.write(Audit.STORE, "reconciliation.denied", identifier, "The instant was missed");
            return;
        }
        long id = reconciliation.identity().id();
        if (reconciliation.identity().initiator() == Initiator.REGISTRY) {
            snapshots.takeForRegistry(id);
        } else {
            snapshots.takeForUs(id);
            inquiries.plan(id, now);
        }
        reconciliation.snapshotTaken(now);
        reconciliations.save(reconciliation);
        audit.write(Audit.STORE, "reconciliation.snapshot", identifier, "");
    }
}
