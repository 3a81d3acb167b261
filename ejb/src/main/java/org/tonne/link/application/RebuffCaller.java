package org.tonne.link.application;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import org.tonne.audit.application.Audit;
import org.tonne.link.domain.Bar;
import org.tonne.link.domain.LinkStates;
import org.tonne.link.domain.Rebuff;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;

/**
 * Use case: something came in over the registry's link and was turned away. Each time is kept and opens a case where somebody
 * may have spoken in the registry's name; a run of them holds the link, as does a version that we do not know.
 */
@Stateless
public class RebuffCaller {

    /** So many false senders within {@link #WITHIN} hold the link. */
    static final int RUN = 5;

    static final Duration WITHIN = Duration.ofMinutes(10);

    private static final int LONGEST = 500;

    @Inject
    LinkStates links;

    @Inject
    LinkCases cases;

    @Inject
    ReportLink report;

    @Inject
    Audit audit;

    @Inject
    Clock clock;

    /**
     * Keeps it.
     *
     * @param subject the message's identifier, or a hash of it, or who came
     * @param detail what was wrong, for staff; nothing of a secret
     */
    public void rebuff(Rebuff rebuff, String subject, String detail) {
        String line = cut(detail);
        Instant now = clock.instant();
        links.rebuffed(rebuff, line, now);
        audit.write("registry", "registry.refused-" + rebuff.name().toLowerCase(Locale.ROOT), cut(subject), line);
        if (rebuff == Rebuff.VERSION) {
            report.barred(Bar.VERSION_UNKNOWN, line);
        } else if (rebuff.isFalseSender()) {
            cases.falseSender(rebuff, line);
            int run = links.falseSendersSince(now.minus(WITHIN));
            if (run >= RUN) {
                report.barred(Bar.FALSE_SENDERS, run + " within " + WITHIN.toMinutes() + " minutes, the last: " + line);
            }
        }
    }

    private static String cut(String detail) {
        String line = detail.replaceAll("\\p{Cntrl}+", " ").strip();
        return line.length() <= LONGEST ? line : line.substring(0, LONGEST);
    }
}
