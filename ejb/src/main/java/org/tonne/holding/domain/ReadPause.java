package org.tonne.holding.domain;

import java.time.Duration;

/** How long after a re-read that did not end well the next one begins. */
public final class ReadPause {

    private static final int AT_ONCE = 5;
    private static final Duration SHORTEST = Duration.ofMinutes(1);
    private static final Duration LONGEST = Duration.ofHours(1);

    private ReadPause() {}

    /**
     * The pause: none for the first restarts in a row, then one that doubles, an hour at most.
     *
     * @param action how it ended
     * @param failures how many in a row ended so, this one included
     */
    public static Duration after(ReadAction action, int failures) {
        int over = action == ReadAction.RESTART ? failures - AT_ONCE : failures;
        if (over < 1) {
            return Duration.ZERO;
        }
        Duration pause = SHORTEST.multipliedBy(1L << Math.min(over - 1, 6));
        return pause.compareTo(LONGEST) < 0 ? pause : LONGEST;
    }
}
