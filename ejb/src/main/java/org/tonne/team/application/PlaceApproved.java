package org.tonne.team.application;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import org.jspecify.annotations.Nullable;
import org.tonne.config.Database;
import org.tonne.config.Sql;
import org.tonne.order.application.Answers;
import org.tonne.order.application.BasketQueries;
import org.tonne.order.application.BasketView;
import org.tonne.order.application.CheckoutDrafts;
import org.tonne.order.application.CheckoutView;
import org.tonne.order.application.PlacePurchase;
import org.tonne.order.application.PlacedPurchase;
import org.tonne.order.application.Placements;
import org.tonne.order.domain.Payer;
import org.tonne.order.domain.PayerKind;
import org.tonne.order.domain.PaymentChoice;
import org.tonne.shared.ErrorCode;
import org.tonne.shared.Refused;
import org.tonne.team.domain.RequestObstacle;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * Places what was approved, at the prices of now where all of it costs no more than was asked for. The key of the purchase
 * is the checkout's own, so that it can be placed once only, whoever tries, and whoever comes after a crash finds it.
 */
@Dependent
class PlaceApproved {

    private static final Map<ErrorCode, RequestObstacle> MEANT = Map.of(
            ErrorCode.UNITS_NOT_FREE, RequestObstacle.UNITS_SHORT,
            ErrorCode.BELOW_MINIMUM, RequestObstacle.BELOW_MINIMUM,
            ErrorCode.OFFER_UNKNOWN, RequestObstacle.CLOSED,
            ErrorCode.UNITS_EXPIRED, RequestObstacle.CLOSED);

    private static final String MAY = "select 1 from team_member where team_id = ? and account_id = ? and buyer";

    @Inject
    CheckoutDrafts drafts;

    @Inject
    Placements placements;

    @Inject
    PlacePurchase placePurchase;

    @Inject
    BasketQueries baskets;

    @Inject
    Database database;

    /** What came of it: a purchase, or what stood against it. */
    record Tried(Optional<UUID> purchase, Optional<RequestObstacle> obstacle) {

        static Tried placed(UUID purchase) {
            return new Tried(Optional.of(purchase), Optional.empty());
        }

        static Tried not(RequestObstacle obstacle) {
            return new Tried(Optional.empty(), Optional.of(obstacle));
        }
    }

    /** The purchase of a request that was placed before this was written down. */
    Optional<UUID> before(UUID request) {
        return placements.underKey(CheckoutDrafts.WEB, request.toString()).map(PlacedPurchase::purchaseId);
    }

    Tried place(TeamRequests.Kept request) {
        Optional<UUID> before = before(request.id());
        if (before.isPresent()) {
            return Tried.placed(before.get());
        }
        Optional<CheckoutView> draft = drafts.find(request.id()).filter(CheckoutView::complete);
        boolean may = Sql.first(database.store(), MAY, row -> row.getInt(1), request.team(), request.askedBy())
                .isPresent();
        return draft.isEmpty() || !may ? Tried.not(RequestObstacle.OUTDATED) : checked(request, draft.get());
    }

    private Tried checked(TeamRequests.Kept request, CheckoutView draft) {
        BasketView now = baskets.view(draft.basket());
        if (!now.gone().isEmpty()) {
            return Tried.not(RequestObstacle.CLOSED);
        }
        if (now.total().compareTo(request.total()) > 0) {
            return Tried.not(RequestObstacle.TOO_DEAR);
        }
        try {
            return Tried.placed(placePurchase.place(command(draft, now)).purchaseId());
        } catch (Refused refusal) {
            @Nullable RequestObstacle obstacle = MEANT.get(refusal.code());
            if (obstacle == null) { // another price since a moment ago: the next try meets it
                throw refusal;
            }
            return Tried.not(obstacle);
        }
    }

    private static PlacePurchase.Command command(CheckoutView draft, BasketView now) {
        Answers answers = draft.answers();
        List<PlacePurchase.Line> lines = now.sellers().stream()
                .flatMap(part -> part.lines().stream())
                .map(line -> new PlacePurchase.Line(
                        line.offerId(), line.quantity(), line.price().cents()))
                .toList();
        return new PlacePurchase.Command(
                CheckoutDrafts.WEB,
                draft.id().toString(),
                new Payer(
                        answers.payerName(),
                        answers.payerEmail(),
                        PayerKind.valueOf(answers.payerKind()),
                        answers.country()),
                answers.beneficiary(),
                answers.reason(),
                answers.publish(),
                PaymentChoice.BANK_TRANSFER,
                draft.locale(),
                answers.gift().given() ? answers.gift() : null,
                lines);
    }
}
