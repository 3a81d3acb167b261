package org.tonne.certificate.domain;

import org.jspecify.annotations.Nullable;
import org.tonne.shared.UnitBlock;
import org.tonne.shared.UnitType;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

/**
 * Everything a certificate prints. Kept once with the certificate, so that it can be drawn again and checked for ever.
 *
 * @param number {@code VC12/2026}
 * @param code sixteen characters, as stored
 * @param quantity units cancelled: the sum of the blocks, never the quantity ordered
 * @param beneficiary the name as the buyer gave it
 * @param reason in the words of the buyer, empty when none was given
 * @param parts one for each project, monitoring period, unit type and commitment period
 * @param issuedAt when it was issued
 * @param verifyAddress the page that the QR code opens, code included
 * @param language tag of the language in which it was issued, that of the order
 */
public record CertificateFacts(
        String number,
        String code,
        long quantity,
        String beneficiary,
        String reason,
        List<Part> parts,
        Instant issuedAt,
        String verifyAddress,
        String language) {

    /** Copies the parts; a certificate about nothing is refused with {@link IllegalArgumentException}. */
    public CertificateFacts {
        parts = List.copyOf(parts);
        long sum = parts.stream()
                .flatMap(part -> part.blocks().stream())
                .mapToLong(block -> block.quantity().units())
                .sum();
        if (parts.isEmpty() || sum != quantity) {
            throw new IllegalArgumentException("A certificate over " + quantity + " with blocks of " + sum);
        }
    }

    /**
     * Units of one project and issue on the certificate.
     *
     * @param projectKey {@code MW-9933}
     * @param projectTitle title as registered
     * @param hostCountry name of the host Party in English, or its code
     * @param reductionsFrom first day of the monitoring period, if known
     * @param reductionsTo last day of it, if known
     * @param unitType kind of unit
     * @param commitmentPeriod period for which the units count
     * @param expiresOn last day of temporary units, null for permanent ones
     * @param transactions the registry transactions that cancelled them
     * @param blocks the serials, lowest first
     */
    public record Part(
            String projectKey,
            String projectTitle,
            String hostCountry,
            @Nullable LocalDate reductionsFrom,
            @Nullable LocalDate reductionsTo,
            UnitType unitType,
            int commitmentPeriod,
            @Nullable LocalDate expiresOn,
            List<Transaction> transactions,
            List<UnitBlock> blocks) {

        /** Copies the lists. */
        public Part {
            transactions = List.copyOf(transactions);
            blocks = List.copyOf(blocks);
        }

        /** The same project and issue with these blocks only. */
        public Part over(List<UnitBlock> some) {
            return with(transactions, some);
        }

        /** The same project and issue with what stands on the other part too. */
        public Part joined(Part other) {
            return with(
                    Stream.concat(transactions.stream(), other.transactions.stream())
                            .distinct()
                            .toList(),
                    Stream.concat(blocks.stream(), other.blocks.stream()).toList());
        }

        private Part with(List<Transaction> itsTransactions, List<UnitBlock> itsBlocks) {
            return new Part(
                    projectKey,
                    projectTitle,
                    hostCountry,
                    reductionsFrom,
                    reductionsTo,
                    unitType,
                    commitmentPeriod,
                    expiresOn,
                    itsTransactions,
                    itsBlocks);
        }
    }

    /**
     * A registry transaction.
     *
     * @param identifier as the registry knows it
     * @param completedAt when the registry completed it
     * @param attestationNumber the registry's own attestation, if it had come when the certificate was issued
     */
    public record Transaction(
            String identifier,
            Instant completedAt,
            @Nullable String attestationNumber) {}
}
