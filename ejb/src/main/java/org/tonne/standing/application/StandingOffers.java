package org.tonne.standing.application;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import org.tonne.order.application.BasketQueries;
import org.tonne.order.application.BasketView;
import org.tonne.order.application.FieldError;
import org.tonne.order.domain.Basket;
import org.tonne.shared.ErrorCode;
import org.tonne.shared.Quantity;
import org.tonne.shared.Refused;
import org.tonne.standing.domain.StandingOutcome;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** The offers that standing orders buy from, as they are now. */
@Dependent
class StandingOffers {

    @Inject
    BasketQueries baskets;

    /** The offer with so many units of it; nothing where it is not in force. */
    Optional<BasketView.Line> line(UUID offer, Quantity quantity) {
        return baskets.view(Basket.EMPTY.with(offer, quantity.units(), 1)).sellers().stream()
                .flatMap(part -> part.lines().stream())
                .findFirst();
    }

    /**
     * What cannot stand in an order of so many units.
     *
     * @throws Refused OFFER_UNKNOWN
     */
    List<FieldError> errors(UUID offer, Quantity quantity) {
        BasketView.Line line = line(offer, quantity)
                .orElseThrow(() -> new Refused(ErrorCode.OFFER_UNKNOWN, Map.of("offer", offer.toString())));
        return quantity.units() >= line.minQuantity()
                ? List.of()
                : List.of(new FieldError("quantity", ErrorCode.BELOW_MINIMUM, Map.of("min", line.minQuantity())));
    }

    /** What stands against an order now, or nothing. */
    static Optional<StandingOrders.Tried> against(BasketView.Line line, StandingOrders.Kept order) {
        if (line.price().compareTo(order.terms().ceiling()) > 0) {
            return Optional.of(nothing(StandingOutcome.TOO_DEAR, line.price().cents()));
        }
        if (line.free() < line.quantity()) {
            return Optional.of(nothing(StandingOutcome.UNITS_SHORT, line.free()));
        }
        return line.quantity() < line.minQuantity()
                ? Optional.of(nothing(StandingOutcome.BELOW_MINIMUM, line.minQuantity()))
                : Optional.empty();
    }

    static StandingOrders.Tried nothing(StandingOutcome outcome, long fact) {
        return new StandingOrders.Tried(outcome, fact, null);
    }
}
