package org.tonne.reconciliation.domain;

import org.junit.jupiter.api.Test;
import org.tonne.reconciliation.domain.Run.State;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.TreeMap;

import static org.assertj.core.api.Assertions.assertThat;

class BlockComparisonTest {

    private static final Run.Place PLACE = new Run.Place(100, 1001, "CN");
    private static final Run.Kind CER = new Run.Kind(5, 2);

    @Test
    void books_that_cut_the_same_units_differently_agree() {
        assertThat(compare(List.of(held(1, 10), held(11, 20)), List.of(held(1, 5), held(6, 20))))
                .isEmpty();
    }

    @Test
    void a_unit_too_few_lacks_and_a_unit_too_many_lies_beyond() {
        assertThat(compare(List.of(held(1, 10)), List.of(held(2, 11)))).containsExactly("LACKING 1-1", "BEYOND 11-11");
    }

    @Test
    void what_is_about_to_move_may_be_there_or_not() {
        List<Run> ours = List.of(held(1, 10), run(11, 20, State.MOVING), held(21, 30));

        assertThat(compare(ours, List.of(held(1, 30)))).isEmpty();
        assertThat(compare(ours, List.of(held(1, 10), held(21, 30)))).isEmpty();
        assertThat(compare(ours, List.of(held(1, 12)))).containsExactly("LACKING 21-30");
    }

    @Test
    void what_left_for_good_must_not_be_there() {
        assertThat(compare(List.of(run(1, 10, State.GONE)), List.of())).isEmpty();
        assertThat(compare(List.of(run(1, 10, State.GONE)), List.of(held(5, 12))))
                .containsExactly("STILL_THERE 5-10", "BEYOND 11-12");
    }

    @Test
    void neighbours_that_differ_alike_are_one_finding_however_they_are_cut() {
        assertThat(compare(List.of(held(1, 3), held(4, 6), held(8, 9)), List.of()))
                .containsExactly("LACKING 1-6", "LACKING 8-9");
    }

    @Test
    void units_of_another_kind_are_found() {
        Run other = new Run(PLACE, 4, 6, new Run.Kind(6, 2), State.HELD);

        assertThat(compare(List.of(held(1, 10)), List.of(held(1, 3), other, held(7, 10))))
                .containsExactly("OTHER_KIND 4-6");
    }

    @Test
    void serials_named_twice_are_found_and_counted_twice() {
        List<String> found = new ArrayList<>();
        var sums = BlockComparison.compare(
                List.of(held(1, 10)).iterator(),
                List.of(held(1, 6), held(4, 8), held(9, 10)).iterator(),
                one -> found.add(one.sort() + " " + one.first() + "-" + one.last()));

        assertThat(found).containsExactly("NAMED_TWICE 4-6");
        var cell = Objects.requireNonNull(sums.get(new BlockComparison.Cell(100, 1001, 5)));
        assertThat(cell.theirs()).isEqualTo(13);
    }

    @Test
    void the_same_serial_of_another_party_or_account_is_another_unit() {
        Run ofIndia = new Run(new Run.Place(100, 1001, "IN"), 1, 10, CER, State.HELD);
        Run elsewhere = new Run(new Run.Place(100, 1002, "CN"), 1, 10, CER, State.HELD);

        assertThat(compare(List.of(held(1, 10)), List.of(ofIndia, elsewhere)))
                .containsExactly("LACKING 1-10", "BEYOND 1-10", "BEYOND 1-10");
    }

    @Test
    void serials_at_the_upper_end_do_not_overflow() {
        long last = 999_999_999_999_999L;

        assertThat(compare(List.of(held(last, last)), List.of(held(last - 1, last))))
                .containsExactly("BEYOND " + (last - 1) + "-" + (last - 1));
    }

    @Test
    void any_two_books_differ_exactly_where_a_look_at_each_single_unit_says() {
        Random random = new Random(28);
        for (int round = 0; round < 2_000; round++) {
            List<Run> ours = someRuns(random, true);
            List<Run> theirs = someRuns(random, false);
            Map<Long, Finding.Sort> expected = unitByUnit(ours, theirs);
            Map<Long, Finding.Sort> found = new TreeMap<>();
            BlockComparison.compare(ours.iterator(), theirs.iterator(), one -> {
                for (long serial = one.first(); serial <= one.last(); serial++) {
                    found.put(serial, one.sort());
                }
            });

            assertThat(found).as("ours %s, theirs %s", ours, theirs).isEqualTo(expected);
        }
    }

    private static Map<Long, Finding.Sort> unitByUnit(List<Run> ours, List<Run> theirs) {
        Map<Long, Finding.Sort> expected = new TreeMap<>();
        for (long serial = 1; serial <= 60; serial++) {
            State here = state(ours, serial);
            boolean there = state(theirs, serial) != null;
            if (here == State.HELD && !there) {
                expected.put(serial, Finding.Sort.LACKING);
            } else if (here == State.GONE && there) {
                expected.put(serial, Finding.Sort.STILL_THERE);
            } else if (here == null && there) {
                expected.put(serial, Finding.Sort.BEYOND);
            }
        }
        return expected;
    }

    private static @org.jspecify.annotations.Nullable State state(List<Run> runs, long serial) {
        return runs.stream()
                .filter(run -> run.first() <= serial && serial <= run.last())
                .map(Run::state)
                .findFirst()
                .orElse(null);
    }

    private static List<Run> someRuns(Random random, boolean anyState) {
        List<Run> runs = new ArrayList<>();
        long next = 1 + random.nextInt(5);
        while (next <= 50) {
            long last = next + random.nextInt(8);
            State state = anyState ? State.values()[random.nextInt(3)] : State.HELD;
            runs.add(run(next, last, state));
            next = last + 1 + random.nextInt(4);
        }
        runs.sort(Comparator.comparingLong(Run::first));
        return runs;
    }

    private static List<String> compare(List<Run> ours, List<Run> theirs) {
        List<String> found = new ArrayList<>();
        Iterator<Run> here = ours.iterator();
        BlockComparison.compare(
                here, theirs.iterator(), one -> found.add(one.sort() + " " + one.first() + "-" + one.last()));
        return found;
    }

    private static Run held(long first, long last) {
        return run(first, last, State.HELD);
    }

    private static Run run(long first, long last, State state) {
        return new Run(PLACE, first, last, CER, state);
    }
}
