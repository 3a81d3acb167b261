package org.tonne.integration.callback.rest;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.tonne.cancellation.application.RegistryFeed;
import org.tonne.integration.registry.Answer;
import org.tonne.integration.registry.KeptLinkWatch;
import org.tonne.integration.registry.rest.RestRegistry;
import org.tonne.integration.registry.rest.Told;

import java.util.List;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Asks the registry for events that were lost on the way. Every server looks each second; one at a time asks. */
@ApplicationScoped
public class PullEvents {

    private static final Logger LOG = Logger.getLogger(PullEvents.class.getName());

    @Inject
    EachSecond looks;

    @Inject
    KeptLinkWatch watch;

    @Inject
    RegistryFeed feed;

    @Inject
    StoredEvents events;

    /** Begins to look, where the registry speaks REST. */
    public void start() {
        looks.start(this::look, "The registry's events could not be asked for; they are again in a while");
    }

    /** Looks no more. */
    public void stop() {
        looks.stop();
    }

    private void look(RestRegistry registry) {
        if (watch.isOpen()) {
            feed.claimPull().ifPresent(after -> pull(registry, after));
        }
    }

    private void pull(RestRegistry registry, long after) {
        Answer<RestRegistry.Events> answer = registry.events(after);
        Optional<RestRegistry.Events> page = answer instanceof Answer.Given<RestRegistry.Events> given
                ? Optional.of(given.body())
                : Optional.empty();
        if (page.isEmpty()) {
            LOG.log(Level.WARNING, "The registry does not tell its events: {0}", answer);
            feed.unanswered();
            return;
        }
        List<Told> told = page.get().events();
        told.forEach(events::takeOrKeep);
        long last = told.isEmpty() ? after : told.get(told.size() - 1).event().seq();
        if (page.get().lastSeq() < after) {
            LOG.log(Level.SEVERE, "The registry has fewer events than we have heard: {0} of {1}", new Object[] {
                Long.toString(page.get().lastSeq()), Long.toString(after)
            });
        }
        feed.pulled(last, !told.isEmpty() && last < page.get().lastSeq());
    }
}
