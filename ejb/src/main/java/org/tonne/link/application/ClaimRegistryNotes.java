package org.tonne.link.application;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.inject.Inject;
import org.tonne.config.RegistrySettings;
import org.tonne.link.domain.RegistryNote;
import org.tonne.link.persistence.RegistryNotes;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

import static jakarta.ejb.TransactionAttributeType.REQUIRES_NEW;

/** Use case: a sender takes the notes that are to be said to the registry now; no other server gets the same. */
@Stateless
@TransactionAttribute(REQUIRES_NEW) // it is claimed before a byte is sent
public class ClaimRegistryNotes {

    private static final Duration SLACK = Duration.ofSeconds(5);

    @Inject
    RegistryNotes notes;

    @Inject
    RegistrySettings settings;

    @Inject
    Clock clock;

    /**
     * What is due, oldest first. If nothing is recorded for a note within twice the time-out of a call, it is given out again.
     *
     * @param max at most so many, from 1
     */
    public List<RegistryNote> claim(int max) {
        Instant now = clock.instant();
        return notes.lease(now, now.plus(settings.timeout().multipliedBy(2)).plus(SLACK), max);
    }
}
