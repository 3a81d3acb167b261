package org.tonne.order.application;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import org.tonne.order.domain.Basket;
import org.tonne.order.domain.Payer;
import org.tonne.order.domain.PayerKind;
import org.tonne.order.domain.PaymentChoice;
import org.tonne.shared.ErrorCode;
import org.tonne.shared.Refused;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * Use cases: a checkout from its first page to the purchase. Its id is the idempotency key of the purchase, so a second
 * confirmation can only find what the first one placed. Every step is one statement; none needs a transaction.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class CheckoutDrafts {

    /** The client of purchases that were placed in the store itself. */
    public static final String WEB = "WEB";

    private static final Set<ErrorCode> MAYBE_PLACED =
            Set.of(ErrorCode.KEY_REUSED, ErrorCode.QUOTATIONS_OPEN, ErrorCode.QUOTATION_TOO_LARGE);

    @Inject
    Checkouts checkouts;

    @Inject
    PlacePurchase placePurchase;

    @Inject
    Placements placements;

    /**
     * Begins a checkout of what is in the basket. Nothing is reserved yet.
     *
     * @throws org.tonne.shared.DomainException BASKET_EMPTY
     */
    public UUID begin(Basket basket, String locale) {
        if (basket.isEmpty()) {
            throw new Refused(ErrorCode.BASKET_EMPTY);
        }
        return checkouts.add(basket, locale);
    }

    /**
     * Keeps the answers, right or wrong, and says which cannot stand. What cannot be kept at all, because it is too long
     * or no text, is kept empty.
     *
     * @throws org.tonne.shared.DomainException CHECKOUT_UNKNOWN, also when it is over or already confirmed
     */
    public List<FieldError> answer(UUID checkout, Answers answers) {
        if (!checkouts.keep(checkout, answers)) {
            throw unknown(checkout);
        }
        CheckoutView kept = checkouts.find(checkout).orElseThrow(() -> unknown(checkout));
        return checkouts.errors(answers, kept.basket());
    }

    /** The checkout, while it is not over; a confirmed one is still found. */
    public Optional<CheckoutView> find(UUID checkout) {
        return checkouts.find(checkout);
    }

    /**
     * Places the purchase. A second confirmation, also at the same moment from another tab, answers the same purchase.
     *
     * @param locale the language in which the buyer has read the certificate, for it and for the mails
     * @throws org.tonne.shared.DomainException TERMS_NOT_ACCEPTED, CHECKOUT_UNKNOWN, or a refusal of
     *     {@link PlacePurchase}
     */
    public PlacedPurchase confirm(UUID checkout, boolean termsAccepted, String locale) {
        CheckoutView draft = checkouts.find(checkout).orElseThrow(() -> unknown(checkout));
        Optional<PlacedPurchase> before = placements.underKey(WEB, checkout.toString());
        if (before.isPresent()) {
            return before.get();
        }
        if (!termsAccepted) {
            throw new Refused(ErrorCode.TERMS_NOT_ACCEPTED);
        }
        PlacedPurchase placed = place(draft, locale);
        checkouts.confirmed(checkout, placed.purchaseId());
        return placed;
    }

    private PlacedPurchase place(CheckoutView draft, String locale) {
        try {
            return placePurchase.place(command(draft, locale));
        } catch (Refused refusal) {
            if (MAYBE_PLACED.contains(refusal.code())) { // another tab confirmed a moment ago, perhaps other answers
                return placements.underKey(WEB, draft.id().toString()).orElseThrow(() -> refusal);
            }
            throw refusal;
        }
    }

    private static PlacePurchase.Command command(CheckoutView draft, String locale) {
        if (!draft.complete()) {
            FieldError first = draft.errors().get(0);
            throw new Refused(first.code(), first.facts());
        }
        Answers answers = draft.answers();
        Payer payer = new Payer(
                answers.payerName(), answers.payerEmail(), PayerKind.valueOf(answers.payerKind()), answers.country());
        return new PlacePurchase.Command(
                WEB,
                draft.id().toString(),
                payer,
                answers.beneficiary(),
                answers.reason(),
                answers.publish(),
                PaymentChoice.valueOf(answers.paymentMethod()),
                locale,
                answers.gift().given() ? answers.gift() : null,
                draft.basket().lines().stream()
                        .map(line -> new PlacePurchase.Line(line.offerId(), line.quantity(), line.shownPriceCents()))
                        .toList());
    }

    private static Refused unknown(UUID checkout) {
        return new Refused(ErrorCode.CHECKOUT_UNKNOWN, Map.of("checkout", checkout.toString()));
    }
}
