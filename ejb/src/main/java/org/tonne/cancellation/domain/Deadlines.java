package org.tonne.cancellation.domain;

import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.time.Instant;

/**
 * How long the registry may take, and when it is asked.
 *
 * @param call how long one call may take
 * @param resendAfter how long an identifier must stay unknown there before it is sent again
 * @param end how long a transaction may stay without an end, grace included
 * @param attestationPause how long until the registry is asked again about an attestation that did not come or does not fit
 */
public record Deadlines(Duration call, Duration resendAfter, Duration end, Duration attestationPause) {

    private static final Duration FIRST_QUESTION = Duration.ofMinutes(10);
    private static final Duration SHORTEST_PAUSE = Duration.ofSeconds(5);
    private static final Duration LONGEST_PAUSE = Duration.ofMinutes(10);
    private static final Duration LONGEST_WAIT = Duration.ofHours(1);
    private static final Duration ATTESTATION_PATIENCE = Duration.ofDays(30);

    /** The same with an attestation asked about every day. */
    public Deadlines(Duration call, Duration resendAfter, Duration end) {
        this(call, resendAfter, end, Duration.ofDays(1));
    }

    /** When a call that began now must be over, whatever became of the process that made it. */
    Instant callOver(Instant now) {
        return now.plus(call).plus(call).plusSeconds(5);
    }

    /** When to try again after so many attempts failed. */
    Instant retry(Instant now, int attempts) {
        Duration pause = SHORTEST_PAUSE.multipliedBy(1L << Math.min(attempts, 7));
        return now.plus(shorter(pause, LONGEST_PAUSE));
    }

    /** When to ask again about an identifier whose fate is not known and the registry does not answer. */
    Instant askAgain(Instant now) {
        return now.plus(shorter(resendAfter, LONGEST_PAUSE));
    }

    /** When to ask about a transaction under way since then: at growing distance, and surely when its time is over. */
    Instant nextQuestion(Instant since, Instant now) {
        Duration elapsed = Duration.between(since, now);
        Duration next = elapsed.compareTo(FIRST_QUESTION) < 0 ? FIRST_QUESTION : elapsed.multipliedBy(2);
        return elapsed.compareTo(end) < 0 ? since.plus(shorter(next, end)) : now.plus(LONGEST_PAUSE);
    }

    /** Whether a transaction under way since then should have ended. */
    boolean over(Instant since, Instant now) {
        return !now.isBefore(since.plus(end));
    }

    /** When to ask for the attestation again, or null when it is no longer asked for. */
    @Nullable
    Instant nextAttestationQuestion(Instant completedAt, Instant now) {
        return now.isBefore(completedAt.plus(ATTESTATION_PATIENCE)) ? now.plus(attestationPause) : null;
    }

    /** When to ask about a proposal that a registry in trouble may have; it may have said itself how long that takes. */
    public Instant whenWell(Instant now, int attempts, @Nullable Duration wait) {
        return wait == null ? retry(now, attempts) : now.plus(shorter(wait, LONGEST_WAIT));
    }

    private static Duration shorter(Duration one, Duration other) {
        return one.compareTo(other) < 0 ? one : other;
    }
}
