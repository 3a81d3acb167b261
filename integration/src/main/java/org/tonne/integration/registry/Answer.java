package org.tonne.integration.registry;

import org.tonne.cancellation.application.Exchange;
import org.tonne.cancellation.domain.ResponseCode;
import org.tonne.link.domain.Bar;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * What came of asking the registry. Silence is not a refusal: only {@link NotSent} and {@link Barred} say that nothing
 * happened there.
 *
 * @param <T> what a good answer holds
 */
public sealed interface Answer<T> {

    /** Why no good answer came; empty where one did. */
    default String reason() {
        return "";
    }

    /** How long the registry wants to be left alone, where it is in trouble or away; zero where it does not say. */
    default Optional<Duration> trouble() {
        return Optional.empty();
    }

    /**
     * The registry answered, and the answer fits the contract and the question.
     *
     * @param body the answer
     * @param exchange what went over the wire
     * @param <T> what it holds
     */
    record Given<T>(T body, Exchange exchange) implements Answer<T> {}

    /**
     * Not a byte of the question left, or the registry says that it has not looked at it.
     *
     * @param reason for the log, without secrets
     * @param <T> what it would have held
     */
    record NotSent<T>(String reason) implements Answer<T> {

        @Override
        public Optional<Duration> trouble() {
            return Optional.of(Duration.ZERO);
        }
    }

    /**
     * The question may have arrived, but no answer came that can be used.
     *
     * @param reason for the log, without secrets
     * @param exchange what went over the wire
     * @param <T> what it would have held
     */
    record Unusable<T>(String reason, Exchange exchange) implements Answer<T> {}

    /**
     * The registry is in trouble of its own, such as maintenance, and may be tried again. It may have the question.
     *
     * @param reason for the log, without secrets
     * @param retryAfter how long it asks us to wait, if it says so
     * @param exchange what went over the wire
     * @param <T> what it would have held
     */
    record Troubled<T>(String reason, Optional<Duration> retryAfter, Exchange exchange) implements Answer<T> {

        @Override
        public Optional<Duration> trouble() {
            return Optional.of(retryAfter.orElse(Duration.ZERO));
        }
    }

    /**
     * The registry cannot read the question and says that trying again is of no use.
     *
     * @param reason for the log, without secrets
     * @param codes what it gives as reasons
     * @param exchange what went over the wire
     * @param <T> what it would have held
     */
    record Hopeless<T>(String reason, List<ResponseCode> codes, Exchange exchange) implements Answer<T> {}

    /**
     * The link itself is not right, so the registry took nothing and would take no other message either: nothing more is
     * said until that is mended.
     *
     * @param bar what is wrong
     * @param reason for the log and for staff, without secrets
     * @param <T> what it would have held
     */
    record Barred<T>(Bar bar, String reason) implements Answer<T> {}
}
