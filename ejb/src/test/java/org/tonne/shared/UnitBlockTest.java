package org.tonne.shared;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class UnitBlockTest {

    private static final UnitBlock REAL =
            new UnitBlock("CN", UnitType.CER, new SerialRange(1_066_867, 1_067_866), 1, 1, 0, 233);

    @Test
    void it_is_printed_as_the_registry_prints_it() {
        assertThat(REAL).hasToString("CN-5-1066867-1-1-0-233 to CN-5-1067866-1-1-0-233");
        assertThat(REAL.quantity()).isEqualTo(Quantity.of(1000));
    }

    @Test
    void what_is_printed_is_read_again() {
        assertThat(UnitBlock.parse(REAL.toString())).isEqualTo(REAL);
        assertThat(UnitBlock.parse("CN-5-1066867-1-1-0-233-CN-5-1067866-1-1-0-233"))
                .isEqualTo(REAL);
        assertThat(UnitBlock.parse(" CN-5-1066867-1-1-0-233 ").quantity()).isEqualTo(Quantity.of(1));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "CN",
                "GB-1000-1001",
                "CN-5-01066867-1-1-0-233",
                "CN-5-0-1-1-0-233",
                "CN-1-1066867-1-1-0-233",
                "cn-5-1066867-1-1-0-233",
                "CN-5-1066867-1-1-0-0",
                "CN-5-1000000000000000-1-1-0-233",
                "CN-5-1066867-1-1-0-233 to CN-5-1066866-1-1-0-233",
                "CN-5-1066867-1-1-0-233 to IN-5-1067866-1-1-0-233",
                "CN-5-1066867-1-1-0-233 to CN-6-1067866-1-1-0-233",
                "CN-5-1066867-1-1-0-233 to CN-5-1067866-2-2-0-233",
                "CN-5-1066867-1-1-0-233 to CN-5-1067866-1-1-0-234",
                "0001-000001-000100-VCS-VCU-003-VER-US-0003-01012020-31122020-1"
            })
    void other_printed_forms_and_broken_ones_are_refused(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> UnitBlock.parse(text));
    }

    @Test
    void the_highest_serial_and_a_single_unit_are_exact() {
        UnitBlock highest = UnitBlock.parse("BR-7-999999999999999-2-2-1-9999999");

        assertThat(highest.serials()).isEqualTo(new SerialRange(SerialRange.HIGHEST, SerialRange.HIGHEST));
        assertThat(highest.unitType()).isEqualTo(UnitType.LCER);
        assertThat(highest.unitType().label()).isEqualTo("lCER");
    }
}
