package org.tonne.web.ui;

import com.ibm.icu.text.MessagePattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;

import static org.assertj.core.api.Assertions.assertThat;

/** Pages, certificates and mails say the same in every language. */
class BundlesTest {

    /** What is a name, and the same in every language. */
    private static final Set<String> NAMES = Set.of(
            "store.name",
            "transfer.iban",
            "transfer.bic",
            "fact.iban",
            "fact.bic",
            "minute",
            "history.quantity",
            "chip.of",
            "calculator.unit.percent",
            "calculator.unit.kwh",
            "calculator.unit.km",
            "calculator.unit.kg",
            "calculator.unit.m3",
            "calculator.t",
            "calculator.kg",
            "calculator.col.kg",
            "calculator.sum",
            "calculator.provenance");

    /** Words that a language happens to share with English. */
    private static final Map<Language, Set<String>> ALIKE = Map.of(
            Language.ES,
                    Set.of("calculator.ask.taxi", "calculator.total", "calculator.line.taxi", "calculator.line.hotel"),
            Language.FR,
                    Set.of(
                            "attestation",
                            "frame.menu",
                            "claims.exact",
                            "text.claims.1.title",
                            "type.agriculture",
                            "pages.page",
                            "basket.quantity",
                            "stat.organisations",
                            "calculator.tab.SHORT",
                            "calculator.ask.rail",
                            "calculator.ask.taxi",
                            "calculator.ask.ferry",
                            "calculator.ask.t-shirt",
                            "calculator.ask.phone",
                            "calculator.unit.litre",
                            "calculator.fuel.diesel",
                            "calculator.col.source",
                            "calculator.total",
                            "calculator.line.rail",
                            "calculator.line.taxi",
                            "calculator.line.ferry"),
            Language.ZH, Set.of("chip.q"));

    @ParameterizedTest
    @EnumSource(value = Language.class, names = "EN", mode = EnumSource.Mode.EXCLUDE)
    void a_language_has_a_sentence_of_its_own_for_each_of_english(Language language) throws IOException {
        List<String> bundles =
                new ArrayList<>(List.of("certificate/certificate", "notification/mail", "project/names"));
        Texts.areas().forEach(area -> bundles.add("web/texts/" + area));
        for (String area : bundles) {
            Properties said = file(area + ".properties");
            Properties own = file(area + "_" + language.getCode() + ".properties");

            assertThat(own.stringPropertyNames()).as(area).isEqualTo(said.stringPropertyNames());
            for (String key : said.stringPropertyNames()) {
                String sentence = own.getProperty(key);
                assertThat(sentence).as(key).isNotBlank();
                assertThat(sentence.contains("—") && language != Language.RU) // where it stands for a verb
                        .as(key)
                        .isFalse();
                assertThat(shown(sentence)).as(key).isEqualTo(shown(said.getProperty(key)));
                if (!said.getProperty(key).equals(sentence)) {
                    continue;
                }
                assertThat(ALIKE.getOrDefault(language, Set.of()).contains(key) || NAMES.contains(key))
                        .as("%s is English in %s: %s", key, language, sentence)
                        .isTrue();
            }
        }
    }

    /** The parts that a sentence shows. A number that only rules its words is not shown: not every language needs it. */
    private static Set<Integer> shown(String sentence) {
        MessagePattern pattern = new MessagePattern(sentence);
        Set<Integer> shown = new TreeSet<>();
        Deque<Integer> open = new ArrayDeque<>();
        for (int i = 0; i < pattern.countParts(); i++) {
            MessagePattern.Part part = pattern.getPart(i);
            if (part.getType() == MessagePattern.Part.Type.ARG_START) {
                int number = pattern.getPart(i + 1).getValue();
                open.push(number);
                if (!part.getArgType().hasPluralStyle()) {
                    shown.add(number);
                }
            } else if (part.getType() == MessagePattern.Part.Type.ARG_LIMIT) {
                open.pop();
            } else if (part.getType() == MessagePattern.Part.Type.REPLACE_NUMBER) {
                shown.add(open.element());
            }
        }
        return shown;
    }

    private static Properties file(String name) throws IOException {
        Properties read = new Properties();
        try (InputStreamReader characters = new InputStreamReader(
                Objects.requireNonNull(BundlesTest.class.getResourceAsStream("/org/tonne/" + name), name),
                StandardCharsets.UTF_8)) {
            read.load(characters);
        }
        return read;
    }
}
