package org.tonne.cancellation.domain;

import org.jspecify.annotations.Nullable;
import org.tonne.shared.SerialRange;
import org.tonne.shared.UnitBlock;
import org.tonne.shared.UnitType;

import java.util.Optional;

/**
 * A block as the registry wrote it, right or wrong: ends out of order or a missing project are facts too.
 *
 * @param originatingParty the code given as origin
 * @param unitType registry code of the unit type
 * @param first first serial
 * @param last last serial
 * @param originalPeriod commitment period of issue
 * @param applicablePeriod commitment period for which the units count
 * @param lulucfActivity 0 where none was given
 * @param projectNumber null where none was given
 */
public record ReportedBlock(
        String originatingParty,
        int unitType,
        long first,
        long last,
        int originalPeriod,
        int applicablePeriod,
        int lulucfActivity,
        @Nullable Integer projectNumber) {

    /** The block as a registry that makes no mistake would write it. */
    public static ReportedBlock of(UnitBlock block) {
        return new ReportedBlock(
                block.originatingParty(),
                block.unitType().code(),
                block.serials().first(),
                block.serials().last(),
                block.originalPeriod(),
                block.applicablePeriod(),
                block.lulucfActivity(),
                block.projectNumber());
    }

    /** The block, or nothing when what was written cannot be one. */
    public Optional<UnitBlock> block() {
        if (projectNumber == null) {
            return Optional.empty();
        }
        try {
            return Optional.of(new UnitBlock(
                    originatingParty,
                    UnitType.ofCode(unitType),
                    new SerialRange(first, last),
                    originalPeriod,
                    applicablePeriod,
                    lulucfActivity,
                    projectNumber));
        } catch (IllegalArgumentException impossible) {
            return Optional.empty();
        }
    }
}
