package org.tonne.integration.rest.v1;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** What an order would cost now. */
final class Quotes {

    private Quotes() {}

    /**
     * A quote. It holds nothing: units may be sold and prices may change before the order is placed, and the order is
     * then refused rather than placed at another price.
     *
     * @param orderable whether an order of exactly these lines would be taken now
     * @param holdsUnits always false
     * @param asOf when it was made
     * @param validUntil when a fresh one should be asked for
     */
    record Quote(
            List<QuoteLine> lines,
            Amount total,
            boolean orderable,
            boolean holdsUnits,
            Instant asOf,
            Instant validUntil) {}

    /**
     * One line of a quote.
     *
     * @param price of one unit now
     * @param amount price times quantity
     * @param available units free now
     * @param refusal the code with which an order would be refused, absent when it would be taken
     */
    record QuoteLine(
            UUID offer,
            long quantity,
            Amount price,
            Amount amount,
            long available,
            @Nullable String refusal) {}
}
