package org.tonne.config;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;

import java.time.Duration;
import java.time.LocalTime;

/** When and how the store reconciles with the registry, read from the environment once. */
@ApplicationScoped
public class ReconciliationConfiguration {

    private final ReconciliationSettings reconciliation;

    /** Reads the environment of the process. */
    public ReconciliationConfiguration() {
        Environment environment = new Environment(System.getenv());
        reconciliation = new ReconciliationSettings(
                environment.timeOfDay("TONNE_RECONCILE_AT", LocalTime.of(2, 0)),
                environment.duration("TONNE_RECONCILE_LATE_GRACE", Duration.ofMinutes(5)),
                environment.duration("TONNE_RECONCILE_SILENCE", Duration.ofHours(23)));
    }

    /** When and how the store reconciles with the registry. */
    @Produces
    public ReconciliationSettings reconciliation() {
        return reconciliation;
    }
}
