package org.tonne.reconciliation.application;

import java.time.Duration;
import java.time.Instant;

/** How long to wait before something is tried again: a second at first, twice as long each time, five minutes at most. */
final class Pauses {

    private static final Duration LONGEST = Duration.ofMinutes(5);

    private Pauses() {}

    static Instant after(Instant now, int attempts) {
        Duration pause = Duration.ofSeconds(1L << Math.min(Math.max(attempts - 1, 0), 10));
        return now.plus(pause.compareTo(LONGEST) > 0 ? LONGEST : pause);
    }

    static Instant longest(Instant now) {
        return now.plus(LONGEST);
    }
}
