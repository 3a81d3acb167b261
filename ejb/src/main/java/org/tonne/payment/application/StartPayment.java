package org.tonne.payment.application;

import jakarta.ejb.Stateless;

import java.net.URI;
import java.util.UUID;

/** Use case: the buyer goes to pay a purchase at the payment provider. */
@Stateless
public class StartPayment {

    /**
     * Asks the provider for its page and answers where it is. A second call answers the same address as long as it can
     * be used.
     *
     * @param returnUrl where the provider sends the buyer who agreed
     * @param cancelUrl where the provider sends the buyer who did not
     */
    public URI start(UUID purchaseId, String returnUrl, String cancelUrl) {
        throw new UnsupportedOperationException();
    }
}
