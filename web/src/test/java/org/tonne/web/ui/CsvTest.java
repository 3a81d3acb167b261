package org.tonne.web.ui;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class CsvTest {

    @Test
    void values_stand_between_commas_and_what_is_missing_is_empty() {
        assertThat(Csv.line("a", 1, null, 2L)).isEqualTo("a,1,,2\r\n");
    }

    @Test
    void commas_quotes_and_line_ends_stay_inside_their_field() {
        assertThat(Csv.line("a,b", "say \"x\"", "one\ntwo")).isEqualTo("\"a,b\",\"say \"\"x\"\"\",\"one\ntwo\"\r\n");
    }

    @Test
    void what_a_spreadsheet_would_calculate_is_inert() {
        assertThat(Csv.line("=1+1", "+1", "-1", "@x")).isEqualTo("'=1+1,'+1,'-1,'@x\r\n");
    }
}
