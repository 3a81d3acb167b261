package org.tonne.order.application;

import org.tonne.order.domain.Basket;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * A checkout between its pages.
 *
 * @param id unguessable
 * @param locale the language in which it began
 * @param basket what is to be bought, with the prices that were shown
 * @param answers as far as given
 * @param errors what is still missing or wrong in the answers; empty when it may be confirmed
 * @param purchaseId what it became, once confirmed
 */
public record CheckoutView(
        UUID id, String locale, Basket basket, Answers answers, List<FieldError> errors, Optional<UUID> purchaseId) {

    /** Whether every answer can stand. */
    public boolean complete() {
        return errors.isEmpty();
    }
}
