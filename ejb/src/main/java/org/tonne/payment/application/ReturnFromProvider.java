package org.tonne.payment.application;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import org.tonne.outbox.application.Outbox;
import org.tonne.payment.domain.Payment;
import org.tonne.payment.domain.Payments;
import org.tonne.payment.domain.ProviderCheckout;
import org.tonne.payment.domain.ProviderSilentException;

import java.util.Optional;
import java.util.UUID;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Use case: the buyer is back from the provider's page and has agreed to pay. */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class ReturnFromProvider {

    private static final Logger LOG = Logger.getLogger(ReturnFromProvider.class.getName());

    @Inject
    OwnTransaction transaction;

    @Inject
    Payments payments;

    @Inject
    Outbox outbox;

    @Inject
    SettleCheckout settleCheckout;

    /**
     * Takes the money that the buyer agreed to pay, at once where the provider answers, else as soon as it does. That
     * somebody calls with the id proves nothing: the provider is asked. Calling it again changes nothing.
     *
     * @param providerOrderId the provider's own id, as its address back to us carries it ({@code token})
     * @return the purchase it belongs to; nothing where we never asked for such an id
     */
    public Optional<UUID> returned(String providerOrderId) {
        Optional<Back> back =
                transaction.call(() -> payments.findCheckout(providerOrderId).map(this::remember));
        back.filter(Back::open).ifPresent(this::settleNow);
        return back.map(Back::purchaseId);
    }

    private Back remember(ProviderCheckout checkout) {
        boolean open = payments.ofCheckout(checkout.id()).stream().anyMatch(Payment::isOpenOnline);
        if (open) {
            outbox.add(
                    CaptureReceiver.TOPIC,
                    checkout.purchaseId().toString(),
                    CaptureReceiver.FIELD,
                    checkout.id().toString());
        }
        return new Back(checkout.id(), checkout.purchaseId(), open);
    }

    private void settleNow(Back back) {
        try {
            settleCheckout.settle(back.checkoutId);
        } catch (ProviderSilentException silent) {
            LOG.log(Level.INFO, "Checkout {0} is settled later: {1}", new Object[] {back.checkoutId, silent.getMessage()
            });
        }
    }

    private record Back(UUID checkoutId, UUID purchaseId, boolean open) {}
}
