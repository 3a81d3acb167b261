package org.tonne.integration.registry;

import org.tonne.link.domain.Bar;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * How far the registry's clock is from ours. Above ten seconds somebody is told; above a minute nothing is proposed,
 * because deadlines and the order of messages would mean nothing. Ours is the one that all servers share: whether the link
 * stops must not depend on which of them asks. A server whose own clock is far from that one says nothing itself.
 */
public final class RegistryClock {

    private static final Logger LOG = Logger.getLogger(RegistryClock.class.getName());
    private static final Duration WARN = Duration.ofSeconds(10);
    private static final Duration REFUSE = Duration.ofSeconds(60);

    private static final Duration WHEN_WELL = Duration.ofHours(1);
    private static final Duration WHEN_NOT = Duration.ofMinutes(1);

    private final RegistryLink registry;
    private final LinkWatch watch;
    private final Clock clock;
    private volatile Optional<Duration> skew = Optional.empty();
    private volatile Duration ownSkew = Duration.ZERO;
    private volatile Instant askedAt = Instant.MIN;
    private volatile Instant due = Instant.MIN;

    /**
     * Compares these two.
     *
     * @param watch knows the time that all servers share; hears of clocks that are too far apart, and of those that are not
     * @param clock this server's own
     */
    public RegistryClock(RegistryLink registry, LinkWatch watch, Clock clock) {
        this.registry = registry;
        this.watch = watch;
        this.clock = clock;
    }

    /** Whether the registry was asked at all, with whatever result: before that nothing else is said to it. */
    public boolean hasAsked() {
        return !askedAt.equals(Instant.MIN);
    }

    /** Lets the next comparison be due as soon as after one that did not end well. */
    public void hurry() {
        if (hasAsked() && askedAt.plus(WHEN_NOT).isBefore(due)) {
            due = askedAt.plus(WHEN_NOT);
        }
    }

    /** Compares where the last comparison is an hour old, or a minute when it did not end well. */
    public void checkWhenDue() {
        if (clock.instant().isBefore(due)) {
            return;
        }
        boolean answered = check();
        askedAt = clock.instant();
        due = clock.instant().plus(answered && agrees() ? WHEN_WELL : WHEN_NOT);
    }

    /** Asks the registry; half of the way there and back counts as travel. Without an answer the last result stands. */
    boolean check() {
        Instant asked = watch.time();
        Answer<Instant> answer = registry.time();
        Instant answered = watch.time();
        compareOwn(answered);
        if (answer instanceof Answer.Given<Instant> given) {
            Duration travel = Duration.between(asked, answered).dividedBy(2);
            Duration apart = Duration.between(asked.plus(travel), given.body()).abs();
            skew = Optional.of(apart);
            LOG.log(levelOf(apart), "The clock of the registry is {0} apart from ours", apart);
            report(apart);
            return true;
        }
        LOG.log(Level.WARNING, "The registry does not tell the time: {0}", answer);
        return false;
    }

    private void compareOwn(Instant shared) {
        ownSkew = Duration.between(clock.instant(), shared).abs();
        LOG.log(levelOf(ownSkew), "The clock of this server is {0} apart from the database''s", ownSkew);
    }

    private void report(Duration apart) {
        if (isTooFar(apart)) {
            watch.barred(Bar.CLOCK, "The registry's clock is " + apart.toSeconds() + " seconds apart from ours");
        } else {
            watch.probedWell(apart, registry.peer());
        }
    }

    /** How far apart the clocks were when last compared, if ever. */
    public Optional<Duration> skew() {
        return skew;
    }

    /** Whether the clocks, this server's own too, agree well enough to propose anything; unknown counts as yes. */
    public boolean agrees() {
        return !isTooFar(ownSkew) && skew.map(apart -> !isTooFar(apart)).orElse(true);
    }

    /** Whether two clocks so far apart must not work together. */
    public static boolean isTooFar(Duration apart) {
        return apart.abs().compareTo(REFUSE) > 0;
    }

    private static Level levelOf(Duration apart) {
        if (isTooFar(apart)) {
            return Level.SEVERE;
        }
        return apart.compareTo(WARN) > 0 ? Level.WARNING : Level.INFO;
    }
}
