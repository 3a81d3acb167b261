package org.tonne.link.application;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import org.jspecify.annotations.Nullable;
import org.tonne.audit.application.Audit;
import org.tonne.link.domain.Bar;
import org.tonne.link.domain.LinkState;
import org.tonne.link.domain.LinkStates;
import org.tonne.link.domain.LinkStatus;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/**
 * Use cases of the end of the link that speaks: what it found. Something wrong stops the link for every server; what is due
 * waits in its queue. What shows itself when it is mended is over with the first good answer, the rest waits for a person.
 */
@Stateless
public class ReportLink {

    @Inject
    LinkStates links;

    @Inject
    LinkCases cases;

    @Inject
    Audit audit;

    @Inject
    Clock clock;

    /** What time it is for all servers, by the one clock that they share. */
    public Instant time() {
        return links.time();
    }

    /** How the link stands, for all servers. */
    public LinkStatus status() {
        return links.now().status();
    }

    /**
     * Something is wrong with the link itself. A link that stands still for that or for more already stays as it is.
     *
     * @param reason in a sentence for staff, without secrets
     */
    public void barred(Bar bar, String reason) {
        LinkState before = links.lock();
        if (before.minds(bar)) {
            links.save(before.bar(bar, reason, clock.instant()));
            cases.stopped(bar, reason);
            audit.write(Audit.STORE, "link.stopped", LinkCases.LINK, bar + ": " + reason);
        }
    }

    /**
     * The registry answered, and well.
     *
     * @param skew how far its clock is from ours, where that was the question
     * @param certificateUntil until when the certificate holds that it showed, if it showed one
     */
    public void heardWell(@Nullable Duration skew, @Nullable Instant certificateUntil) {
        links.heardWell(clock.instant(), skew, certificateUntil);
    }

    /** The question that is asked of a stopped link was answered well: it goes on, unless a person must say so. */
    public void recovered() {
        LinkState before = links.lock();
        if (before.status() == LinkStatus.STOPPED) {
            links.save(before.recover("The registry answers well again", clock.instant()));
            cases.goesOn("RECOVERED", Audit.STORE);
            audit.write(Audit.STORE, "link.recovered", LinkCases.LINK, String.valueOf(before.bar()));
        }
    }
}
