package org.tonne.reconciliation.application;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import org.jspecify.annotations.Nullable;
import org.tonne.audit.application.Audit;
import org.tonne.cancellation.domain.ResponseCode;
import org.tonne.config.RegistrySettings;
import org.tonne.reconciliation.domain.Initiator;
import org.tonne.reconciliation.domain.Reconciliation;
import org.tonne.reconciliation.domain.ReconciliationAction;
import org.tonne.reconciliation.domain.ReconciliationStatus;
import org.tonne.reconciliation.persistence.Demands;
import org.tonne.reconciliation.persistence.Reconciliations;
import org.tonne.reconciliation.persistence.Reconciliations.Started;
import org.tonne.reconciliation.persistence.Snapshots;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;

/**
 * Use case: a registry that speaks REST compares its books with ours when we announce it. What it wants to know, and how it
 * ends, is asked for and taken like the messages of a registry that starts one itself.
 */
@Stateless
public class AnnounceReconciliation {

    /** So long ahead lies the instant, for the announcement to arrive before it. */
    private static final Duration AHEAD = Duration.ofSeconds(5);

    @Inject
    Reconciliations reconciliations;

    @Inject
    Demands demands;

    @Inject
    Snapshots snapshots;

    @Inject
    RegistrySettings registry;

    @Inject
    Audit audit;

    @Inject
    Clock clock;

    /**
     * Plans one, where the registry speaks REST and none runs. In the transaction of the one that we compare ourselves.
     *
     * @param actor who wants it
     * @param day the day (UTC) whose own one it is, if it is one
     */
    public void plan(String actor, @Nullable LocalDate day) {
        if (registry.isRest() && reconciliations.running(Initiator.REGISTRY).isEmpty()) {
            Instant now = clock.instant();
            Instant at = now.plus(AHEAD).truncatedTo(ChronoUnit.SECONDS);
            String identifier = registry.platformCode() + reconciliations.nextNumber();
            reconciliations.add(identifier, Initiator.REGISTRY, new Started(at, now), actor, day);
            audit.write(actor, "reconciliation.announced", identifier, "snapshot at " + at);
        }
    }

    /** The one that runs and that the registry knows from us, if there is one. */
    public Optional<Announced> running() {
        return reconciliations
                .running(Initiator.REGISTRY)
                .filter(one -> registry.isRest())
                .map(one -> new Announced(
                        one.identity().identifier(),
                        one.identity().snapshotAt(),
                        one.status() != ReconciliationStatus.CONFIRMED));
    }

    /** The registry does not want it, or has never heard of it: it ends, and makes room for another one. */
    public void refused(String identifier, List<ResponseCode> codes) {
        reconciliations
                .lock(identifier)
                .filter(one -> one.identity().initiator() == Initiator.REGISTRY
                        && one.status().isRunning())
                .ifPresent(one -> end(one, codes));
    }

    private void end(Reconciliation one, List<ResponseCode> codes) {
        Instant now = clock.instant();
        if (one.may(ReconciliationAction.DENY)) {
            one.deny(now);
        } else {
            one.end(ReconciliationAction.ABANDON, now);
            demands.endAll(one.identity().id(), now);
            snapshots.drop(one.identity().id());
        }
        reconciliations.save(one);
        reconciliations.keepCodes(one, codes.toString());
        String identifier = one.identity().identifier();
        audit.write(InitiateReconciliation.REGISTRY, "reconciliation.refused", identifier, codes.toString());
    }

    /**
     * One that the registry knows from us.
     *
     * @param identifier ours
     * @param snapshotAt the instant that both sides compare
     * @param taken whether our books were copied, so that the registry is asked what it wants to know
     */
    public record Announced(String identifier, Instant snapshotAt, boolean taken) {}
}
