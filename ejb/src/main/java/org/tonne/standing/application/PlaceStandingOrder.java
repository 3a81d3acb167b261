package org.tonne.standing.application;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.json.Json;
import org.tonne.audit.application.Audit;
import org.tonne.order.application.BasketView;
import org.tonne.order.application.PlacePurchase;
import org.tonne.order.application.PlacedPurchase;
import org.tonne.order.application.Placements;
import org.tonne.order.domain.PaymentChoice;
import org.tonne.outbox.application.Outbox;
import org.tonne.shared.ErrorCode;
import org.tonne.shared.Refused;
import org.tonne.standing.domain.StandingOutcome;
import org.tonne.standing.domain.StandingTerms;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Use case: a standing order that is due places the order of its month, to be paid by bank transfer, or nothing, and says why.
 *
 * <p>The order is placed as any other, in a transaction of its own, while this one holds the standing order. Its key is the
 * month, so that whoever comes after a crash between the two finds what was placed.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class PlaceStandingOrder {

    /** The client of purchases that standing orders place. */
    public static final String CLIENT = "STANDING";

    /** The topic of a month in which nothing was placed. */
    public static final String SKIPPED = "standing.skipped";

    @Inject
    StandingOrders orders;

    @Inject
    StandingOffers offers;

    @Inject
    Placements placements;

    @Inject
    PlacePurchase placePurchase;

    @Inject
    Outbox outbox;

    @Inject
    Audit audit;

    /**
     * Tries the month that is due; of several that were missed, the last one.
     *
     * @return what came of it; nothing where it is not due, or somebody else has it in hand
     */
    public Optional<StandingOutcome> place(UUID id) {
        return orders.holdDue(id).map(this::month);
    }

    private StandingOutcome month(StandingOrders.Kept order) {
        LocalDate dueOn = order.terms().day().last(orders.today());
        StandingOrders.Tried tried = tried(order, key(order.id(), YearMonth.from(dueOn)));
        orders.tried(order, dueOn, tried);
        audit.write(
                Audit.STORE,
                "standing.tried",
                order.id().toString(),
                tried.outcome().name());
        if (tried.outcome() != StandingOutcome.PLACED) {
            String payload = Json.createObjectBuilder()
                    .add("standingOrder", order.id().toString())
                    .add("month", YearMonth.from(dueOn).toString())
                    .build()
                    .toString();
            outbox.add(SKIPPED, order.id().toString(), payload);
        }
        return tried.outcome();
    }

    /** Under which the purchase of a month is placed. */
    static String key(UUID id, YearMonth month) {
        return id + ":" + month;
    }

    private StandingOrders.Tried tried(StandingOrders.Kept order, String key) {
        Optional<PlacedPurchase> before = placements.underKey(CLIENT, key);
        if (before.isPresent()) {
            return placed(before.get());
        }
        return orders.isUnpaid(order.id()) ? StandingOffers.nothing(StandingOutcome.UNPAID, 0) : offered(order, key);
    }

    private StandingOrders.Tried offered(StandingOrders.Kept order, String key) {
        Optional<BasketView.Line> line =
                offers.line(order.offerId(), order.terms().quantity());
        if (line.isEmpty()) {
            return StandingOffers.nothing(StandingOutcome.CLOSED, 0);
        }
        return StandingOffers.against(line.get(), order).orElseGet(() -> purchased(order, key, line.get()));
    }

    private StandingOrders.Tried purchased(StandingOrders.Kept order, String key, BasketView.Line line) {
        try {
            return placed(placePurchase.place(command(order, key, line)));
        } catch (Refused refusal) { // the offer has changed since a moment ago
            return refused(refusal);
        }
    }

    private static PlacePurchase.Command command(StandingOrders.Kept order, String key, BasketView.Line line) {
        StandingTerms terms = order.terms();
        return new PlacePurchase.Command(
                CLIENT,
                key,
                terms.payer(),
                terms.beneficiary(),
                terms.reason(),
                terms.publish(),
                PaymentChoice.BANK_TRANSFER,
                terms.language(),
                null,
                List.of(new PlacePurchase.Line(
                        order.offerId(), terms.quantity().units(), line.price().cents())));
    }

    private static StandingOrders.Tried placed(PlacedPurchase purchase) {
        return new StandingOrders.Tried(StandingOutcome.PLACED, 0, purchase.purchaseId());
    }

    /** What the refusal means; one that the next try may not meet again takes all back, so that it is tried again. */
    private static StandingOrders.Tried refused(Refused refusal) {
        if (refusal.code() == ErrorCode.UNITS_NOT_FREE) {
            return StandingOffers.nothing(StandingOutcome.UNITS_SHORT, fact(refusal, "free"));
        }
        if (refusal.code() == ErrorCode.BELOW_MINIMUM) {
            return StandingOffers.nothing(StandingOutcome.BELOW_MINIMUM, fact(refusal, "min"));
        }
        if (refusal.code() == ErrorCode.OFFER_UNKNOWN || refusal.code() == ErrorCode.UNITS_EXPIRED) {
            return StandingOffers.nothing(StandingOutcome.CLOSED, 0);
        }
        throw refusal;
    }

    private static long fact(Refused refusal, String name) {
        return refusal.facts().get(name) instanceof Number number ? number.longValue() : 0;
    }
}
