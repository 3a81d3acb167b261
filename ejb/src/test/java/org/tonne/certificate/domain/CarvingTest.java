package org.tonne.certificate.domain;

import org.junit.jupiter.api.Test;
import org.tonne.certificate.domain.Carving.Stretch;
import org.tonne.shared.SerialRange;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.LongStream;

import static org.assertj.core.api.Assertions.assertThat;

class CarvingTest {

    private static Stretch stretch(long cancellation, long first, long last) {
        return new Stretch(cancellation, new SerialRange(first, last));
    }

    @Test
    void shares_are_cut_lowest_first_and_across_blocks() {
        List<List<Stretch>> shares = Carving.shares(List.of(stretch(1, 1, 5), stretch(2, 1, 3)), List.of(2L, 4L, 2L));

        assertThat(shares)
                .containsExactly(
                        List.of(stretch(1, 1, 2)),
                        List.of(stretch(1, 3, 5), stretch(2, 1, 1)),
                        List.of(stretch(2, 2, 3)));
    }

    @Test
    void where_units_are_short_the_last_share_gets_less_and_those_behind_it_nothing() {
        assertThat(Carving.shares(List.of(stretch(1, 1, 5)), List.of(3L, 4L, 1L)))
                .containsExactly(List.of(stretch(1, 1, 3)), List.of(stretch(1, 4, 5)));
        assertThat(Carving.shares(List.of(), List.of(3L))).isEmpty();
    }

    @Test
    void what_is_given_is_not_free() {
        assertThat(Carving.without(
                        List.of(stretch(1, 1, 9), stretch(2, 1, 3)),
                        List.of(stretch(1, 1, 2), stretch(1, 5, 6), stretch(2, 1, 3))))
                .containsExactly(stretch(1, 3, 4), stretch(1, 7, 9));
    }

    /** Whatever is divided, in however many turns: every unit once, in order, as many as there are or are wanted. */
    @Test
    void no_unit_is_lost_or_given_twice() {
        Random random = new Random(7);
        for (int trial = 0; trial < 500; trial++) {
            List<Stretch> all = someStretches(random);
            List<Long> wanted =
                    random.longs(1 + random.nextInt(30), 1, 40).boxed().toList();
            List<List<Stretch>> first = Carving.shares(all, wanted);
            List<Stretch> given = first.stream().flatMap(List::stream).toList();
            List<Stretch> left = Carving.without(all, given);

            assertThat(units(given)).hasSize((int) Math.min(size(all), size(wanted)));
            assertThat(units(given)).doesNotHaveDuplicates();
            List<String> both = new ArrayList<>(units(given));
            both.addAll(units(left));
            assertThat(both).containsExactlyInAnyOrderElementsOf(units(all));
            for (int i = 0; i < first.size() - 1; i++) {
                assertThat(size(first.get(i))).isEqualTo(wanted.get(i));
            }
        }
    }

    private static List<Stretch> someStretches(Random random) {
        List<Stretch> all = new ArrayList<>();
        long next = 1;
        for (int i = 0; i < 1 + random.nextInt(8); i++) {
            long first = next + random.nextInt(5);
            long last = first + random.nextInt(60);
            all.add(stretch(1 + i / 3, first, last));
            next = last + 1;
        }
        return all;
    }

    private static long size(List<?> some) {
        return some.stream()
                .mapToLong(one -> one instanceof Stretch stretch ? stretch.units() : (Long) one)
                .sum();
    }

    private static List<String> units(List<Stretch> stretches) {
        return stretches.stream()
                .flatMap(stretch -> LongStream.rangeClosed(
                                stretch.serials().first(), stretch.serials().last())
                        .mapToObj(unit -> stretch.cancellation() + ":" + unit))
                .toList();
    }
}
