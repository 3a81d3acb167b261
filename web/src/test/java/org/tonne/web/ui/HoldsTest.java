package org.tonne.web.ui;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.tonne.config.OrderSettings;

import java.time.Duration;

import static org.assertj.core.api.Assertions.assertThat;

/** How long units are held, as the pages say it. */
class HoldsTest {

    private static String said(Language language, String online, String transfer, String key) {
        Holds holds = new Holds();
        holds.settings = new OrderSettings(Duration.parse(online), Duration.parse(transfer));
        return holds.say(Texts.of(language), key);
    }

    @ParameterizedTest
    @CsvSource({
        "EN, P14D, 14 days",
        "EN, PT24H, 1 day",
        "EN, PT36H, 36 hours",
        "EN, PT1H, 1 hour",
        "EN, PT90M30S, 90 minutes",
        "ES, P1D, 1 día",
        "FR, P3D, 3 jours",
        "RU, P21D, 21 день",
        "RU, P3D, 3 дня",
        "RU, P14D, 14 дней",
        "RU, PT1M, 1 минуту",
        "AR, P14D, 14 يوماً",
        "AR, P2D, يومين",
        "AR, P7D, 7 أيام",
        "ZH, P14D, 14 天"
    })
    void a_time_is_told_in_the_largest_unit_in_which_it_is_whole(Language language, String time, String words) {
        assertThat(Holds.span(Texts.of(language), Duration.parse(time))).isEqualTo(words);
    }

    @Test
    void pages_say_what_the_store_is_set_to() {
        assertThat(said(Language.EN, "PT45M", "P21D", "basket.hold"))
                .endsWith("45 minutes for payments online, 21 days for bank transfers.");
        assertThat(said(Language.EN, "PT45M", "P1D", "check.next.BANK_TRANSFER"))
                .endsWith("The units are held for 1 day.");
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void every_language_fills_in_both(Language language) {
        for (String key : new String[] {"basket.hold", "text.how-to-use.5.text", "text.terms.2.text"}) {
            assertThat(said(language, "PT45M", "P21D", key))
                    .contains("45", "21")
                    .doesNotContain("{", "14");
        }
        assertThat(said(language, "PT45M", "P21D", "standing.how.2"))
                .contains("21")
                .doesNotContain("{");
    }
}
