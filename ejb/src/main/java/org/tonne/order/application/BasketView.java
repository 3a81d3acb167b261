package org.tonne.order.application;

import org.jspecify.annotations.Nullable;
import org.tonne.shared.Money;
import org.tonne.shared.UnitType;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * A basket with what is true now.
 *
 * @param sellers its lines, seller by seller; offers that are gone stand under {@code gone}
 * @param gone lines whose offer is no longer there
 * @param total at the prices of now
 * @param quantity units altogether
 * @param mayCheckOut whether nothing stands against a checkout: no line changed, short or gone, at most ten sellers
 */
public record BasketView(List<SellerPart> sellers, List<UUID> gone, Money total, long quantity, boolean mayCheckOut) {

    /** Whether there is nothing in it. */
    public boolean isEmpty() {
        return sellers.isEmpty() && gone.isEmpty();
    }

    /**
     * What goes to one seller.
     *
     * @param sellerId who sells
     * @param sellerName as published
     * @param sellerSlug for the address
     * @param lines offer by offer
     * @param subtotal at the prices of now
     */
    public record SellerPart(UUID sellerId, String sellerName, String sellerSlug, List<Line> lines, Money subtotal) {}

    /**
     * One offer in the basket.
     *
     * @param offerId which
     * @param projectKey for the address
     * @param projectTitle as registered
     * @param hostParty ISO code, null where the project has none
     * @param quantity units wanted
     * @param price per unit now
     * @param shownPrice per unit when it was picked
     * @param amount price of now times quantity
     * @param free units free now
     * @param minQuantity the least that the offer takes
     * @param unitType CER, tCER or lCER
     * @param originalCp commitment period of issue
     * @param applicableCp commitment period for which they count
     * @param monitoringStart first day of the reductions, where known
     * @param monitoringEnd last day, where known
     * @param expiresOn when temporary units expire; null for permanent ones
     * @param notice what the buyer should know first
     */
    public record Line(
            UUID offerId,
            String projectKey,
            String projectTitle,
            @Nullable String hostParty,
            long quantity,
            Money price,
            Money shownPrice,
            Money amount,
            long free,
            long minQuantity,
            UnitType unitType,
            int originalCp,
            int applicableCp,
            @Nullable LocalDate monitoringStart,
            @Nullable LocalDate monitoringEnd,
            @Nullable LocalDate expiresOn,
            Notice notice) {}

    /** What changed since a line was picked. */
    public enum Notice {
        /** Nothing. */
        NONE,
        /** The price is another one now. */
        PRICE_CHANGED,
        /** Fewer units are free than wanted. */
        FEWER_FREE,
        /** The offer takes no quantity as small. */
        BELOW_MINIMUM
    }
}
