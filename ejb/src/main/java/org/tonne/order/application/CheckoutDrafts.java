package org.tonne.order.application;

import jakarta.ejb.Stateless;
import org.tonne.order.domain.Basket;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Use cases: a checkout from its first page to the purchase. Its id is the idempotency key of the purchase. */
@Stateless
public class CheckoutDrafts {

    /**
     * Begins a checkout of what is in the basket. Nothing is reserved yet.
     *
     * @throws org.tonne.shared.DomainException BASKET_EMPTY
     */
    public UUID begin(Basket basket, String locale) {
        throw new UnsupportedOperationException();
    }

    /**
     * Keeps the answers, right or wrong, and says which cannot stand.
     *
     * @throws org.tonne.shared.DomainException CHECKOUT_UNKNOWN, also when it is over
     */
    public List<FieldError> answer(UUID checkout, Answers answers) {
        throw new UnsupportedOperationException();
    }

    /** The checkout, while it is not over; a confirmed one is still found. */
    public Optional<CheckoutView> find(UUID checkout) {
        throw new UnsupportedOperationException();
    }

    /**
     * Places the purchase. A second confirmation, also at the same moment from another tab, answers the same purchase.
     *
     * @throws org.tonne.shared.DomainException TERMS_NOT_ACCEPTED, CHECKOUT_UNKNOWN, or a refusal of
     *     {@link PlacePurchase}
     */
    public PlacedPurchase confirm(UUID checkout, boolean termsAccepted) {
        throw new UnsupportedOperationException();
    }
}
