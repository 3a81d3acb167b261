package org.tonne.payment.application;

import jakarta.ejb.Stateless;

import java.util.Optional;
import java.util.UUID;

/** Use case: the buyer is back from the provider's page and has agreed to pay. */
@Stateless
public class ReturnFromProvider {

    /**
     * Takes the money that the buyer agreed to pay, at once where the provider answers. Calling it again changes
     * nothing.
     *
     * @param providerOrderId the provider's own id, as its address back to us carries it ({@code token})
     * @return the purchase it belongs to; nothing where we never asked for such an id
     */
    public Optional<UUID> returned(String providerOrderId) {
        throw new UnsupportedOperationException();
    }
}
