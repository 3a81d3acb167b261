package org.tonne.team.application;

import org.jspecify.annotations.Nullable;

import java.util.UUID;

/**
 * For which team something is bought.
 *
 * @param teamId which; null where it was dissolved meanwhile
 * @param team its name when that was said
 * @param costCentre may be empty
 * @param orderNumber of the organisation's own purchase order; may be empty
 */
public record TeamPurchase(@Nullable UUID teamId, String team, String costCentre, String orderNumber) {}
