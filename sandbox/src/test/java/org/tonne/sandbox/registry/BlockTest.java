package org.tonne.sandbox.registry;

import org.junit.jupiter.api.Test;

import java.time.LocalDate;
import java.util.List;

import static org.assertj.core.api.Assertions.assertThat;

class BlockTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 3, 1);
    private static final Nature CP1 = new Nature(5, 1, 1, 233);
    private static final Account HOLDING = new Account(100, 10455);

    private static Block block(long start, long end) {
        return new Block(1, HOLDING, new SerialSpan("CN", start, end), CP1, null, TODAY);
    }

    @Test
    void reserving_splits_a_block_and_keeps_every_unit() {
        List<Block> pieces = block(1, 100).reserving(List.of(new SerialSpan("CN", 40, 49)), "VCP1");

        assertThat(pieces)
                .extracting(Block::span)
                .containsExactlyInAnyOrder(
                        new SerialSpan("CN", 40, 49), new SerialSpan("CN", 1, 39), new SerialSpan("CN", 50, 100));
        assertThat(pieces.stream().filter(piece -> !piece.isFree()).map(Block::span))
                .containsExactly(new SerialSpan("CN", 40, 49));
    }

    @Test
    void neighbours_alike_become_one_block_as_old_as_the_older() {
        Block older = new Block(2, HOLDING, new SerialSpan("CN", 101, 200), CP1, null, TODAY.minusDays(9));

        assertThat(Block.merged(List.of(older, block(1, 100)))).singleElement().satisfies(one -> {
            assertThat(one.span()).isEqualTo(new SerialSpan("CN", 1, 200));
            assertThat(one.acquiredOn()).isEqualTo(TODAY.minusDays(9));
        });
    }

    @Test
    void blocks_that_differ_in_anything_stay_apart() {
        Block first = block(1, 100);
        List<Block> others = List.of(
                block(102, 200),
                new Block(2, HOLDING, new SerialSpan("CN", 101, 200), new Nature(5, 1, 2, 233), null, TODAY),
                new Block(2, HOLDING, new SerialSpan("CN", 101, 200), new Nature(5, 1, 1, 234), null, TODAY),
                new Block(2, new Account(100, 1), new SerialSpan("CN", 101, 200), CP1, null, TODAY),
                new Block(2, HOLDING, new SerialSpan("CN", 101, 200), CP1, "VCP1", TODAY),
                new Block(2, HOLDING, new SerialSpan("IN", 101, 200), CP1, null, TODAY));

        assertThat(others).allSatisfy(other -> assertThat(Block.merged(List.of(first, other)))
                .hasSize(2));
    }

    @Test
    void blocks_are_printed_and_read_back_alike() {
        List<ReportedBlock> blocks =
                List.of(ReportedBlock.of(block(1, 100)), new ReportedBlock("IN", 9, 3, new Nature(6, 2, 2, null)));

        assertThat(ReportedBlock.parseAll(ReportedBlock.print(blocks))).isEqualTo(blocks);
        assertThat(blocks.get(0).printed()).isEqualTo("CN-5-1-1-1-0-233 to CN-5-100-1-1-0-233");
    }
}
