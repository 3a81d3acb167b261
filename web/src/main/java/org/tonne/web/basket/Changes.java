package org.tonne.web.basket;

import org.tonne.order.application.BasketView;
import org.tonne.order.domain.Basket;
import org.tonne.shared.Quantity;
import org.tonne.web.ui.Visit;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/**
 * A basket with what its page sent: quantities, at the prices that the page showed.
 *
 * @param basket after the changes that could be read
 * @param wrong ids of the offers whose quantity is none
 */
record Changes(Basket basket, List<String> wrong) {

    /** Without one offer. */
    static Basket remove(Basket basket, String offer) {
        try {
            return basket.without(UUID.fromString(offer));
        } catch (IllegalArgumentException noOffer) {
            return basket;
        }
    }

    /** With the quantities of the fields {@code q-<offer>}; what is gone is left out. */
    static Changes quantities(Basket basket, BasketView now, Visit visit) {
        Basket changed = basket;
        List<String> wrong = new ArrayList<>();
        for (UUID gone : now.gone()) {
            changed = changed.without(gone);
        }
        for (BasketView.SellerPart part : now.sellers()) {
            for (BasketView.Line line : part.lines()) {
                String typed = visit.value("q-" + line.offerId());
                try {
                    long quantity = typed.isEmpty()
                            ? line.quantity()
                            : Quantity.parse(typed).units();
                    changed =
                            changed.with(line.offerId(), quantity, line.price().cents());
                } catch (IllegalArgumentException noQuantity) {
                    wrong.add(line.offerId().toString());
                }
            }
        }
        return new Changes(changed, wrong);
    }
}
