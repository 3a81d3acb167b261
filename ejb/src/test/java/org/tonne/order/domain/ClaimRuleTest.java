package org.tonne.order.domain;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/** What is taken for a claim that no certificate proves, and what is not. */
class ClaimRuleTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Our climate-neutral trip                     | climate-neutral",
                "CARBON NEUTRALITY of 2025                    | CARBON NEUTRALITY",
                "We are Net Zero now                          | Net Zero",
                "net‑zero with another hyphen                 | net‐zero",
                "a CO₂ neutral product                        | CO2 neutral",
                "ＣＯ２　ｎｅｕｔｒａｌ                        | CO2 neutral",
                "clim\u00adate neu\u200btral, written in parts | climate neutral",
                "carbon negative, climate positive            | carbon negative",
                "Viaje climáticamente neutro                  | climáticamente neutro",
                "Producto neutro en carbono                   | neutro en carbono",
                "Cero emisiones netas                         | Cero emisiones",
                "Huella de carbono neutral                    | carbono neutral",
                "Voyage neutre pour le climat                 | neutre pour le climat",
                "Vers la neutralité carbone                   | neutralité carbone",
                "Neutralite\u0301 carbone                     | Neutralité carbone",
                "Zéro émission nette                          | Zéro émission",
                "Климатически нейтральная поездка             | Климатически нейтральная",
                "Углеродная нейтральность                     | Углеродная нейтральность",
                "С нулевыми выбросами                         | нулевыми выбросами",
                "رحلة محايدة مناخيًا                          | محايدة مناخيا",
                "نحو الحياد الكربوني                          | الحياد الكربوني",
                "صافي انبعاثات صفري                           | صافي انبعاثات صفري",
                "صافي الصفر                                   | صافي الصفر",
                "我们的旅行是气候中和的                         | 气候中和",
                "实现碳中和                                     | 碳中和",
                "淨零排放                                       | 淨零",
            })
    void a_claim_is_found_in_its_own_words(String text, String claim) {
        assertThat(ClaimRule.claimIn(text)).contains(claim);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "I paid for the cancellation of 12 CERs",
                "Flights of the school in 2025",
                "A neutral country's school",
                "Network zero-day conference",
                "Climate conference, carbon accounting",
                "He pagado la cancelación de 12 RCE",
                "Hijos de Cero, Carbono (Almería)",
                "J’ai payé l’annulation de 12 URCE",
                "Sans titre",
                "Оплатили аннулирование 12 ССВ",
                "Нейтральная зона",
                "دفعت مقابل إلغاء 12 وحدة",
                "我为 12 个核证减排量的注销付了款",
            })
    void what_is_exact_or_something_else_is_left_alone(String text) {
        assertThat(ClaimRule.claimIn(text)).isEmpty();
    }

    @Test
    void the_first_of_several_is_named() {
        assertThat(ClaimRule.claimIn("Net zero by 2030, climate neutral today")).contains("Net zero");
    }

    @Test
    void the_longest_text_of_beginnings_is_read_at_once() {
        assertThat(ClaimRule.claimIn("climate ".repeat(32) + " - ".repeat(5_000)))
                .isEmpty();
    }
}
