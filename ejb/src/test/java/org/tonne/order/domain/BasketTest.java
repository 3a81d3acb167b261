package org.tonne.order.domain;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.UUID;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class BasketTest {

    private static final UUID ONE = UUID.fromString("0192d2a0-0000-7000-8000-000000000001");
    private static final UUID TWO = UUID.fromString("ffffffff-ffff-ffff-ffff-ffffffffffff");

    @Test
    void what_is_printed_reads_the_same() {
        Basket basket = Basket.EMPTY.with(ONE, 5, 120).with(TWO, 999_999_999_999_999L, 100_000_000);

        assertThat(Basket.parse(basket.print())).isEqualTo(basket);
        assertThat(basket.print()).matches("[0-9A-V._]+");
        assertThat(Basket.parse(Basket.EMPTY.print())).isEqualTo(Basket.EMPTY);
    }

    @Test
    void an_offer_stands_in_it_once() {
        Basket basket = Basket.EMPTY.with(ONE, 5, 120).with(TWO, 1, 100).with(ONE, 7, 130);

        assertThat(basket.lines()).containsExactly(new Basket.Line(ONE, 7, 130), new Basket.Line(TWO, 1, 100));
        assertThat(basket.quantityOf(ONE)).isEqualTo(7);
        assertThat(basket.without(ONE).lines()).containsExactly(new Basket.Line(TWO, 1, 100));
    }

    @Test
    void it_never_outgrows_its_cookie() {
        Basket basket = Basket.EMPTY;
        for (int i = 0; i < 100; i++) {
            basket = basket.with(new UUID(-1, i), 999_999_999_999_999L, 100_000_000);
        }

        assertThat(basket.lines()).hasSize(Basket.MAX_LINES);
        assertThat(basket.print()).hasSizeLessThan(4000);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "x",
                "1.0.100",
                "1.-1.100",
                "1.1.5.100",
                "1.1000000000000000.100",
                "1.1.0",
                "1.1.100000001",
                "ZZZ.1.1",
                "VVVVVVVVVVVVVVVVVVVVVVVVVV.1.1",
                "1.1.1e3",
                "<script>",
                "___",
                "1.1"
            })
    void what_cannot_be_read_is_left_out(String cookie) {
        assertThat(Basket.parse(cookie)).isEqualTo(Basket.EMPTY);
    }

    @Test
    void nonsense_is_no_line() {
        assertThatThrownBy(() -> Basket.EMPTY.with(ONE, 0, 100)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Basket.EMPTY.with(ONE, 1, 0)).isInstanceOf(IllegalArgumentException.class);
    }
}
