package org.tonne.integration.registry;

import org.tonne.cancellation.application.Exchange;

/**
 * What came of asking the registry. Silence is not a refusal: only {@link NotSent} says that nothing happened there.
 *
 * @param <T> what a good answer holds
 */
public sealed interface Answer<T> {

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
    record NotSent<T>(String reason) implements Answer<T> {}

    /**
     * The question may have arrived, but no answer came that can be used.
     *
     * @param reason for the log, without secrets
     * @param exchange what went over the wire
     * @param <T> what it would have held
     */
    record Unusable<T>(String reason, Exchange exchange) implements Answer<T> {}
}
