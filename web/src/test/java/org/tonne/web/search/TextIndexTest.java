package org.tonne.web.search;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.List;
import java.util.stream.Collectors;

import static org.assertj.core.api.Assertions.assertThat;

/** Explanations are found by words, in every script, whatever the case and the accents. */
class TextIndexTest {

    private final TextIndex index = new TextIndex(List.of(
            new Entry("Can I get my money back?", "Questions", "/a", "After payment, only if nothing is cancelled."),
            new Entry("Is it counted twice?", "Questions", "/b", "The unit is not. The host country may count it."),
            new Entry("¿Cuándo recibo el certificado?", "Preguntas", "/c", "El código está al pie."),
            new Entry("Двойной учёт", "", "/d", "Единица учитывается один раз."),
            new Entry("重复计算", "", "/e", "一个单位只注销一次。"),
            new Entry("العد المزدوج", "", "/f", "كيف يُلغى الرقم التسلسلي في السجل؟ شهادة"),
            new Entry("The money", "Home", "/g", "Goes to the project.")));

    private List<String> find(String question) {
        return index.find(TextIndex.wanted(question)).stream()
                .map(entry -> entry.address)
                .toList();
    }

    @ParameterizedTest
    @CsvSource({
        "money back, /a",
        "MONEY  BACK!?, /a",
        "can i have my money back, /a",
        "counted, /b",
        "cuando certificado, /c",
        "CÓDIGO, /c",
        "codigo, /c",
        "двойной учет, /d",
        "единица, /d",
        "重复, /e",
        "注销, /e",
        "المزدوج, /f",
        "يلغى, /f",
        "شهاده, /f"
    })
    void a_question_finds_its_answer_first(String question, String address) {
        assertThat(find(question)).first().isEqualTo(address);
    }

    @Test
    void a_word_in_the_heading_counts_more_than_one_in_the_text() {
        assertThat(find("money")).containsExactlyInAnyOrder("/a", "/g");
        assertThat(find("cancelled money")).first().isEqualTo("/a");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "  ", "?!", "xyzzy", "money xyzzy", "%", "\u0000", "٭", "😀"})
    void what_nobody_wrote_finds_nothing_and_breaks_nothing(String question) {
        assertThat(find(question)).isEmpty();
    }

    @Test
    void one_page_never_fills_the_results() {
        TextIndex flooded = new TextIndex(List.of(
                new Entry("Twice, twice", "", "/x", ""),
                new Entry("A", "Twice", "/x#p1", ""),
                new Entry("B", "Twice", "/x#p2", ""),
                new Entry("C", "Twice", "/x#p3", ""),
                new Entry("D", "", "/y", "said twice")));

        assertThat(flooded.find(List.of("twice")))
                .extracting(entry -> entry.address)
                .containsExactly("/x", "/x#p1", "/x#p2", "/y");
    }

    @Test
    void what_was_looked_for_stands_out_in_a_stretch_of_the_text() {
        String text = "Wort ".repeat(60) + "Prüfung am Ende";
        TextHit hit = new TextHit(new Entry("T", "", "/x", text), "/en", TextIndex.wanted("prufung"));

        assertThat(hit.getAddress()).isEqualTo("/en/x");
        assertThat(hit.getPieces())
                .filteredOn(TextHit.Piece::isMeant)
                .extracting(TextHit.Piece::getText)
                .containsExactly("Prüfung");
        String shown = hit.getPieces().stream().map(TextHit.Piece::getText).collect(Collectors.joining());
        assertThat(shown).startsWith("… ").endsWith("Prüfung am Ende").hasSizeLessThan(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a", "注", "注销", "one 注销单位 two", "𠀀𠀁𠀂", "é́́"})
    void any_text_is_cut_into_words_that_lie_within_it(String text) {
        assertThat(Token.of(text)).allSatisfy(token -> assertThat(text.substring(token.from(), token.to()))
                .isNotEmpty());
    }
}
