package org.tonne.cancellation.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.tonne.cancellation.domain.Deadlines;
import org.tonne.cancellation.domain.Moment;
import org.tonne.config.AttestationSettings;
import org.tonne.config.RegistrySettings;

import java.time.Clock;

/** The time now together with how long the registry may take. */
@ApplicationScoped
public class RegistryTime {

    @Inject
    Clock clock;

    @Inject
    RegistrySettings settings;

    @Inject
    AttestationSettings attestations;

    /** Now. */
    public Moment now() {
        return new Moment(
                clock.instant(),
                new Deadlines(
                        settings.timeout(),
                        settings.resendAfter(),
                        settings.deadline().plus(settings.grace()),
                        attestations.askEvery()));
    }
}
