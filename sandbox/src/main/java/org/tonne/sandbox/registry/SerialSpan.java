package org.tonne.sandbox.registry;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * An unbroken run of serial numbers of one originating Party, both ends included: 1001 to 1500 is five hundred units.
 *
 * @param party the originating registry's code, for CERs the host Party
 */
record SerialSpan(String party, long start, long end) {
    SerialSpan {
        if (start < 1 || end < start) {
            throw new IllegalArgumentException("No run of serials: " + party + " " + start + " to " + end);
        }
    }

    long quantity() {
        return end - start + 1;
    }

    boolean contains(SerialSpan other) {
        return party.equals(other.party) && start <= other.start && other.end <= end;
    }

    Optional<SerialSpan> sharedWith(SerialSpan other) {
        long from = Math.max(start, other.start);
        long to = Math.min(end, other.end);
        return party.equals(other.party) && from <= to
                ? Optional.of(new SerialSpan(party, from, to))
                : Optional.empty();
    }

    /** What is left when the taken runs are cut out; they need not lie inside, nor be in order. */
    List<SerialSpan> without(List<SerialSpan> taken) {
        List<SerialSpan> inOrder = taken.stream()
                .flatMap(span -> sharedWith(span).stream())
                .sorted(Comparator.comparingLong(SerialSpan::start))
                .toList();
        List<SerialSpan> left = new ArrayList<>();
        long from = start;
        for (SerialSpan span : inOrder) {
            if (from < span.start) {
                left.add(new SerialSpan(party, from, span.start - 1));
            }
            from = Math.max(from, span.end + 1);
        }
        if (from <= end) {
            left.add(new SerialSpan(party, from, end));
        }
        return left;
    }

    boolean touches(SerialSpan next) {
        return party.equals(next.party) && end + 1 == next.start;
    }

    @Override
    public String toString() {
        return party + " " + start + "-" + end;
    }
}
