package org.tonne.footprint.domain;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tonne.shared.Quantity;

import java.math.BigDecimal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class MassTest {

    @Test
    void a_tenth_ten_times_is_exactly_one() {
        Mass sum = Mass.ZERO;
        for (int i = 0; i < 10; i++) {
            sum = sum.plus(Mass.ofKilograms("0.1"));
        }

        assertThat(sum)
                .isEqualTo(Mass.ofKilograms("1.000"))
                .isEqualTo(Mass.ofKilograms("0.1").times(BigDecimal.TEN));
        assertThat(sum).hasSameHashCodeAs(Mass.ofKilograms("1"));
    }

    @ParameterizedTest
    @CsvSource({"0.1, 1", "999.999, 1", "1000, 1", "1000.001, 2", "13310, 14"})
    void a_started_tonne_needs_a_whole_unit(String kilograms, long units) {
        assertThat(Mass.ofKilograms(kilograms).inUnits()).contains(Quantity.of(units));
    }

    @Test
    void nothing_needs_no_unit_and_less_than_nothing_is_no_mass() {
        assertThat(Mass.ZERO.inUnits()).isEmpty();
        assertThatIllegalArgumentException().isThrownBy(() -> Mass.ofKilograms("-0.1"));
    }

    @Test
    void half_a_kilogram_is_rounded_up() {
        assertThat(Mass.ofKilograms("2.5").rounded()).isEqualTo(Mass.ofKilograms("3"));
        assertThat(Mass.ofKilograms("2.49").rounded()).isEqualTo(Mass.ofKilograms("2"));
        assertThat(Mass.ofKilograms("10").sharedBy(3)).isEqualTo(Mass.ofKilograms("3"));
    }
}
