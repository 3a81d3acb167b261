package org.tonne.payment.application;

import org.jspecify.annotations.Nullable;
import org.tonne.payment.domain.PaymentStatus;
import org.tonne.shared.Money;

import java.time.Instant;
import java.util.UUID;

/**
 * A bank transfer that a seller or staff may confirm: awaited, reported, or lapsed not long ago.
 *
 * @param reference ISO 11649, as the buyer should have written it
 * @param statusAt since when it stands so
 * @param payBy after which the order expires, or expired
 * @param quotation number of the quotation that the order is a part of, if it is
 */
public record OpenTransfer(
        UUID paymentId,
        UUID orderId,
        String orderReference,
        UUID sellerId,
        String sellerName,
        String payerName,
        Money amount,
        String reference,
        PaymentStatus status,
        Instant statusAt,
        Instant payBy,
        @Nullable String quotation) {}
