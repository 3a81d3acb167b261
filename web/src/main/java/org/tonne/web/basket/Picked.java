package org.tonne.web.basket;

import org.tonne.offer.application.OfferView;
import org.tonne.order.domain.Basket;
import org.tonne.shared.Quantity;

import java.util.List;

/**
 * What becomes of a basket when so many units of a project are put into it: the cheapest offers first, as far as each
 * reaches.
 *
 * @param basket after it, or as it was
 * @param problem why nothing was put in: QUANTITY_INVALID, UNITS_NOT_FREE, BELOW_MINIMUM or BASKET_FULL; empty when
 *     all went well
 */
record Picked(Basket basket, String problem) {

    /**
     * Puts units into a basket.
     *
     * @param offers of the project, cheapest first
     * @param chosen id of the only offer to take from, or empty for all
     * @param typed the quantity as it was typed
     */
    static Picked from(Basket basket, List<OfferView> offers, String chosen, String typed) {
        long wanted;
        try {
            wanted = Quantity.parse(typed).units();
        } catch (IllegalArgumentException noQuantity) {
            return new Picked(basket, "QUANTITY_INVALID");
        }
        List<OfferView> open = offers.stream()
                .filter(offer -> chosen.isEmpty() || offer.id().toString().equals(chosen))
                .toList();
        long left = wanted;
        Basket filled = basket;
        for (OfferView offer : open) {
            long more = fitting(filled, offer, left);
            Basket fuller = more == 0 ? filled : put(filled, offer, more);
            left -= fuller.quantityOf(offer.id()) - filled.quantityOf(offer.id());
            filled = fuller;
        }
        return left == 0 ? new Picked(filled, "") : new Picked(basket, reason(filled, open, wanted));
    }

    /** How many of the units still wanted this offer can give; none where that would be less than it sells. */
    private static long fitting(Basket basket, OfferView offer, long wanted) {
        long has = basket.quantityOf(offer.id());
        long more = Math.min(wanted, Math.max(0, offer.available() - has));
        return has + more < offer.minQuantity() ? 0 : more;
    }

    private static Basket put(Basket basket, OfferView offer, long more) {
        return basket.with(offer.id(), basket.quantityOf(offer.id()) + more, offer.priceCents());
    }

    private static String reason(Basket filled, List<OfferView> offers, long wanted) {
        if (filled.lines().size() >= Basket.MAX_LINES) {
            return "BASKET_FULL";
        }
        boolean small = offers.stream()
                .anyMatch(offer -> offer.minQuantity() > wanted && offer.available() >= offer.minQuantity());
        return small ? "BELOW_MINIMUM" : "UNITS_NOT_FREE";
    }
}
