package org.tonne.offer.application;

import org.jspecify.annotations.Nullable;
import org.tonne.shared.UnitType;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;

/**
 * What never changes about an offer.
 *
 * @param offerId the offer
 * @param lotId of which lot
 * @param sellerId who sells
 * @param unitType CER, tCER or lCER
 * @param expiresOn when temporary units expire; null for permanent ones, and for temporary ones while it is undecided
 */
public record OfferFacts(
        UUID offerId,
        long lotId,
        UUID sellerId,
        UnitType unitType,
        @Nullable LocalDate expiresOn) {

    /** Whether such units may be sold on that day: temporary ones only with an expiry that is decided and to come. */
    public boolean sellableOn(LocalDate day) {
        LocalDate expiry = expiresOn;
        return !unitType.isTemporary() || expiry != null && expiry.isAfter(day);
    }

    /** From when on temporary units may no longer be sold; nothing for permanent ones. */
    public Optional<Instant> sellableUntil() {
        return Optional.ofNullable(expiresOn)
                .filter(expiry -> unitType.isTemporary())
                .map(expiry -> expiry.atStartOfDay(ZoneOffset.UTC).toInstant());
    }
}
