package org.tonne.cancellation.domain;

import org.junit.jupiter.api.Test;
import org.tonne.shared.SerialRange;
import org.tonne.shared.UnitBlock;
import org.tonne.shared.UnitType;

import java.util.List;

import static org.assertj.core.api.Assertions.assertThat;

/** The blocks that the registry names against the blocks that were proposed. */
class BlockCheckTest {

    private static final List<UnitBlock> PROPOSED = List.of(block(1, 10), block(21, 30));

    @Test
    void the_same_units_fit_however_they_are_cut_and_ordered() {
        assertThat(complaint(named(21, 30), named(1, 4), named(5, 10))).isEmpty();
    }

    @Test
    void fewer_more_or_other_units_do_not_fit() {
        assertThat(complaint(named(1, 10))).as("fewer").contains("10 units [1-10]");
        assertThat(complaint(named(1, 10), named(21, 31))).as("more").contains("21 units");
        assertThat(complaint(named(1, 9), named(21, 30))).as("gap").contains("19 units");
        assertThat(complaint(named(2, 11), named(21, 30))).as("others").contains("[2-11, 21-30]");
        assertThat(complaint()).as("none").contains("no blocks");
    }

    @Test
    void nothing_fits_where_no_serials_were_proposed() {
        assertThat(BlockCheck.complaint(List.of(), List.of(named(1, 10))))
                .hasValueSatisfying(words -> assertThat(words).contains("No serials were proposed"));
    }

    @Test
    void a_serial_named_twice_does_not_fit() {
        assertThat(complaint(named(1, 10), named(10, 10), named(21, 29))).contains("twice");
    }

    @Test
    void units_of_another_kind_do_not_fit() {
        assertThat(complaint(new ReportedBlock("IN", 5, 1, 20, 2, 2, 0, 233))).contains("another kind");
        assertThat(complaint(new ReportedBlock("CN", 6, 1, 20, 2, 2, 0, 233))).contains("another kind");
        assertThat(complaint(new ReportedBlock("CN", 5, 1, 20, 1, 2, 0, 233))).contains("another kind");
        assertThat(complaint(new ReportedBlock("CN", 5, 1, 20, 2, 1, 0, 233))).contains("another kind");
        assertThat(complaint(new ReportedBlock("CN", 5, 1, 20, 2, 2, 0, 234))).contains("another kind");
    }

    @Test
    void a_block_that_cannot_be_does_not_fit() {
        assertThat(complaint(named(10, 1))).contains("cannot be");
        assertThat(complaint(new ReportedBlock("CN", 5, 1, 10, 2, 2, 0, null))).contains("cannot be");
        assertThat(complaint(new ReportedBlock("CN", 1, 1, 10, 2, 2, 0, 233))).contains("cannot be");
    }

    private static String complaint(ReportedBlock... named) {
        return BlockCheck.complaint(PROPOSED, List.of(named)).orElse("");
    }

    private static ReportedBlock named(long first, long last) {
        return new ReportedBlock("CN", 5, first, last, 2, 2, 0, 233);
    }

    private static UnitBlock block(long first, long last) {
        return new UnitBlock("CN", UnitType.CER, new SerialRange(first, last), 2, 2, 0, 233);
    }
}
