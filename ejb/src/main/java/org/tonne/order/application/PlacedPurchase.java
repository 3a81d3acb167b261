package org.tonne.order.application;

import java.util.List;
import java.util.UUID;

/**
 * A purchase that was placed, now or when the same request was sent before.
 *
 * @param purchaseId its id, unguessable: who knows it may see it
 * @param replayed whether the same request had been placed before
 * @param orders one per seller
 */
public record PlacedPurchase(UUID purchaseId, boolean replayed, List<PlacedOrder> orders) {}
