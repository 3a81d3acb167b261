package org.tonne.holding.domain;

import org.jspecify.annotations.Nullable;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A block of units as the registry says that an account holds it, right or wrong.
 *
 * @param originatingParty the host Party that the serials belong to
 * @param unitType registry code of the unit type
 * @param first first serial
 * @param last last serial, included
 * @param originalPeriod commitment period of issue
 * @param applicablePeriod commitment period for which the units count
 * @param projectNumber number of the project within its origin; null where none was given
 * @param reservedFor the transaction for which the registry keeps them; null while they are free
 */
public record HeldBlock(
        String originatingParty,
        int unitType,
        long first,
        long last,
        int originalPeriod,
        int applicablePeriod,
        @Nullable Integer projectNumber,
        @Nullable String reservedFor) {

    private static final Pattern PARTY = Pattern.compile("[A-Z]{2,3}");
    private static final long HIGHEST = 999_999_999_999_999L;
    private static final int LONGEST_TRANSACTION = 40;

    /** Why this cannot be a block, if it cannot. */
    public Optional<String> complaint() {
        if (!PARTY.matcher(originatingParty).matches()) {
            return Optional.of("No Party: " + originatingParty);
        }
        if (isOut(first, 1, HIGHEST) || isOut(last, first, HIGHEST)) {
            return Optional.of("No run of serials: " + first + " to " + last);
        }
        if (!isUnit()) {
            return Optional.of("No units: type " + unitType + ", periods " + originalPeriod + ", " + applicablePeriod);
        }
        return isNamed() ? Optional.empty() : Optional.of("No project or transaction: " + projectNumber);
    }

    private boolean isUnit() {
        return !isOut(unitType, 1, 7) && !isOut(originalPeriod, 0, 99) && !isOut(applicablePeriod, 0, 99);
    }

    private static boolean isOut(long value, long lowest, long highest) {
        return value < lowest || value > highest;
    }

    private boolean isNamed() {
        return (projectNumber == null || projectNumber > 0)
                && (reservedFor == null || reservedFor.length() <= LONGEST_TRANSACTION);
    }

    /** How many units it holds; only of one without complaint. */
    public long units() {
        return last - first + 1;
    }

    @Override
    public String toString() {
        return originatingParty + "-" + unitType + "-" + first + " to " + last;
    }
}
