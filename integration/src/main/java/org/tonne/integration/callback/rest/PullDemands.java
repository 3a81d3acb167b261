package org.tonne.integration.callback.rest;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.tonne.integration.registry.Answer;
import org.tonne.integration.registry.RegistryLink.Receipt;
import org.tonne.integration.registry.rest.Course;
import org.tonne.integration.registry.rest.RestRegistry;
import org.tonne.integration.wire.Seldom;
import org.tonne.reconciliation.application.AnnounceReconciliation;
import org.tonne.reconciliation.application.AnnounceReconciliation.Announced;
import org.tonne.reconciliation.application.RecordDemand;
import org.tonne.reconciliation.application.RecordReconciliationResult;
import org.tonne.reconciliation.application.Verdict;

import java.time.Clock;
import java.time.Duration;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Announces a reconciliation to a registry that speaks REST, and asks it each second what it wants to know and how it ended.
 * Several servers may ask at the same time: what is taken twice has one effect.
 */
@ApplicationScoped
public class PullDemands {

    private static final Logger LOG = Logger.getLogger(PullDemands.class.getName());

    /** The registry is asked each second, and may give the same answer for hours. */
    private final Seldom stuck = new Seldom(Duration.ofMinutes(10));

    @Inject
    EachSecond looks;

    @Inject
    AnnounceReconciliation announcements;

    @Inject
    RecordDemand demands;

    @Inject
    RecordReconciliationResult results;

    @Inject
    Clock clock;

    /** Begins to look, where the registry speaks REST. */
    public void start() {
        looks.start(
                registry -> announcements.running().ifPresent(one -> goOn(registry, one)),
                "A reconciliation could not go on; it does with the next look");
    }

    /** Looks no more. */
    public void stop() {
        looks.stop();
    }

    private void goOn(RestRegistry registry, Announced one) {
        if (one.taken()) {
            if (registry.course(one.identifier()) instanceof Answer.Given<Course> course) {
                take(one.identifier(), course.body());
            }
        } else if (registry.announce(one.identifier(), one.snapshotAt()) instanceof Answer.Given<Receipt> receipt
                && !receipt.body().accepted()) {
            announcements.refused(one.identifier(), receipt.body().codes());
        }
    }

    private void take(String identifier, Course course) {
        if (course.isDenied()) {
            announcements.refused(identifier, course.codes());
            return;
        }
        Verdict verdict = course.isRunning()
                ? course.wanted().map(demands::record).orElseGet(Verdict::stored)
                : results.record(identifier, course.status(), course.codes());
        if (!verdict.isStored()) {
            stuck.happened(clock.instant())
                    .ifPresent(times -> LOG.log(
                            Level.WARNING,
                            "Reconciliation {0} cannot go on so: {1}, {2}; {3} times",
                            new Object[] {identifier, course, verdict, times}));
        }
    }
}
