package org.tonne.certificate.domain;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.tonne.certificate.domain.TypedSerial.Forgiven;
import org.tonne.shared.ErrorCode;
import org.tonne.shared.Refused;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

class TypedSerialTest {

    private static final String FIRST = "CN-5-1066867-1-1-0-233";
    private static final String LAST = "CN-5-1067866-1-1-0-233";

    @Test
    void a_serial_as_the_registry_prints_it_is_read_as_it_stands() {
        TypedSerial read = TypedSerial.read(FIRST);

        assertThat(read.block().firstSerial()).isEqualTo(FIRST);
        assertThat(read.block().quantity().units()).isEqualTo(1);
        assertThat(read.forgiven()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                FIRST + " to " + LAST,
                FIRST + " TO " + LAST,
                FIRST + " - " + LAST,
                FIRST + " – " + LAST,
                FIRST + "-" + LAST
            })
    void a_run_is_read_from_both_of_its_ends(String typed) {
        TypedSerial read = TypedSerial.read(typed);

        assertThat(read.block()).hasToString(FIRST + " to " + LAST);
        assertThat(read.block().quantity().units()).isEqualTo(1000);
        assertThat(read.forgiven()).isEmpty();
    }

    @Test
    void a_run_of_tonga_is_not_torn_at_its_name() {
        assertThat(TypedSerial.read("TO-5-1-1-1-0-5 to TO-5-9-1-1-0-5").block())
                .hasToString("TO-5-1-1-1-0-5 to TO-5-9-1-1-0-5");
    }

    @ParameterizedTest
    @CsvSource({
        "cn-5-1066867-1-1-0-233, CASE",
        "CN - 5 - 1066867 - 1 - 1 - 0 - 233, SPACING",
        "CN‑5‑1066867‑1‑1‑0‑233, SPACING",
        "CN–5–1066867–1–1–0–233, SPACING",
        "CN-5-1 066 867-1-1-0-233, SPACING",
        "CN-5-1\u2003066\u3000867-1-1-0-233, SPACING",
        "CN-05-0001066867-01-01-000-0000233, ZEROS"
    })
    void how_it_is_written_is_forgiven_with_a_word_about_it(String typed, Forgiven forgiven) {
        TypedSerial read = TypedSerial.read(typed);

        assertThat(read.block().firstSerial()).isEqualTo(FIRST);
        assertThat(read.forgiven()).containsExactly(forgiven);
    }

    @ParameterizedTest
    @ValueSource(strings = {"\u00df", "\u0131n", "\u017fg", "\ufb01"})
    void letters_beyond_the_alphabet_are_never_read_as_a_party_that_looks_alike(String party) {
        Refused refused = catchThrowableOfType(Refused.class, () -> TypedSerial.read(party + "-5-1066867-1-1-0-233"));

        assertThat(refused.facts()).containsEntry("reason", SerialMistake.UNREADABLE.name());
    }

    @Test
    void marks_of_direction_that_come_along_when_a_page_is_copied_do_no_harm() {
        assertThat(TypedSerial.read("\u2068" + FIRST + "\u2069\u200e").forgiven())
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "0001-000001-000100-VCS-VCU-003-VER-US-0003-01012020-31122020-1 | Verra",
                "CAR-1-US-293-1-120-CA-2006-102-1 to 29251 | Climate Action Reserve",
                "ACR-US-192-2010-203-1-5000 | American Carbon Registry",
                "VU-ITMO-11-356-2022-0-27-35 | UNDP",
                "PURO_PR_CORC100+_FI_577166_2020_0e7b_1-100 | Puro.earth",
                "ERS-A-12-BR-T-20240101-1-1-500 | Ecosystem Restoration Standard"
            })
    void a_serial_of_another_registry_is_told_apart_by_its_name(String typed, String registry) {
        Refused refusal = refusal(typed);

        assertThat(refusal.facts()).containsEntry("reason", "OTHER_REGISTRY").containsEntry("registry", registry);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "GB-1000-1001 | SHORT_FORM",
                "GB-1-1000-1-1-0-233 | OTHER_UNIT",
                "CN-4-1000-1-1-0-233 | OTHER_UNIT",
                "VC12/2026 | CERTIFICATE",
                "7KQ4-M2XN-PF8V-C3TR | CERTIFICATE",
                "CN-5-1-1-1-0-233 to CN-5-9-1-1-0-234 | ENDS_DIFFER",
                "CN-5-1-1-1-0-233 to IN-5-9-1-1-0-233 | ENDS_DIFFER",
                "CN-5-9-1-1-0-233 to CN-5-1-1-1-0-233 | ENDS_TURNED",
                "CN-5-0-1-1-0-233 | OUT_OF_BOUNDS",
                "CN-5-1000000000000000-1-1-0-233 | OUT_OF_BOUNDS",
                "CN-5-1-1-1-0-0 | OUT_OF_BOUNDS",
                "CN-5-1-100-1-0-233 | OUT_OF_BOUNDS",
                "CN-8-1-1-1-0-233 | OUT_OF_BOUNDS",
                "CN-5-1-1-1-0 | UNREADABLE",
                "CN-5-1-1-1-0-233-7 | UNREADABLE",
                "CN-5--1-1-1-0-233 | UNREADABLE",
                "CN-5-1-1-1-0-233 to 12 | UNREADABLE",
                "'' | UNREADABLE",
                "ordinary words | UNREADABLE",
                "#{7*7} | UNREADABLE",
                "<b>CN</b> | UNREADABLE"
            })
    void what_is_no_serial_is_refused_with_the_reason(String typed, SerialMistake mistake) {
        assertThat(refusal(typed).facts()).containsEntry("reason", mistake.name());
    }

    @Test
    void what_is_longer_than_any_serial_is_not_even_looked_at() {
        assertThat(refusal("C".repeat(100_000)).facts()).containsEntry("reason", "TOO_LONG");
    }

    private static Refused refusal(String typed) {
        Refused refusal = catchThrowableOfType(Refused.class, () -> TypedSerial.read(typed));
        assertThat(refusal.code()).isEqualTo(ErrorCode.SERIAL_INVALID);
        return refusal;
    }
}
