package org.tonne.cancellation.application;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import org.tonne.cancellation.domain.Cancellation;
import org.tonne.cancellation.domain.Cancellations;

import java.time.Clock;
import java.time.Instant;

/**
 * Use case: a server has lost what it was saying to the registry, because it has just started or because it could not record
 * an answer. The registry is asked about everything in doubt at once. What other servers are saying at this moment cannot be
 * told apart from it, and a question about that does no harm.
 */
@Stateless
public class AskAboutDoubtful {

    @Inject
    Cancellations cancellations;

    @Inject
    Clock clock;

    /** Makes the questions due now. */
    public void ask() {
        Instant now = clock.instant();
        for (Cancellation doubtful : cancellations.lockInDoubt()) {
            doubtful.askSoon(now);
            cancellations.save(doubtful);
        }
    }
}
