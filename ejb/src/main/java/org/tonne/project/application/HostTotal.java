package org.tonne.project.application;

import org.jspecify.annotations.Nullable;

/**
 * The projects of one host Party that fit a filter.
 *
 * @param host its code, such as {@code IN}
 * @param projects how many
 * @param available units free of all of them
 * @param lowestPriceCents of their offers, if any
 * @param highestPriceCents of their offers, if any
 */
public record HostTotal(
        String host,
        int projects,
        long available,
        @Nullable Long lowestPriceCents,
        @Nullable Long highestPriceCents) {}
