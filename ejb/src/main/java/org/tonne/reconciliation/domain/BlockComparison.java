package org.tonne.reconciliation.domain;

import org.jspecify.annotations.Nullable;

import java.util.Iterator;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Consumer;

/**
 * Walks two books side by side, both in the order of account, origin and serial, and tells where they differ. It holds one
 * run of each side and the sums, whatever the length of the books. How blocks are cut makes no difference, only which
 * units lie where.
 */
public final class BlockComparison {

    private final Iterator<Run> ours;
    private final Iterator<Run> theirs;
    private final Consumer<Finding> told;
    private final Map<Cell, Sums> sums = new TreeMap<>();
    private @Nullable Run our;
    private @Nullable Run their;
    private @Nullable Finding pending;

    private BlockComparison(Iterator<Run> ours, Iterator<Run> theirs, Consumer<Finding> told) {
        this.ours = ours;
        this.theirs = theirs;
        this.told = told;
    }

    /**
     * Compares.
     *
     * @param ours in order, no serial twice
     * @param theirs in order; a serial named twice is a finding
     * @param told hears of each stretch that differs, in order, neighbours joined
     * @return units of both sides by account and unit type
     */
    public static Map<Cell, Sums> compare(Iterator<Run> ours, Iterator<Run> theirs, Consumer<Finding> told) {
        BlockComparison comparison = new BlockComparison(ours, theirs, told);
        comparison.walk();
        return comparison.sums;
    }

    private void walk() {
        our = nextOfOurs();
        their = nextOfTheirs(null);
        while (our != null || their != null) {
            step(our, their);
        }
        flush();
    }

    private void step(@Nullable Run here, @Nullable Run there) {
        if (here == null) {
            beyond(Objects.requireNonNull(there));
        } else if (there == null || here.endsBefore(there)) {
            onlyHere(here, here.last());
            our = nextOfOurs();
        } else if (there.endsBefore(here)) {
            beyond(there);
        } else {
            overlapping(here, there);
        }
    }

    private void beyond(Run there) {
        found(Finding.Sort.BEYOND, there, there.last());
        their = nextOfTheirs(there);
    }

    private void overlapping(Run here, Run there) {
        if (here.first() < there.first()) {
            onlyHere(here, there.first() - 1);
            our = here.from(there.first());
        } else if (there.first() < here.first()) {
            found(Finding.Sort.BEYOND, there, here.first() - 1);
            their = there.from(here.first());
        } else {
            long end = Math.min(here.last(), there.last());
            both(here, there, end);
            our = end == here.last() ? nextOfOurs() : here.from(end + 1);
            their = end == there.last() ? nextOfTheirs(there) : there.from(end + 1);
        }
    }

    private void onlyHere(Run here, long end) {
        if (here.state() == Run.State.HELD) {
            found(Finding.Sort.LACKING, here, end);
        }
    }

    private void both(Run here, Run there, long end) {
        if (here.state() == Run.State.GONE) {
            found(Finding.Sort.STILL_THERE, there, end);
        } else if (here.state() == Run.State.HELD && !here.kind().equals(there.kind())) {
            found(Finding.Sort.OTHER_KIND, there, end);
        }
    }

    private void found(Finding.Sort sort, Run run, long end) {
        Finding finding = new Finding(sort, run.place(), run.kind(), run.first(), end);
        if (sort == Finding.Sort.BEYOND) {
            sumsOf(run).beyond += finding.units();
        }
        Finding before = pending;
        if (before != null && before.joins(finding)) {
            pending = before.joined(finding);
        } else {
            flush();
            pending = finding;
        }
    }

    private void flush() {
        Finding last = pending;
        pending = null;
        if (last != null) {
            told.accept(last);
        }
    }

    private @Nullable Run nextOfOurs() {
        Run next = ours.hasNext() ? ours.next() : null;
        if (next != null && next.state() != Run.State.GONE) {
            sumsOf(next).ours += next.last() - next.first() + 1;
        }
        return next;
    }

    /** The next of theirs; what lies under the one before was named already. */
    private @Nullable Run nextOfTheirs(@Nullable Run before) {
        while (theirs.hasNext()) {
            Run next = theirs.next();
            sumsOf(next).theirs += next.last() - next.first() + 1;
            if (before == null || before.endsBefore(next)) {
                return next;
            }
            long end = Math.min(before.last(), next.last());
            found(Finding.Sort.NAMED_TWICE, next, end);
            if (next.last() > end) {
                return next.from(end + 1);
            }
        }
        return null;
    }

    private Sums sumsOf(Run run) {
        Cell cell = new Cell(
                run.place().accountType(), run.place().accountId(), run.kind().unitType());
        return sums.computeIfAbsent(cell, one -> new Sums());
    }

    /**
     * What is summed apart.
     *
     * @param accountType registry code of the account
     * @param accountId its number
     * @param unitType 1 to 7
     */
    public record Cell(int accountType, long accountId, int unitType) implements Comparable<Cell> {

        @Override
        public int compareTo(Cell other) {
            int byType = Integer.compare(accountType, other.accountType);
            int byId = byType == 0 ? Long.compare(accountId, other.accountId) : byType;
            return byId == 0 ? Integer.compare(unitType, other.unitType) : byId;
        }
    }

    /** Units of one cell. */
    public static final class Sums {

        private long ours;
        private long theirs;
        private long beyond;

        /** What our books say lies there. */
        public long ours() {
            return ours;
        }

        /** What theirs say. */
        public long theirs() {
            return theirs;
        }

        /** What of theirs ours never offered. */
        public long beyond() {
            return beyond;
        }
    }
}
