package org.tonne.payment.application;

import org.jspecify.annotations.Nullable;
import org.tonne.payment.domain.PaymentStatus;
import org.tonne.shared.Money;

import java.time.Instant;
import java.util.UUID;

/**
 * What a buyer must write on a bank transfer for one order.
 *
 * @param reference ISO 11649, {@code RF} with check digits, without blanks
 * @param payBy after which the order expires
 */
public record TransferInstructions(
        UUID paymentId,
        UUID orderId,
        String orderReference,
        UUID sellerId,
        String sellerName,
        Money amount,
        String reference,
        @Nullable String accountName,
        @Nullable String iban,
        @Nullable String bic,
        @Nullable String bankName,
        PaymentStatus status,
        Instant payBy) {

    /** The reference in groups of four, as it is printed. */
    public String printedReference() {
        return reference.replaceAll("(.{4})(?!$)", "$1 ");
    }
}
