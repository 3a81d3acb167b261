package org.tonne.link.application;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import org.tonne.audit.application.Audit;
import org.tonne.link.domain.Bar;
import org.tonne.link.domain.LinkState;
import org.tonne.link.domain.LinkStates;

import java.time.Clock;

/** Use cases of staff: the link to the registry rests, or goes on, because a person says so and why. */
@Stateless
public class DecideLink {

    @Inject
    LinkStates links;

    @Inject
    LinkCases cases;

    @Inject
    Audit audit;

    @Inject
    Clock clock;

    /**
     * Lets the link rest until a person opens it again. Refused (LINK_MOVE_ILLEGAL) where it is held already.
     *
     * @param reason in the person's words
     */
    public void hold(String reason, String actor) {
        LinkState held = links.lock().bar(Bar.PERSON, reason, clock.instant());
        links.save(held);
        cases.stopped(Bar.PERSON, reason);
        audit.write(actor, "link.held", LinkCases.LINK, reason);
    }

    /**
     * Lets it go on. Refused (LINK_MOVE_ILLEGAL) where it is open. Where what was wrong is not mended, it stops again.
     *
     * @param reason in the person's words
     */
    public void reopen(String reason, String actor) {
        LinkState before = links.lock();
        links.save(before.reopen(reason, clock.instant()));
        cases.goesOn("REOPENED", actor);
        audit.write(actor, "link.reopened", LinkCases.LINK, before.bar() + ": " + reason);
    }

    /** A person has looked at who spoke in the registry's name. */
    public void seeFalseSenders(String actor) {
        cases.seen(actor);
    }
}
