package org.tonne.team.application;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;

import java.util.List;
import java.util.UUID;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Use case: every request that nobody has answered in time lapses, each in a transaction of its own. */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class LapseRequests {

    private static final Logger LOG = Logger.getLogger(LapseRequests.class.getName());
    private static final int AT_ONCE = 1000;

    @Inject
    TeamRequests requests;

    @Inject
    DecideRequest decideRequest;

    /**
     * Lets up to a thousand lapse, the oldest first.
     *
     * @return how many were over
     */
    public int lapse() {
        List<UUID> over = requests.over(AT_ONCE);
        over.forEach(this::tried);
        return over.size();
    }

    @SuppressWarnings("IllegalCatch") // the boundary: whatever fails stays over, and the next one goes
    private void tried(UUID request) {
        try {
            decideRequest.lapse(request);
        } catch (RuntimeException failure) {
            LOG.log(Level.WARNING, failure, () -> "Request " + request + " could not lapse and is tried again");
        }
    }
}
