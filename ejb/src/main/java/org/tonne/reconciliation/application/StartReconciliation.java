package org.tonne.reconciliation.application;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import org.jspecify.annotations.Nullable;
import org.tonne.audit.application.Audit;
import org.tonne.config.ReconciliationSettings;
import org.tonne.config.RegistrySettings;
import org.tonne.reconciliation.domain.DailyAttempts;
import org.tonne.reconciliation.domain.Initiator;
import org.tonne.reconciliation.domain.Reconciliation;
import org.tonne.reconciliation.persistence.Reconciliations;
import org.tonne.reconciliation.persistence.Reconciliations.Started;
import org.tonne.shared.ErrorCode;
import org.tonne.shared.Refused;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;

/** Use case: we compare the sellers' accounts in the registry with our books, every day and whenever somebody wants it. */
@Stateless
public class StartReconciliation {

    @Inject
    Reconciliations reconciliations;

    @Inject
    AnnounceReconciliation announceReconciliation;

    @Inject
    RegistrySettings registry;

    @Inject
    ReconciliationSettings settings;

    @Inject
    Audit audit;

    @Inject
    Clock clock;

    /**
     * Starts one now. Refused with RECONCILIATION_RUNNING while one of ours runs, and with RECONCILIATION_BY_HAND where a
     * person carries everything to the registry: nobody would ask it what it holds.
     *
     * @param actor who wants it
     * @return its identifier
     */
    public String start(String actor) {
        if (registry.isManual()) {
            throw new Refused(ErrorCode.RECONCILIATION_BY_HAND);
        }
        reconciliations.lockStarting();
        Optional<Reconciliation> running = reconciliations.running(Initiator.PLATFORM);
        if (running.isPresent()) {
            throw new Refused(
                    ErrorCode.RECONCILIATION_RUNNING,
                    Map.of("reconciliation", running.get().identity().identifier()));
        }
        announceReconciliation.plan(actor, null);
        return add(actor, null);
    }

    /** Starts one now, unless one of ours runs: that one will show the same. */
    public void startUnlessRunning(String actor) {
        reconciliations.lockStarting();
        if (reconciliations.running(Initiator.PLATFORM).isEmpty()) {
            add(actor, null);
        }
    }

    /**
     * Starts today's, if its hour has come: ours, and by REST the registry's. One that was denied or given up is started
     * again as {@link DailyAttempts} says, until one of the day comes to an end or the day does. While another of that side
     * runs, it waits for its end. Called any number of times, by any number of servers, it has one of each side run a day
     * (UTC), and none where a person carries everything to the registry.
     *
     * @return whether it started one
     */
    public boolean startDaily() {
        Instant now = clock.instant();
        LocalDate today = LocalDate.ofInstant(now, ZoneOffset.UTC);
        if (registry.isManual() || !isHourCome(today, now)) {
            return false;
        }
        reconciliations.lockStarting();
        boolean theirs = registry.isRest() && isDue(Initiator.REGISTRY, today, now);
        if (theirs) {
            announceReconciliation.plan(Audit.STORE, today);
        }
        boolean ours = isDue(Initiator.PLATFORM, today, now);
        if (ours) {
            add(Audit.STORE, today);
        }
        return ours || theirs;
    }

    private boolean isHourCome(LocalDate today, Instant now) {
        return settings.dailyAt()
                .filter(hour -> !now.isBefore(today.atTime(hour).toInstant(ZoneOffset.UTC)))
                .isPresent();
    }

    private boolean isDue(Initiator initiator, LocalDate today, Instant now) {
        return reconciliations.running(initiator).isEmpty()
                && !reconciliations.isDone(initiator, today)
                && reconciliations.attempts(initiator, today).isDue(now);
    }

    private String add(String actor, @Nullable LocalDate day) {
        Instant now = clock.instant();
        String identifier = registry.platformCode() + reconciliations.nextNumber();
        reconciliations.add(identifier, Initiator.PLATFORM, new Started(now, now), actor, day);
        audit.write(actor, "reconciliation.started", identifier, "");
        return identifier;
    }
}
