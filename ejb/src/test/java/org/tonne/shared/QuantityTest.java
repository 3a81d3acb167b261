package org.tonne.shared;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class QuantityTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "0",
                "-1",
                "+1",
                "1.5",
                "1,000",
                "1e3",
                "0x10",
                "1000000000000000",
                "99999999999999999999",
                "١٢",
                "twelve"
            })
    void only_whole_units_from_one_up_are_a_quantity(String typed) {
        assertThatIllegalArgumentException().isThrownBy(() -> Quantity.parse(typed));
    }

    @ParameterizedTest
    @ValueSource(strings = {"1", " 12 ", "999999999999999", "007"})
    void digits_with_blanks_around_them_are_read(String typed) {
        assertThat(Quantity.parse(typed).units()).isEqualTo(Long.parseLong(typed.strip()));
    }

    @Test
    void a_sum_beyond_the_highest_serial_is_refused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Quantity.of(Quantity.MAX).plus(Quantity.of(1)));
    }
}
