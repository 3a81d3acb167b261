package org.tonne.reconciliation.application;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import org.tonne.audit.application.Audit;
import org.tonne.reconciliation.domain.Initiator;
import org.tonne.reconciliation.domain.Reconciliation;
import org.tonne.reconciliation.persistence.Reconciliations;
import org.tonne.reconciliation.persistence.Reconciliations.Started;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;

/** Use case: the registry announces a reconciliation, and at which instant both sides copy their books. */
@Stateless
public class InitiateReconciliation {

    /** Whom the record names as the one who started it. */
    static final String REGISTRY = "registry";

    @Inject
    Reconciliations reconciliations;

    @Inject
    Audit audit;

    @Inject
    Clock clock;

    /**
     * Schedules the snapshot. The same announcement again gets the same answer; another instant under the same
     * identifier, an instant that has passed, and a second one while one runs are refused.
     */
    public Verdict initiate(String identifier, Instant snapshotAt) {
        reconciliations.lockStarting();
        Optional<Reconciliation> known = reconciliations.find(identifier);
        if (known.isPresent()) {
            boolean same = known.get().identity().snapshotAt().equals(snapshotAt)
                    && known.get().identity().initiator() == Initiator.REGISTRY;
            return same ? Verdict.stored() : Verdict.SNAPSHOT_DIFFERS;
        }
        Instant now = clock.instant();
        if (snapshotAt.isBefore(now)) {
            return refused(identifier, Verdict.PAST, "its snapshot would be of " + snapshotAt);
        }
        Optional<Reconciliation> running = reconciliations.running(Initiator.REGISTRY);
        if (running.isPresent()) {
            String other = running.get().identity().identifier();
            return refused(identifier, Verdict.ONE_RUNS, other + " runs");
        }
        reconciliations.add(identifier, Initiator.REGISTRY, new Started(snapshotAt, now), REGISTRY, null);
        audit.write(REGISTRY, "reconciliation.announced", identifier, "snapshot at " + snapshotAt);
        return Verdict.stored();
    }

    private Verdict refused(String identifier, Verdict verdict, String reason) {
        audit.write(REGISTRY, "reconciliation.refused", identifier, reason);
        return verdict;
    }
}
