package org.tonne.payment.application;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import org.jspecify.annotations.Nullable;
import org.tonne.payment.domain.PaymentProvider;
import org.tonne.payment.domain.ProviderOrder;
import org.tonne.payment.domain.ProviderRefusedException;
import org.tonne.payment.domain.ProviderSilentException;

import java.util.UUID;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Use case: ask the provider about a checkout, take the money where the buyer has agreed, ask again, and let each
 * payment follow what became of its own part. Whoever calls it, and however often, nothing is taken twice: the provider
 * is asked to take it under one request id, and only what it answers when asked is believed.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class SettleCheckout {

    private static final Logger LOG = Logger.getLogger(SettleCheckout.class.getName());

    @Inject
    OwnTransaction transaction;

    @Inject
    FollowProvider follow;

    @Inject
    PaymentProvider provider;

    /**
     * Settles what can be settled now.
     *
     * @throws ProviderSilentException when the provider does not say; ask again later
     */
    public void settle(UUID checkoutId) throws ProviderSilentException {
        String known = transaction.call(() -> follow.providerOrderOf(checkoutId));
        if (known.isEmpty()) {
            return; // the provider never answered that it knows it, so nobody can have paid it
        }
        ProviderOrder before = asked(checkoutId, known);
        if (before == null || !transaction.call(() -> follow.apply(checkoutId, before, false))) {
            return;
        }
        boolean refused = !captured(checkoutId, known);
        ProviderOrder after = asked(checkoutId, known);
        if (after != null) {
            transaction.run(() -> follow.apply(checkoutId, after, refused));
        }
    }

    private @Nullable ProviderOrder asked(UUID checkoutId, String providerOrderId) throws ProviderSilentException {
        try {
            return provider.ask(providerOrderId);
        } catch (ProviderRefusedException unknown) {
            transaction.run(() -> follow.unknownAtProvider(checkoutId, unknown.issue()));
            return null;
        }
    }

    private boolean captured(UUID checkoutId, String providerOrderId) throws ProviderSilentException {
        try {
            provider.capture(providerOrderId, "capture-" + checkoutId);
            return true;
        } catch (ProviderRefusedException refused) {
            LOG.log(Level.INFO, "Checkout {0}: the provider refuses with {1}", new Object[] {checkoutId, refused.issue()
            });
            return false;
        }
    }
}
