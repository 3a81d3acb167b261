package org.tonne.offer.application;

import org.jspecify.annotations.Nullable;
import org.tonne.shared.Money;
import org.tonne.shared.UnitType;

import java.time.LocalDate;
import java.util.UUID;

/**
 * An offer in force, as a buyer sees it.
 *
 * @param id the offer
 * @param sellerId who sells
 * @param sellerName as published
 * @param sellerSlug for the address
 * @param priceCents per unit, US cents
 * @param available units free now, from 1
 * @param minQuantity the least that it takes
 * @param unitType CER, tCER or lCER
 * @param originalCp commitment period of issue
 * @param applicableCp commitment period for which they count
 * @param monitoringStart first day of the reductions, where known
 * @param monitoringEnd last day, where known
 * @param issuedOn when the units were issued
 * @param issuanceQuantity how many units that issuance had
 * @param expiresOn when temporary units expire; null for permanent ones
 * @param serials the free serials, printed block by block, lowest first, at most three and an ellipsis
 */
public record OfferView(
        UUID id,
        UUID sellerId,
        String sellerName,
        String sellerSlug,
        long priceCents,
        long available,
        long minQuantity,
        UnitType unitType,
        int originalCp,
        int applicableCp,
        @Nullable LocalDate monitoringStart,
        @Nullable LocalDate monitoringEnd,
        LocalDate issuedOn,
        long issuanceQuantity,
        @Nullable LocalDate expiresOn,
        String serials) {

    /** The price per unit. */
    public Money price() {
        return Money.ofCents(priceCents);
    }
}
