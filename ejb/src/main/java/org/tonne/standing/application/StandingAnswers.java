package org.tonne.standing.application;

import org.tonne.order.application.Answers;

/**
 * The answers about a standing order, as typed; empty where not answered.
 *
 * @param purchase who pays and what is printed, as at a checkout
 * @param quantity field {@code quantity}: whole units a month
 * @param day field {@code day}: of the month, 1 to 28
 * @param ceiling field {@code ceiling}: the highest price per unit, in US dollars
 * @param language field {@code language}: two letters
 * @param accepted field {@code terms}: whether the terms of sale are accepted for all the orders to come
 */
public record StandingAnswers(
        Answers purchase, String quantity, String day, String ceiling, String language, boolean accepted) {

    /** The same answers with these about the purchase. */
    public StandingAnswers with(Answers other) {
        return new StandingAnswers(other, quantity, day, ceiling, language, accepted);
    }
}
