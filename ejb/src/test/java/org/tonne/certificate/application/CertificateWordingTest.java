package org.tonne.certificate.application;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tonne.certificate.application.CertificateWording.Sentences;
import org.tonne.shared.UnitType;

import static org.assertj.core.api.Assertions.assertThat;

/** The words of a certificate. */
class CertificateWordingTest {

    @Test
    void the_preview_says_what_will_be_printed() {
        Sentences sentences =
                CertificateWording.in("en").preview("Ana {0} & 'Co'", "It's {my} reason", 12, UnitType.CER);

        assertThat(sentences.quantity()).isEqualTo("12 CERs");
        assertThat(sentences.statement())
                .startsWith("Twelve certified emission reductions, each one metric tonne")
                .endsWith("presented to");
        assertThat(sentences.name()).isEqualTo("Ana {0} & 'Co'");
        assertThat(sentences.reason()).isEqualTo("It's {my} reason");
    }

    @Test
    void without_a_reason_the_units_are_cancelled_for_the_originating_activity() {
        Sentences sentences = CertificateWording.in("en").preview("Ana", "", 1, UnitType.TCER);

        assertThat(sentences.quantity()).isEqualTo("1 tCER");
        assertThat(sentences.reason())
                .isEqualTo("No reason was given. The 1 tCER was cancelled on behalf of Ana for the originating CDM"
                        + " project activity.");
    }

    @ParameterizedTest
    @CsvSource({
        "ar, 2, وحدتان",
        "ar, 12, 12 وحدة",
        "es, 12, 12 RCE",
        "fr, 12, 12 URCE",
        "ru, 12, 12 ССВ",
        "zh, 12, 12个核证减排量",
        "tlh, 12, 12 CERs"
    })
    void every_language_has_its_own_term_and_what_has_none_is_said_in_english(
            String language, long quantity, String figure) {
        assertThat(CertificateWording.in(language)
                        .preview("Ana", "", quantity, UnitType.CER)
                        .quantity())
                .isEqualTo(figure);
    }

    @Test
    void russian_words_follow_the_number() {
        assertThat(CertificateWording.in("ru")
                        .preview("Ana", "", 22, UnitType.CER)
                        .statement())
                .contains("22 сертифицированных сокращения выбросов");
    }

    @ParameterizedTest
    @CsvSource({
        "1, One",
        "21, Twenty-one",
        "100, One hundred",
        "115, One hundred and fifteen",
        "1000, One thousand",
        "1001, One thousand and one",
        "450000, Four hundred and fifty thousand",
        "12345, 'Twelve thousand three hundred and forty-five'",
        "1000000, '1,000,000'"
    })
    void numbers_are_said_in_words(long number, String words) {
        assertThat(NumberWords.capital(number)).isEqualTo(words);
    }
}
