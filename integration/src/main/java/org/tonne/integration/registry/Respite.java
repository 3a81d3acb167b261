package org.tonne.integration.registry;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * Leaves a registry alone that is in trouble: what is due waits in the queue, and when the time is over one thing is said
 * to see whether the registry is well again. Whoever waits in the queue is not asked one by one.
 */
final class Respite {

    private static final Duration SHORTEST = Duration.ofSeconds(1);
    private static final Duration LONGEST = Duration.ofSeconds(15);
    private static final Duration LONGEST_ASKED_FOR = Duration.ofHours(1);

    private final Clock clock;
    private Instant until = Instant.MIN;
    private int troubles;

    Respite(Clock clock) {
        this.clock = clock;
    }

    /** How many of so many things may be said now: none, one to try, or all. */
    synchronized int places(int free) {
        if (clock.instant().isBefore(until)) {
            return 0;
        }
        return troubles == 0 ? free : Math.min(free, 1);
    }

    /**
     * Hears what came of saying something. Several things that were under way when the trouble began are one trouble.
     *
     * @param trouble nothing where the registry answered; else how long it wants to be left alone, zero where it does not say
     */
    synchronized void heard(Optional<Duration> trouble) {
        if (trouble.isEmpty()) {
            troubles = 0;
        } else {
            Instant now = clock.instant();
            troubles += troubles > 0 && now.isBefore(until) ? 0 : 1;
            Duration wait = trouble.get();
            until = later(until, now.plus(wait.isZero() ? pause() : shorter(wait, LONGEST_ASKED_FOR)));
        }
    }

    private Duration pause() {
        return shorter(SHORTEST.multipliedBy(1L << Math.min(troubles - 1, 10)), LONGEST);
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }

    private static Duration shorter(Duration one, Duration other) {
        return one.compareTo(other) < 0 ? one : other;
    }
}
