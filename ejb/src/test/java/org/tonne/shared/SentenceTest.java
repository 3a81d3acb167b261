package org.tonne.shared;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.util.Locale;

import static org.assertj.core.api.Assertions.assertThat;

class SentenceTest {

    @ParameterizedTest
    @CsvSource({"1,1 тонна", "3,3 тонны", "5,5 тонн", "21,21 тонна", "112,112 тонн", "1002,1\u00a0002 тонны"})
    void russian_has_its_three_forms(long quantity, String words) {
        Sentence sentence = new Sentence("{0,plural,one{# тонна}few{# тонны}many{# тонн}other{# т}}", locale("ru"));

        assertThat(sentence.with(quantity)).isEqualTo(words);
    }

    @ParameterizedTest
    @CsvSource({"1,طن واحد", "2,طنان", "3,3 أطنان", "11,11 طناً", "100,100 طن", "1103,'1,103 أطنان'"})
    void arabic_has_its_six_forms_and_the_digits_of_serials(long quantity, String words) {
        Sentence sentence = new Sentence(
                "{0,plural,zero{لا طن}one{طن واحد}two{طنان}few{# أطنان}many{# طناً}other{# طن}}", locale("ar"));

        assertThat(sentence.with(quantity)).isEqualTo(words);
    }

    @Test
    void what_a_person_typed_is_never_taken_for_a_pattern() {
        assertThat(new Sentence("“{0}”", Locale.UK).with("{0} it''s '{'")).isEqualTo("“{0} it''s '{'”");
    }

    @ParameterizedTest
    @CsvSource({
        "en,'1,234','USD\u00a01,234.05'",
        "es,1.234,'1.234,05\u00a0USD'",
        "fr,1\u202f234,'1\u202f234,05\u00a0USD'",
        "ru,1\u00a0234,'1\u00a0234,05\u00a0USD'",
        "zh,'1,234','USD\u00a01,234.05'",
        "ar,'1,234','1,234.05\u00a0USD'"
    })
    void numbers_and_money_are_written_as_each_language_does(String language, String number, String money) {
        Numerals numerals = new Numerals(locale(language));

        assertThat(numerals.number(1234)).isEqualTo(number);
        assertThat(numerals.money(123_405)).isEqualTo(money);
    }

    @Test
    void a_span_of_prices_names_its_currency_once() {
        assertThat(new Numerals(Locale.UK).money(310, 450)).isEqualTo("USD\u00a03.10–4.50");
        assertThat(new Numerals(locale("fr")).money(310, 450)).isEqualTo("3,10–4,50\u00a0USD");
    }

    @Test
    void a_small_debt_keeps_its_sign() {
        assertThat(new Numerals(Locale.UK).money(-5)).isEqualTo("USD\u00a0-0.05");
    }

    private static Locale locale(String tag) {
        return Locale.forLanguageTag(tag);
    }
}
