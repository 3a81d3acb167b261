package org.tonne.web.statistics;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tonne.web.statistics.Chart.Group;

import java.util.List;

import static org.assertj.core.api.Assertions.assertThat;

class ChartTest {

    @ParameterizedTest
    @CsvSource({"0,1", "1,1", "4,1", "5,2", "8,2", "9,5", "20,5", "21,10", "354798,100000", "1000000000000,500000000000"
    })
    void lines_are_a_round_distance_apart_and_at_most_five(long most, long step) {
        assertThat(Chart.step(most)).isEqualTo(step);
    }

    @Test
    void columns_are_as_high_as_their_share_and_parts_stand_upon_each_other() {
        Chart chart = columns(false, new Group("2026", "a", List.of(50L, 50L)), new Group("", "b", List.of(25L, 0L)));

        assertThat(chart.getLines()).extracting(Chart.Line::said).containsExactly("", "50", "100");
        assertThat(chart.getMarks())
                .extracting(Chart.Mark::kind, Chart.Mark::y, Chart.Mark::height)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("d1", "138.00", "120.00"),
                        org.assertj.core.groups.Tuple.tuple("d2", "18.00", "120.00"),
                        org.assertj.core.groups.Tuple.tuple("d1", "198.00", "60.00"));
    }

    @Test
    void from_right_to_left_the_first_column_stands_at_the_right() {
        Group[] groups = {new Group("1", "a", List.of(1L)), new Group("2", "b", List.of(1L))};

        assertThat(columns(false, groups).getMarks()).extracting(Chart.Mark::x).containsExactly("20.50%", "70.50%");
        assertThat(columns(true, groups).getMarks()).extracting(Chart.Mark::x).containsExactly("70.50%", "20.50%");
        assertThat(columns(true, groups).getEdge()).isEqualTo("100%");
    }

    @Test
    void words_that_would_touch_are_left_out() {
        Group[] groups = new Group[20];
        for (int i = 0; i < groups.length; i++) {
            groups[i] = new Group(Integer.toString(2001 + i), "", List.of(1L));
        }

        assertThat(columns(false, groups).getLabels())
                .extracting(Chart.Label::text)
                .containsExactly("2001", "2004", "2007", "2010", "2013", "2016", "2019");
    }

    @Test
    void nothing_to_draw_is_an_empty_picture() {
        assertThat(columns(false).getMarks()).isEmpty();
        assertThat(chart(false).bars(List.of()).getMarks()).isEmpty();
    }

    @Test
    void the_largest_bar_takes_the_whole_width_and_the_smallest_is_still_seen() {
        Chart chart = chart(false)
                .bars(List.of(
                        new Group("India", "1,000,000", List.of(1_000_000L)), new Group("Malawi", "1", List.of(1L))));

        assertThat(chart.getMarks()).extracting(Chart.Mark::width).containsExactly("100.00%", "0.30%");
    }

    private static Chart columns(boolean mirrored, Group... groups) {
        return chart(mirrored).columns(List.of(groups), Long::toString);
    }

    private static Chart chart(boolean mirrored) {
        return new Chart("x", "X", List.of(), List.of(), mirrored);
    }
}
