package org.tonne.sandbox.registry;

import java.util.ArrayList;
import java.util.List;

/** What a completed cancellation reports instead of the truth when it was asked to err; the ledger itself stays right. */
final class Distortion {
    private Distortion() {}

    /**
     * The blocks to report.
     *
     * @param truth what was cancelled, at least one block
     * @param earlier what an earlier cancellation reported; may be empty
     */
    static List<ReportedBlock> of(Case failure, List<ReportedBlock> truth, List<ReportedBlock> earlier) {
        List<ReportedBlock> told = new ArrayList<>(truth);
        int end = told.size() - 1;
        ReportedBlock first = told.get(0);
        ReportedBlock last = told.get(end);
        switch (failure) {
            case FEWER -> fewer(told, last);
            case MORE -> told.set(end, last.from(last.start(), last.end() + 1));
            case GAP -> gap(told, last);
            case OVERLAP -> told.set(0, overlapping(first, earlier));
            case OTHER_PROJECT, OTHER_TYPE, OTHER_PERIOD ->
                told.replaceAll(block -> block.as(other(failure, block.nature())));
            case OTHER_HOST -> told.replaceAll(ReportedBlock::elsewhere);
            case BACKWARDS -> told.set(end, last.from(last.end() + 1, last.start()));
            default -> {
                return truth;
            }
        }
        return told;
    }

    private static Nature other(Case failure, Nature nature) {
        Integer project = nature.project();
        int period = nature.applicablePeriod() == 1 ? 2 : 1;
        return switch (failure) {
            case OTHER_PROJECT ->
                new Nature(
                        nature.unitType(),
                        nature.originalPeriod(),
                        nature.applicablePeriod(),
                        project == null ? 1 : project + 1);
            case OTHER_TYPE -> new Nature(6, nature.originalPeriod(), nature.applicablePeriod(), project);
            default -> new Nature(nature.unitType(), period, period, project);
        };
    }

    private static void fewer(List<ReportedBlock> told, ReportedBlock last) {
        told.remove(told.size() - 1);
        if (last.start() < last.end()) {
            told.add(last.from(last.start(), last.end() - 1));
        }
    }

    private static void gap(List<ReportedBlock> told, ReportedBlock last) {
        told.remove(told.size() - 1);
        if (last.start() < last.end()) {
            told.add(last.from(last.start(), last.end() - 1));
        }
        told.add(last.from(last.end() + 1, last.end() + 1));
    }

    private static ReportedBlock overlapping(ReportedBlock first, List<ReportedBlock> earlier) {
        if (earlier.isEmpty()) {
            long shift = first.start() == 1 ? 0 : 1;
            return first.from(first.start() - shift, first.end() - shift);
        }
        ReportedBlock used = earlier.get(0);
        return used.from(used.start(), used.start() + first.end() - first.start());
    }
}
