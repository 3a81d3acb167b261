package org.tonne.order.application;

import jakarta.ejb.Stateless;

import java.util.Optional;
import java.util.UUID;

/** Questions about purchases and orders. */
@Stateless
public class OrderQueries {

    /** The purchase with this id. */
    public Optional<PurchaseView> purchase(UUID purchaseId) {
        throw new UnsupportedOperationException();
    }

    /** The purchase that an order belongs to. */
    public Optional<UUID> purchaseOf(UUID orderId) {
        throw new UnsupportedOperationException();
    }
}
