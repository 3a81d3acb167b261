package org.tonne.shared;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class MoneyTest {

    @ParameterizedTest
    @ValueSource(longs = {0, 1, 9, 10, 99, 100, 310, 123_456_789, Long.MAX_VALUE / 1000})
    void what_is_printed_is_read_again(long cents) {
        assertThat(Money.parse(Money.ofCents(cents).toString())).isEqualTo(Money.ofCents(cents));
        assertThat(Money.parse(Money.ofCents(cents).amount())).isEqualTo(Money.ofCents(cents));
    }

    @Test
    void cents_below_ten_keep_their_zero() {
        assertThat(Money.ofCents(1205)).hasToString("12.05 USD");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "12",
                "12.5",
                "12.005",
                "-1.00",
                "+1.00",
                "01.00",
                "1,00",
                "1.00 EUR",
                "1.00USD",
                " 1.00",
                "1e2",
                "NaN"
            })
    void anything_else_is_no_amount(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> Money.parse(text));
    }

    @Test
    void an_amount_is_never_negative() {
        assertThatIllegalArgumentException().isThrownBy(() -> Money.ofCents(-1));
        assertThatIllegalArgumentException().isThrownBy(() -> Money.ofCents(1).minus(Money.ofCents(2)));
    }

    @Test
    void a_sum_that_does_not_fit_is_refused_and_never_wraps() {
        assertThatThrownBy(() -> Money.ofCents(Long.MAX_VALUE).plus(Money.ofCents(1)))
                .isInstanceOf(ArithmeticException.class);
        assertThatThrownBy(() -> Money.ofCents(100_000_000).times(Quantity.of(Quantity.MAX)))
                .isInstanceOf(ArithmeticException.class);
    }

    @Test
    void a_price_times_a_quantity_is_exact() {
        assertThat(Money.parse("3.10").times(Quantity.of(12))).isEqualTo(Money.parse("37.20 USD"));
    }
}
