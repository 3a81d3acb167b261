package org.tonne.standing.application;

import org.jspecify.annotations.Nullable;
import org.tonne.order.domain.OrderStatus;
import org.tonne.standing.domain.StandingLifecycle;
import org.tonne.standing.domain.StandingOutcome;
import org.tonne.standing.domain.StandingStatus;
import org.tonne.standing.domain.StandingTerms;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * A standing order, as its buyer sees it.
 *
 * @param id which
 * @param offerId what it buys
 * @param projectKey for the address
 * @param projectTitle as registered
 * @param sellerName as published
 * @param terms what it says
 * @param status where it stands
 * @param nextOn when it falls due next; null unless it is active
 * @param months what came of the months so far, newest first
 */
public record StandingView(
        UUID id,
        UUID offerId,
        String projectKey,
        String projectTitle,
        String sellerName,
        StandingTerms terms,
        StandingStatus status,
        @Nullable LocalDate nextOn,
        List<Month> months) {

    /** Whether its buyer may do this with it now. */
    public boolean may(StandingLifecycle.Action action) {
        return StandingLifecycle.MOVES.after(status, action).isPresent();
    }

    /**
     * What came of one month.
     *
     * @param dueOn when it fell due, by UTC
     * @param outcome whether an order was placed, or why not
     * @param fact units free, price of then in cents, or least quantity, as the outcome has it
     * @param purchaseId the purchase that was placed
     * @param reference of its order; empty where none was placed
     * @param orderStatus how far that has come
     */
    public record Month(
            LocalDate dueOn,
            StandingOutcome outcome,
            long fact,
            @Nullable UUID purchaseId,
            String reference,
            @Nullable OrderStatus orderStatus) {}
}
