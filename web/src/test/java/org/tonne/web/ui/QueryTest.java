package org.tonne.web.ui;

import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Map;

import static org.assertj.core.api.Assertions.assertThat;

class QueryTest {

    @Test
    void values_are_written_so_that_no_sign_of_them_means_anything() {
        assertThat(Query.of(Map.of("q", List.of("a&b=c #{7*7}"))).toString()).isEqualTo("?q=a%26b%3Dc+%23%7B7*7%7D");
    }

    @Test
    void one_of_several_values_can_be_taken_away() {
        Query query = Query.of(Map.of("host", List.of("IN", "BR")));

        assertThat(query.without("host", "IN").toString()).isEqualTo("?host=BR");
        assertThat(query.without("host", "IN").without("host", "BR").toString()).isEmpty();
    }
}
