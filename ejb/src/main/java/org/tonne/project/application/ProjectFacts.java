package org.tonne.project.application;

import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/**
 * What the index knows of a project and does not change with stock.
 *
 * @param issuances all of them
 */
record ProjectFacts(
        long id,
        String key,
        @Nullable Integer reference,
        String title,
        String activityType,
        @Nullable String host,
        List<String> hosts,
        List<Integer> scopes,
        List<String> methods,
        @Nullable String type,
        @Nullable BigDecimal latitude,
        @Nullable BigDecimal longitude,
        @Nullable String place,
        @Nullable String description,
        List<Units> issuances) {

    /** The type as it stands in addresses. */
    @Nullable
    String typeKey() {
        return type == null ? null : Words.slug(type);
    }

    /**
     * Units that are alike: an issuance, or what of it is on offer.
     *
     * @param quantity how many
     * @param cents the price of one, 0 when they are not on offer
     */
    record Units(
            int period,
            int unitType,
            @Nullable LocalDate from,
            @Nullable LocalDate to,
            long quantity,
            long cents) {

        /** So many of them at this price. */
        Units offered(long available, long price) {
            return new Units(period, unitType, from, to, available, price);
        }
    }
}
