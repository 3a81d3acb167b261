package org.tonne.order.application;

import org.jspecify.annotations.Nullable;
import org.tonne.order.domain.OrderStatus;
import org.tonne.shared.Money;
import org.tonne.shared.UnitType;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * One seller's part of a purchase, as it stands now.
 *
 * @param id the order
 * @param reference eight characters that a person can read out
 * @param status how far it has come
 * @param sellerId who sells
 * @param sellerName as published
 * @param sellerSlug for the address
 * @param total what it costs
 * @param refunded what went back so far
 * @param expiresAt until when it can be paid
 * @param paidAt when it was paid, if it was
 * @param completedAt when its last cancellation was settled, if it was
 * @param mayWithdraw whether the buyer may still give it up
 * @param mayPay whether it waits for the buyer's money
 * @param lines what it is made of
 * @param cancellations in the registry, as far as queued
 * @param certificate the certificate in force, once issued
 * @param transfer where to send the money, for bank transfers
 */
public record OrderView(
        UUID id,
        String reference,
        OrderStatus status,
        UUID sellerId,
        String sellerName,
        String sellerSlug,
        Money total,
        Money refunded,
        Instant expiresAt,
        @Nullable Instant paidAt,
        @Nullable Instant completedAt,
        boolean mayWithdraw,
        boolean mayPay,
        List<Line> lines,
        List<CancellationPart> cancellations,
        Optional<CertificateLink> certificate,
        Optional<TransferInstructions> transfer) {

    OrderView with(
            List<Line> itsLines,
            List<CancellationPart> itsCancellations,
            Optional<CertificateLink> itsCertificate,
            Optional<TransferInstructions> itsTransfer) {
        return new OrderView(
                id,
                reference,
                status,
                sellerId,
                sellerName,
                sellerSlug,
                total,
                refunded,
                expiresAt,
                paidAt,
                completedAt,
                mayWithdraw,
                mayPay,
                itsLines,
                itsCancellations,
                itsCertificate,
                itsTransfer);
    }

    /** Units altogether. */
    public long quantity() {
        return lines.stream().mapToLong(Line::quantity).sum();
    }

    /**
     * One offer's part.
     *
     * @param id the line
     * @param offerId the offer
     * @param projectKey for the address
     * @param projectTitle as registered
     * @param hostParty ISO code, null where the project has none
     * @param quantity units
     * @param price per unit
     * @param amount price times quantity
     * @param unitType CER, tCER or lCER
     * @param originalCp commitment period of issue
     * @param applicableCp commitment period for which they count
     * @param monitoringStart first day of the reductions, where known
     * @param monitoringEnd last day, where known
     * @param expiresOn when temporary units expire; null for permanent ones
     */
    public record Line(
            UUID id,
            UUID offerId,
            String projectKey,
            String projectTitle,
            @Nullable String hostParty,
            long quantity,
            Money price,
            Money amount,
            UnitType unitType,
            int originalCp,
            int applicableCp,
            @Nullable LocalDate monitoringStart,
            @Nullable LocalDate monitoringEnd,
            @Nullable LocalDate expiresOn) {}

    /**
     * One transaction in the registry.
     *
     * @param id number of the cancellation
     * @param transactionIdentifier as the registry knows it
     * @param status name of its status
     * @param projectTitle of which project
     * @param quantity units
     * @param blocks the serials, printed
     * @param completedAt when the registry had carried it out, if it has
     */
    public record CancellationPart(
            long id,
            String transactionIdentifier,
            String status,
            String projectTitle,
            long quantity,
            List<String> blocks,
            @Nullable Instant completedAt) {}

    /**
     * The certificate in force.
     *
     * @param code for the address, as stored
     * @param number printed, as {@code VC12/2026}
     * @param documentReady whether its PDF is made
     */
    public record CertificateLink(String code, String number, boolean documentReady) {}

    /**
     * How to pay by bank transfer.
     *
     * @param accountName whose account; empty where the seller gave none
     * @param iban the account
     * @param bic the bank's code
     * @param bankName the bank
     * @param reference to be quoted in the transfer
     * @param amount to be sent
     * @param status name of the payment's status
     */
    public record TransferInstructions(
            String accountName,
            String iban,
            String bic,
            String bankName,
            String reference,
            Money amount,
            String status) {}
}
