package org.tonne.order.application;

import org.tonne.shared.Money;

import java.time.Instant;
import java.util.UUID;

/**
 * One seller's part of a purchase that was placed.
 *
 * @param orderId the order
 * @param reference eight characters that a person can read out
 * @param sellerId who sells
 * @param total what is to be paid to this seller
 * @param expiresAt until when
 */
public record PlacedOrder(UUID orderId, String reference, UUID sellerId, Money total, Instant expiresAt) {}
