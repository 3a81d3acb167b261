package org.tonne.cancellation.domain;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tonne.shared.UnitBlock;

import java.time.LocalDate;
import java.util.List;

import static org.assertj.core.api.Assertions.assertThat;

class AttestationLetterTest {

    private static final List<UnitBlock> CANCELLED = List.of(
            UnitBlock.parse("CN-5-101-1-1-0-233 to CN-5-150-1-1-0-233"),
            UnitBlock.parse("CN-5-200-1-1-0-233 to CN-5-200-1-1-0-233"));
    private static final Attestation ANNOUNCED = new Attestation("VC1/2026", LocalDate.parse("2026-11-22"), null, null);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "VC1/2026\nCN-5-101-1-1-0-233 to CN-5-150-1-1-0-233\nCN-5-200-1-1-0-233",
                "VC1/2026: CN-5-101-1-1-0-233 - CN-5-150-1-1-0-233, CN-5-200-1-1-0-233 to CN-5-200-1-1-0-233.",
                "No. VC1/2026 CN-5-200-1-1-0-233 CN-5-101-1-1-0-233 \u2013 CN-5-120-1-1-0-233"
                        + " CN-5-121-1-1-0-233 to CN-5-150-1-1-0-233",
                "VC1/2026 CN-5-000000000000101-1-1-0-233 to CN-5-000000000000150-1-1-0-233 CN-5-200-1-1-0-233",
                "VC1/2026 CN-5-101-1-1-0-233 to CN-5-150-1-1-0-233 CN-5-200-1-1-0-233 CN-5-200-1-1-0-233"
            })
    void case_22_the_units_may_be_cut_ordered_and_printed_in_many_ways(String text) {
        assertThat(letter(text).complaint(ANNOUNCED, CANCELLED)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "VC1/2026",
                "VC1/2026 CN-5-101-1-1-0-233 to CN-5-150-1-1-0-233",
                "VC1/2026 CN-5-101-1-1-0-233 to CN-5-151-1-1-0-233 CN-5-200-1-1-0-233",
                "VC1/2026 CN-5-101-1-1-0-234 to CN-5-150-1-1-0-234 CN-5-200-1-1-0-234",
                "VC1/2026 CN-6-101-1-1-0-233 to CN-6-150-1-1-0-233 CN-6-200-1-1-0-233",
                "VC1/2026 CN-5-101-2-2-0-233 to CN-5-150-2-2-0-233 CN-5-200-2-2-0-233",
                "VC1/2026 IN-5-101-1-1-0-233 to IN-5-150-1-1-0-233 IN-5-200-1-1-0-233",
                "VC1/2026 CN-5-101-1-1-0-233 to IN-5-150-1-1-0-233 CN-5-200-1-1-0-233",
                "VC1/2026 CN-5-150-1-1-0-233 to CN-5-101-1-1-0-233 CN-5-200-1-1-0-233",
                "VC1/2026 CN-5-101-1-1-0-233 to CN-5-150-1-1-0-233 CN-5-140-1-1-0-233 to CN-5-140-1-1-0-233 CN-5-200-1-1-0-233",
                "VC1/2027 CN-5-101-1-1-0-233 to CN-5-150-1-1-0-233 CN-5-200-1-1-0-233",
                "VC11/2026 CN-5-101-1-1-0-233 to CN-5-150-1-1-0-233 CN-5-200-1-1-0-233",
                "XVC1/2026 CN-5-101-1-1-0-233 to CN-5-150-1-1-0-233 CN-5-200-1-1-0-233"
            })
    void another_number_or_other_units_prove_nothing(String text) {
        assertThat(letter(text).complaint(ANNOUNCED, CANCELLED)).isNotEmpty();
    }

    @Test
    void case_22_the_highest_serial_and_a_single_unit_are_exact() {
        List<UnitBlock> highest =
                List.of(UnitBlock.parse("CN-5-999999999999999-1-1-0-233 to CN-5-999999999999999-1-1-0-233"));

        assertThat(letter("VC1/2026 CN-5-999999999999999-1-1-0-233").complaint(ANNOUNCED, highest))
                .isEmpty();
        assertThat(letter("VC1/2026 CN-5-999999999999998-1-1-0-233").complaint(ANNOUNCED, highest))
                .isNotEmpty();
    }

    @Test
    void the_hash_is_compared_without_regard_to_case_where_the_registry_gives_one() {
        String text = "VC1/2026 CN-5-101-1-1-0-233 to CN-5-150-1-1-0-233 CN-5-200-1-1-0-233";
        Attestation right = new Attestation("VC1/2026", ANNOUNCED.issuedOn(), null, "AB");
        Attestation wrong = new Attestation("VC1/2026", ANNOUNCED.issuedOn(), null, "AC");

        assertThat(letter(text).complaint(right, CANCELLED)).isEmpty();
        assertThat(letter(text).complaint(wrong, CANCELLED)).isNotEmpty();
    }

    private static AttestationLetter letter(String text) {
        return new AttestationLetter(new byte[] {1}, "ab", text);
    }
}
