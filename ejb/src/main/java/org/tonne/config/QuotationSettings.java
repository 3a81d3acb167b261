package org.tonne.config;

import java.time.Duration;

/**
 * Quotations for large quantities.
 *
 * @param from the least units for which one is given, from 1
 * @param hold how long the units are held, 1 to 90 days
 */
public record QuotationSettings(long from, Duration hold) {

    private static final int MOST_DAYS = 90;

    /** Checks both. */
    public QuotationSettings {
        if (from < 1) {
            throw new IllegalStateException("The environment variable TONNE_QUOTATION_FROM must hold at least 1.");
        }
        if (hold.toDays() < 1 || hold.toDays() > MOST_DAYS) {
            throw new IllegalStateException("The environment variable TONNE_QUOTATION_DAYS must hold 1 to 90.");
        }
    }
}
