package org.tonne.cancellation.domain;

import org.tonne.shared.SerialRange;
import org.tonne.shared.UnitBlock;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Holds the blocks that the registry says it cancelled against the blocks that were proposed. */
public final class BlockCheck {

    private BlockCheck() {}

    /**
     * What is wrong with the reported blocks, in words for staff; nothing when they are exactly the proposed units,
     * cut and ordered in any way.
     */
    public static Optional<String> complaint(List<UnitBlock> proposed, List<ReportedBlock> reported) {
        if (reported.isEmpty()) {
            return Optional.of("The registry names no blocks");
        }
        if (proposed.isEmpty()) {
            return Optional.of("No serials were proposed yet, the registry names " + reported);
        }
        List<UnitBlock> named = new ArrayList<>();
        for (ReportedBlock block : reported) {
            Optional<UnitBlock> possible = block.block();
            if (possible.isEmpty()) {
                return Optional.of("The registry names a block that cannot be: " + block);
            }
            named.add(possible.get());
        }
        return kindsComplaint(proposed.get(0), named).or(() -> serialsComplaint(proposed, named));
    }

    private static Optional<String> kindsComplaint(UnitBlock proposed, List<UnitBlock> named) {
        return named.stream()
                .filter(block -> !sameKind(proposed, block))
                .findFirst()
                .map(block -> "The registry names units of another kind: " + block);
    }

    // The activity is not compared: CERs carry none on the wire, and some registries leave it out for others too.
    private static boolean sameKind(UnitBlock one, UnitBlock other) {
        return one.originatingParty().equals(other.originatingParty())
                && one.unitType() == other.unitType()
                && one.originalPeriod() == other.originalPeriod()
                && one.applicablePeriod() == other.applicablePeriod()
                && one.projectNumber() == other.projectNumber();
    }

    private static Optional<String> serialsComplaint(List<UnitBlock> proposed, List<UnitBlock> named) {
        List<SerialRange> ours = ranges(proposed);
        List<SerialRange> theirs = ranges(named);
        if (overlapping(theirs)) {
            return Optional.of("The registry names serials twice: " + theirs);
        }
        if (joined(ours).equals(joined(theirs))) {
            return Optional.empty();
        }
        return Optional.of("Proposed " + units(ours) + " units " + joined(ours) + ", the registry names "
                + units(theirs) + " units " + joined(theirs));
    }

    private static List<SerialRange> ranges(List<UnitBlock> blocks) {
        return blocks.stream()
                .map(UnitBlock::serials)
                .sorted(Comparator.naturalOrder())
                .toList();
    }

    private static boolean overlapping(List<SerialRange> sorted) {
        for (int i = 1; i < sorted.size(); i++) {
            if (sorted.get(i - 1).overlaps(sorted.get(i))) {
                return true;
            }
        }
        return false;
    }

    private static List<SerialRange> joined(List<SerialRange> sorted) {
        List<SerialRange> joined = new ArrayList<>();
        for (SerialRange range : sorted) {
            int end = joined.size() - 1;
            if (end >= 0 && joined.get(end).last() + 1 == range.first()) {
                joined.set(end, new SerialRange(joined.get(end).first(), range.last()));
            } else {
                joined.add(range);
            }
        }
        return joined;
    }

    private static long units(List<SerialRange> ranges) {
        return ranges.stream().mapToLong(range -> range.quantity().units()).sum();
    }
}
