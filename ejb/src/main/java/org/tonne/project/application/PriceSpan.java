package org.tonne.project.application;

import org.jspecify.annotations.Nullable;

import java.util.Objects;

/** Prices that are looked for together, in US cents, both ends included. */
public enum PriceSpan {
    /** Up to half a dollar. */
    LEAST(null, 50L),
    /** Up to a dollar. */
    LOW(51L, 100L),
    /** Up to two dollars. */
    MIDDLE(101L, 200L),
    /** Up to four dollars. */
    HIGH(201L, 400L),
    /** Above four dollars. */
    MOST(401L, null);

    private final @Nullable Long min;
    private final @Nullable Long max;

    PriceSpan(@Nullable Long min, @Nullable Long max) {
        this.min = min;
        this.max = max;
    }

    /** The span in which this price lies. */
    static PriceSpan of(long cents) {
        for (PriceSpan span : values()) {
            if (span.max == null || cents <= span.max) {
                return span;
            }
        }
        throw new IllegalStateException("No span for " + cents);
    }

    /** The lowest price, if there is a limit. */
    public @Nullable Long minCents() {
        return min;
    }

    /** The highest price, if there is a limit. */
    public @Nullable Long maxCents() {
        return max;
    }

    /** Whether a filter asks for just these prices. */
    boolean isOf(ProjectFilter filter) {
        return Objects.equals(min, filter.minCents()) && Objects.equals(max, filter.maxCents());
    }
}
