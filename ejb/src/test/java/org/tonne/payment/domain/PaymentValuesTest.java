package org.tonne.payment.domain;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.tonne.shared.Money;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** References on transfers, and amounts that somebody outside states. */
class PaymentValuesTest {

    @Test
    void a_reference_has_the_check_digits_of_the_standard() {
        assertThat(CreditorReference.of("539007547034").text()).isEqualTo("RF18539007547034");
        assertThat(CreditorReference.parse("rf18 5390 0754 7034")).isEqualTo(CreditorReference.of("539007547034"));
        assertThat(CreditorReference.of("7KQ4M2XN").printed()).matches("RF[0-9]{2} 7KQ4 M2XN");
    }

    @ParameterizedTest
    @ValueSource(strings = {"RF18539007547035", "RF81539007547034", "RF18", "RF1853900754703é", "", "FR18539007547034"})
    void a_mistyped_reference_is_refused(String typed) {
        assertThatThrownBy(() -> CreditorReference.parse(typed)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void every_single_wrong_character_is_found() {
        String right = CreditorReference.of("7KQ4M2XN").text();
        for (int i = 4; i < right.length(); i++) {
            String wrong = right.substring(0, i) + (right.charAt(i) == '8' ? '9' : '8') + right.substring(i + 1);
            assertThatThrownBy(() -> CreditorReference.parse(wrong)).isInstanceOf(IllegalArgumentException.class);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "USD,20.00,true",
        "USD,20,true",
        "USD,20.0,true",
        "USD,20.01,false",
        "EUR,20.00,false",
        "USD,-20.00,false",
        "USD,2e1,false",
        "USD,20.000,false",
        "usd,20.00,false",
        "USD,'',false",
        "'',20.00,false",
        "USD,99999999999999.00,false"
    })
    void an_amount_outside_is_ours_only_where_it_is_exactly_ours(String currency, String value, boolean ours) {
        assertThat(new Amount(currency, value).is(Money.ofCents(2000))).isEqualTo(ours);
    }
}
