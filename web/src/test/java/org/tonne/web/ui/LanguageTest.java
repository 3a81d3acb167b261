package org.tonne.web.ui;

import org.junit.jupiter.api.Test;

import java.util.List;

import static org.assertj.core.api.Assertions.assertThat;

class LanguageTest {

    private static final List<Language> OFFERED = List.of(Language.EN, Language.FR, Language.ZH, Language.AR);

    @Test
    void a_browser_gets_the_language_it_likes_best_of_those_offered() {
        assertThat(Language.preferred("de, fr;q=0.8, en;q=0.5", OFFERED)).isEqualTo(Language.FR);
        assertThat(Language.preferred("ar-EG,ar;q=0.9,en;q=0.1", OFFERED)).isEqualTo(Language.AR);
        assertThat(Language.preferred("zh-Hans-CN", OFFERED)).isEqualTo(Language.ZH);
        assertThat(Language.preferred("en-US", OFFERED)).isEqualTo(Language.EN);
    }

    @Test
    void a_browser_that_likes_none_of_them_or_says_nonsense_gets_the_first() {
        assertThat(Language.preferred("", OFFERED)).isEqualTo(Language.EN);
        assertThat(Language.preferred("de", OFFERED)).isEqualTo(Language.EN);
        assertThat(Language.preferred(";;;q=x", OFFERED)).isEqualTo(Language.EN);
    }
}
