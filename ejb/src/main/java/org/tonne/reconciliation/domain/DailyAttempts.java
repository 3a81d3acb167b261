package org.tonne.reconciliation.domain;

import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.time.Instant;

/**
 * The attempts at a day's own reconciliation that came to nothing: each was denied or given up.
 *
 * @param failed how many, from 0
 * @param lastEndedAt when the last of them ended, if there was one
 */
public record DailyAttempts(long failed, @Nullable Instant lastEndedAt) {

    /** So many are made for a day, the first included; with their pauses they reach over ten hours. */
    public static final int MOST = 8;

    private static final Duration FIRST_PAUSE = Duration.ofMinutes(5);

    /** Whether another one is due: five minutes after the end of the first, and after twice as long each time. */
    public boolean isDue(Instant now) {
        if (lastEndedAt == null) {
            return true;
        }
        return failed < MOST && !now.isBefore(lastEndedAt.plus(FIRST_PAUSE.multipliedBy(1L << (failed - 1))));
    }
}
