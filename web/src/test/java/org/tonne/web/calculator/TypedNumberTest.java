package org.tonne.web.calculator;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.util.Locale;

import static org.assertj.core.api.Assertions.assertThat;

class TypedNumberTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "en-GB | 2,800 | 2800",
                "en-GB | 1,234,567.5 | 1234567.5",
                "en-GB | 1,5 | 1.5",
                "en-GB | 2800.25 | 2800.25",
                "es | 2.800 | 2800",
                "es | 2,5 | 2.5",
                "es | 2.5 | 2.5",
                "fr | 2 800,5 | 2800.5",
                "fr | 2\u202f800 | 2800",
                "ru | 12\u00a0000 | 12000",
                "ar | ٢٨٠٠٫٥ | 2800.5",
                "zh | ２８００ | 2800",
                "en-GB | -5 | -5",
                "en-GB | 1e3 | 1e3",
                "en-GB | about 20 | about 20",
            })
    void a_number_is_read_as_the_language_writes_it(String language, String typed, String plain) {
        assertThat(TypedNumber.plain(typed, Locale.forLanguageTag(language))).isEqualTo(plain);
    }
}
