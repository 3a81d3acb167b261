package org.tonne.certificate.domain;

import org.tonne.shared.Quantity;
import org.tonne.shared.SerialRange;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/** Cuts what is cancelled into shares: lowest first, each unit once, none left over while somebody still waits for units. */
public final class Carving {

    private Carving() {}

    /**
     * A run of cancelled units.
     *
     * @param cancellation which cancellation
     * @param serials the run
     */
    public record Stretch(long cancellation, SerialRange serials) {

        /** Units in it. */
        public long units() {
            return serials.quantity().units();
        }
    }

    /**
     * Cuts shares one after the other. The last that gets anything may get less than it wants; those behind it get nothing.
     *
     * @param free what is to be divided, in the order in which it is to be used
     * @param wanted units of each share, in the order in which they are served, each at least 1
     * @return what each share gets, in their order; shorter than {@code wanted} where units are short
     */
    public static List<List<Stretch>> shares(List<Stretch> free, List<Long> wanted) {
        Deque<Stretch> rest = new ArrayDeque<>(free);
        List<List<Stretch>> shares = new ArrayList<>();
        for (long units : wanted) {
            if (rest.isEmpty()) {
                break;
            }
            shares.add(cut(rest, units));
        }
        return List.copyOf(shares);
    }

    private static List<Stretch> cut(Deque<Stretch> rest, long wanted) {
        List<Stretch> share = new ArrayList<>();
        long missing = Quantity.of(wanted).units();
        while (missing > 0 && !rest.isEmpty()) {
            Stretch next = rest.pop();
            SerialRange.Split split = next.serials().take(Quantity.of(missing));
            Stretch taken = new Stretch(next.cancellation(), split.taken());
            share.add(taken);
            missing -= taken.units();
            split.rest().ifPresent(left -> rest.push(new Stretch(next.cancellation(), left)));
        }
        return List.copyOf(share);
    }

    /**
     * What is left of these runs without others.
     *
     * @param all runs of which none overlaps another
     * @param given what is taken already, each within one of them and none overlapping another
     */
    public static List<Stretch> without(List<Stretch> all, List<Stretch> given) {
        List<Stretch> left = new ArrayList<>();
        for (Stretch whole : all) {
            long from = whole.serials().first();
            List<SerialRange> inside = given.stream()
                    .filter(taken -> taken.cancellation() == whole.cancellation())
                    .map(Stretch::serials)
                    .filter(whole.serials()::contains)
                    .sorted()
                    .toList();
            for (SerialRange taken : inside) {
                if (from < taken.first()) {
                    left.add(new Stretch(whole.cancellation(), new SerialRange(from, taken.first() - 1)));
                }
                from = taken.last() + 1;
            }
            if (from <= whole.serials().last()) {
                left.add(new Stretch(
                        whole.cancellation(),
                        new SerialRange(from, whole.serials().last())));
            }
        }
        return List.copyOf(left);
    }
}
