package org.tonne.web.info;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

import static org.assertj.core.api.Assertions.assertThat;

/** The guide in every language: the same sentences, with the same links and places to fill in. */
class GuideTextsTest {

    private static final Pattern LINK = Pattern.compile("\\]\\(([^)]+)\\)|^\\[(?:sample|held|open)]");
    private static final Pattern PLACE = Pattern.compile("\\{[0-9]");

    private static Map<String, String> read(String file) throws IOException {
        Properties read = new Properties();
        read.load(Files.newBufferedReader(
                Path.of("src/main/resources/org/tonne/web/texts", file), StandardCharsets.UTF_8));
        Map<String, String> sentences = new TreeMap<>();
        read.stringPropertyNames().forEach(key -> sentences.put(key, read.getProperty(key)));
        return sentences;
    }

    @ParameterizedTest
    @ValueSource(strings = {"ar", "es", "fr", "ru", "zh"})
    void a_language_says_everything_and_leads_to_the_same_pages(String language) throws IOException {
        Map<String, String> english = read("guide.properties");
        Map<String, String> other = read("guide_" + language + ".properties");

        assertThat(other.keySet()).isEqualTo(english.keySet());
        english.forEach((key, sentence) -> {
            String said = other.getOrDefault(key, "");
            assertThat(said).as(key).isNotBlank();
            assertThat(found(LINK, said)).as(key).isEqualTo(found(LINK, sentence));
            assertThat(found(PLACE, said)).as(key).isEqualTo(found(PLACE, sentence));
            assertThat(new MessageFormat(said, Locale.forLanguageTag(language)))
                    .as(key)
                    .isNotNull();
        });
    }

    private static List<String> found(Pattern pattern, String text) {
        return pattern.matcher(text)
                .results()
                .map(MatchResult::group)
                .distinct()
                .sorted()
                .toList();
    }
}
