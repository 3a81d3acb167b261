package org.tonne.order.application;

import org.jspecify.annotations.Nullable;
import org.tonne.order.domain.DraftPurchase;

import java.time.Instant;
import java.util.UUID;

/** Where purchases are written, with the stock they take: each wholly or not at all. */
public interface Purchases {

    /** Writes a purchase, or says why it cannot be; returns once it is safe on disk. */
    Outcome write(DraftPurchase draft);

    /**
     * What became of a purchase.
     *
     * @param kind which
     * @param written as it was written, its references perhaps others than in the draft
     * @param at when it was written
     * @param offerId the offer that stands against it
     * @param fact units free, price of now in cents, or least quantity, as the kind has it
     * @param earlier the purchase that was placed under this key before
     */
    record Outcome(
            Kind kind,
            DraftPurchase written,
            Instant at,
            @Nullable UUID offerId,
            long fact,
            @Nullable UUID earlier) {}

    /** What can become of a purchase. The names are those of the database function. */
    enum Kind {
        /** Written. */
        PLACED,
        /** The same request was written before. */
        REPLAYED,
        /** Another request was written under this key before. */
        KEY_REUSED,
        /** The offer is not in force. */
        OFFER_UNKNOWN,
        /** The price is another one; {@code fact} is the price of now. */
        PRICE_CHANGED,
        /** The offer takes no quantity as small; {@code fact} is the least. */
        BELOW_MINIMUM,
        /** Fewer units are free; {@code fact} says how many. */
        UNITS_NOT_FREE,
        /** As many quotations of this buyer are open as may be; {@code fact} says how many. */
        QUOTATIONS_OPEN,
        /** A quotation may not take as much of what is free; {@code fact} is the most. */
        QUOTATION_TOO_LARGE
    }
}
