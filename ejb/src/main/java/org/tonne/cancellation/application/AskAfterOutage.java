package org.tonne.cancellation.application;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import org.tonne.cancellation.domain.Cancellation;
import org.tonne.cancellation.domain.Cancellations;

import java.time.Clock;
import java.time.Instant;

/**
 * Use case: a server was away, or could not record what it heard. It may have lost an answer, and the registry may come again
 * with its notifications only after minutes; so the registry is asked at once about all that was said to it and has no end
 * yet. What other servers are saying at this moment cannot be told apart from that, and a question about it does no harm.
 */
@Stateless
public class AskAfterOutage {

    @Inject
    Cancellations cancellations;

    @Inject
    Clock clock;

    /** Makes the questions due now. */
    public void ask() {
        Instant now = clock.instant();
        for (Cancellation open : cancellations.lockSaid()) {
            open.askSoon(now);
            cancellations.save(open);
        }
    }
}
