package org.tonne.cancellation.domain;

import org.junit.jupiter.api.Test;

import java.util.List;

import static org.assertj.core.api.Assertions.assertThat;

class ResponseCodesTest {

    @Test
    void the_same_number_means_one_thing_in_one_list_and_another_in_the_other() {
        assertThat(ResponseCodes.inWords(new ResponseCode("DES", 3001)).meaning())
                .isEqualTo("Proposed transaction identifier not already known");
        assertThat(ResponseCodes.inWords(new ResponseCode("REGISTRY", 3001)).meaning())
                .isEqualTo("Applicable commitment period allowed");
    }

    @Test
    void each_meaning_says_where_it_is_from() {
        assertThat(ResponseCodes.all()).hasSizeGreaterThan(120).allSatisfy(words -> assertThat(words.source())
                .isNotBlank());
        assertThat(ResponseCodes.inWords(new ResponseCode("DES", 2017)).meaning())
                .isEqualTo("CER, tCER, lCER, ERU carry a valid project identifier");
        assertThat(ResponseCodes.inWords(new ResponseCode("DES", 4003)).source())
                .isEqualTo("code read; meaning recalled");
    }

    @Test
    void case_11_a_code_in_no_list_keeps_system_and_number() {
        CodeInWords unknown = ResponseCodes.inWords(new ResponseCode("REGISTRY", 9876));

        assertThat(unknown.code()).hasToString("REGISTRY 9876");
        assertThat(unknown.meaning()).isEmpty();
        assertThat(unknown).hasToString("REGISTRY 9876");
    }

    @Test
    void reasons_are_told_in_words_with_their_source_and_the_blocks_they_are_about() {
        EvaluationResult finding = new EvaluationResult(new ResponseCode("DES", 4010), List.of("CN 101-150"));

        assertThat(finding)
                .hasToString("DES 4010 (check not passed: Units not involved in another transaction; source: code read;"
                        + " meaning recalled): CN 101-150");
        assertThat(ResponseCodes.inWords(List.of(new ResponseCode("DES", 2017), new ResponseCode("REGISTRY", 9876))))
                .contains(
                        "DES 2017 (check not passed: CER, tCER, lCER, ERU carry a valid project identifier; source: read)")
                .endsWith(", REGISTRY 9876");
    }

    @Test
    void codes_are_read_as_they_are_printed() {
        List<ResponseCode> codes = List.of(new ResponseCode("DES", 4010), new ResponseCode("REGISTRY", 1004));

        assertThat(ResponseCode.parseAll(ResponseCode.print(codes))).isEqualTo(codes);
        assertThat(ResponseCode.parseAll("")).isEmpty();
    }
}
