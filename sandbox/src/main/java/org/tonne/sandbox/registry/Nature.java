package org.tonne.sandbox.registry;

import org.jspecify.annotations.Nullable;

/**
 * What all units of a block have in common.
 *
 * @param unitType 5 CER, 6 tCER, 7 lCER
 * @param project number of the project, which every CER has
 */
record Nature(
        int unitType,
        int originalPeriod,
        int applicablePeriod,
        @Nullable Integer project) {}
