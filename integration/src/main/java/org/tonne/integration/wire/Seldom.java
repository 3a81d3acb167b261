package org.tonne.integration.wire;

import java.time.Duration;
import java.time.Instant;
import java.util.OptionalLong;

/** Keeps what may happen any number of times from filling the log: it is said once in a while, with how often it happened. */
public final class Seldom {

    private final Duration pause;
    private Instant quietUntil = Instant.MIN;
    private long untold;

    /**
     * Nothing has happened yet.
     *
     * @param pause the least time between two lines in the log
     */
    public Seldom(Duration pause) {
        this.pause = pause;
    }

    /**
     * It happened once more.
     *
     * @return how often it happened since it was last said, this time included, where it is to be said now
     */
    public synchronized OptionalLong happened(Instant now) {
        untold++;
        if (now.isBefore(quietUntil)) {
            return OptionalLong.empty();
        }
        long told = untold;
        untold = 0;
        quietUntil = now.plus(pause);
        return OptionalLong.of(told);
    }
}
