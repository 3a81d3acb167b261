package org.tonne.forwarding.domain;

import org.junit.jupiter.api.Test;

import java.time.LocalDate;
import java.util.List;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

class OutcomeTest {

    private static final LocalDate DAY = LocalDate.parse("2026-11-22");

    @Test
    void an_outcome_is_units_with_a_letter_or_words_of_a_refusal() {
        assertThatThrownBy(() -> Outcome.refused(DAY, " ")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Outcome.completed(DAY, List.of(), "VC7/2026", "x"))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
