package org.tonne.sandbox.registry;

import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class SerialSpanTest {
    private final SerialSpan thousand = new SerialSpan("CN", 1001, 2000);

    @Test
    void both_ends_count() {
        assertThat(thousand.quantity()).isEqualTo(1000);
        assertThat(new SerialSpan("CN", 999_999_999_999_999L, 999_999_999_999_999L).quantity())
                .isOne();
    }

    @Test
    void a_run_that_ends_before_it_starts_is_refused() {
        assertThatThrownBy(() -> new SerialSpan("CN", 5, 4)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new SerialSpan("CN", 0, 4)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void the_same_serials_of_another_party_are_other_units() {
        assertThat(thousand.sharedWith(new SerialSpan("IN", 1001, 2000))).isEmpty();
        assertThat(thousand.without(List.of(new SerialSpan("IN", 1001, 2000)))).containsExactly(thousand);
    }

    @Test
    void cutting_out_the_middle_leaves_both_sides() {
        assertThat(thousand.without(List.of(new SerialSpan("CN", 1500, 1599))))
                .containsExactly(new SerialSpan("CN", 1001, 1499), new SerialSpan("CN", 1600, 2000));
    }

    @Test
    void cutting_out_everything_leaves_nothing() {
        assertThat(thousand.without(List.of(new SerialSpan("CN", 1, 3000)))).isEmpty();
    }

    @Test
    void what_is_cut_out_and_what_is_left_are_the_whole_and_never_overlap() {
        Random random = new Random(7);
        for (int round = 0; round < 500; round++) {
            List<SerialSpan> cuts = new ArrayList<>();
            for (int i = 0; i < random.nextInt(6); i++) {
                long start = 900 + random.nextInt(1200);
                cuts.add(new SerialSpan("CN", start, start + random.nextInt(300)));
            }

            List<SerialSpan> left = thousand.without(cuts);

            for (long serial = 1001; serial <= 2000; serial++) {
                SerialSpan unit = new SerialSpan("CN", serial, serial);
                long inLeft = left.stream().filter(span -> span.contains(unit)).count();
                boolean cut = cuts.stream().anyMatch(span -> span.contains(unit));
                assertThat(inLeft).as("serial %d", serial).isEqualTo(cut ? 0 : 1);
            }
        }
    }
}
