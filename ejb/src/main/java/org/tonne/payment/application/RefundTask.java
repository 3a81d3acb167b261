package org.tonne.payment.application;

import org.tonne.shared.Money;

import java.time.Instant;
import java.util.UUID;

/**
 * A refund that a person must pay by bank.
 *
 * @param reference of the transfer that came in
 */
public record RefundTask(
        UUID refundId,
        UUID orderId,
        String orderReference,
        UUID sellerId,
        String sellerName,
        String payerName,
        String payerEmail,
        Money amount,
        String reference,
        Instant requestedAt) {}
