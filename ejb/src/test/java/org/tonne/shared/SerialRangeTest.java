package org.tonne.shared;

import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class SerialRangeTest {

    @Test
    void both_ends_belong_to_it() {
        assertThat(new SerialRange(1001, 1500).quantity()).isEqualTo(Quantity.of(500));
        assertThat(new SerialRange(7, 7).quantity()).isEqualTo(Quantity.of(1));
        assertThat(SerialRange.startingAt(SerialRange.HIGHEST, Quantity.of(1)).last())
                .isEqualTo(SerialRange.HIGHEST);
    }

    @Test
    void ends_out_of_order_or_out_of_bounds_are_refused() {
        assertThatIllegalArgumentException().isThrownBy(() -> new SerialRange(2, 1));
        assertThatIllegalArgumentException().isThrownBy(() -> new SerialRange(0, 1));
        assertThatIllegalArgumentException().isThrownBy(() -> new SerialRange(1, SerialRange.HIGHEST + 1));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> SerialRange.startingAt(SerialRange.HIGHEST, Quantity.of(2)));
    }

    @Test
    void neighbours_do_not_overlap_and_one_shared_serial_does() {
        SerialRange range = new SerialRange(10, 20);

        assertThat(range.overlaps(new SerialRange(21, 30))).isFalse();
        assertThat(range.overlaps(new SerialRange(1, 9))).isFalse();
        assertThat(range.overlaps(new SerialRange(20, 30))).isTrue();
        assertThat(range.overlaps(new SerialRange(12, 13))).isTrue();
        assertThat(range.contains(new SerialRange(10, 20))).isTrue();
        assertThat(range.contains(new SerialRange(10, 21))).isFalse();
    }

    @RepeatedTest(50)
    void pieces_of_a_run_never_overlap_and_add_up_to_it(RepetitionInfo turn) {
        Random chance = new Random(turn.getCurrentRepetition());
        SerialRange whole =
                SerialRange.startingAt(1 + chance.nextInt(1_000_000), Quantity.of(1 + chance.nextInt(10_000)));
        List<SerialRange> pieces = new ArrayList<>();
        Optional<SerialRange> rest = Optional.of(whole);

        while (rest.isPresent()) {
            SerialRange.Split split = rest.get().take(Quantity.of(1 + chance.nextInt(2_000)));
            pieces.add(split.taken());
            rest = split.rest();
        }

        assertThat(pieces.stream().mapToLong(piece -> piece.quantity().units()).sum())
                .isEqualTo(whole.quantity().units());
        for (int i = 1; i < pieces.size(); i++) {
            assertThat(pieces.get(i).first()).isEqualTo(pieces.get(i - 1).last() + 1);
        }
    }
}
