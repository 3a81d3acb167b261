package org.tonne.integration.callback.rest;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.tonne.cancellation.application.TakeRegistryEvent;
import org.tonne.cancellation.application.TakeRegistryEvent.Outcome;
import org.tonne.holding.application.TakeHoldingsNotice;
import org.tonne.holding.application.TakeProjectNotice;
import org.tonne.holding.domain.HoldingsNotice;
import org.tonne.holding.domain.ProjectNotice;
import org.tonne.integration.registry.rest.Told;

import java.util.logging.Level;
import java.util.logging.Logger;

/** The use cases of the store behind the events of the registry. */
@ApplicationScoped
public class StoredEvents implements RegistryEventsResource.Inbox {

    private static final Logger LOG = Logger.getLogger(StoredEvents.class.getName());

    @Inject
    TakeRegistryEvent events;

    @Inject
    TakeHoldingsNotice holdings;

    @Inject
    TakeProjectNotice notices;

    @Override
    public Outcome take(Told told) {
        Outcome outcome = told.report()
                .map(report -> events.take(told.event(), report))
                .or(() -> told.holdings().map(notice -> events.take(told.event(), () -> take(notice))))
                .or(() -> told.notice().map(notice -> events.take(told.event(), () -> take(notice))))
                .orElseGet(() -> events.keep(told.event()));
        if (outcome == Outcome.CONFLICT || outcome == Outcome.UNKNOWN_TRANSACTION) {
            LOG.log(Level.SEVERE, "Event {0}, number {1} of the registry: {2}", new Object[] {
                told.event().eventId(), Long.toString(told.event().seq()), outcome
            });
        }
        return outcome;
    }

    private Outcome take(HoldingsNotice notice) {
        return holdings.take(notice) == TakeHoldingsNotice.Outcome.STORED ? Outcome.TAKEN : Outcome.KEPT;
    }

    private Outcome take(ProjectNotice notice) {
        notices.take(notice);
        return Outcome.TAKEN;
    }

    /** Takes an event that nobody can be told to correct: what cannot be read is kept for a person. */
    public Outcome takeOrKeep(Told told) {
        try {
            return take(told);
        } catch (org.tonne.shared.Refused | org.tonne.integration.rest.RequestRefused unreadable) {
            LOG.log(Level.SEVERE, "Event {0} of the registry cannot be read: {1}", new Object[] {
                told.event().eventId(), unreadable.getMessage()
            });
            return events.keep(told.event());
        }
    }
}
