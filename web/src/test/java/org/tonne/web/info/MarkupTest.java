package org.tonne.web.info;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.List;

import static org.assertj.core.api.Assertions.assertThat;

/** What staff may write on pages, and what comes of everything else. */
class MarkupTest {

    private final Markup markup = new Markup("/fr");

    private String html(String text) {
        return markup.parts(text).get(0).getHtml();
    }

    @Test
    void headings_cut_a_text_into_parts_with_anchors() {
        List<TextPart> parts = markup.parts("Before.\n\n## One\n\nFirst.\n\nSecond.\n\n## Two *words*\n\n- a\n- b");

        assertThat(parts).extracting(TextPart::getTitle).containsExactly("", "One", "Two words");
        assertThat(parts).extracting(TextPart::getAnchor).containsExactly("p1", "p2", "p3");
        assertThat(parts.get(1).getHtml()).isEqualTo("<p>First.</p>\n<p>Second.</p>\n");
        assertThat(parts.get(2).getHtml()).contains("<li>a</li>", "<li>b</li>");
        assertThat(parts.get(1).getPlain()).isEqualTo("First. Second.");
    }

    @Test
    void a_word_in_brackets_before_a_heading_says_what_kind_it_is() {
        List<TextPart> parts = markup.parts("## [sample] A family\n\n## [other] thing\n\n## [held]");

        assertThat(parts).extracting(TextPart::getKind).containsExactly("sample", "", "held");
        assertThat(parts).extracting(TextPart::getTitle).containsExactly("A family", "[other] thing", "");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<script>alert(1)</script>",
                "a <b onclick=\"x()\">b</b>",
                "<!-- x --> <iframe src=\"https://evil.example\"></iframe>",
                "<style>*{display:none}</style>"
            })
    void html_comes_out_as_it_was_typed(String typed) {
        assertThat(html(typed))
                .doesNotContain("<script", "<b ", "<iframe", "<style", "<!--")
                .contains("&lt;");
    }

    @Test
    void a_picture_leaves_only_its_words() {
        assertThat(html("See ![the *map*](https://evil.example/x.png) here"))
                .isEqualTo("<p>See the <em>map</em> here</p>\n");
    }

    @ParameterizedTest
    @CsvSource({
        "/projects?q=a#b, /fr/projects?q=a#b",
        "/api/v1/openapi.json, /api/v1/openapi.json",
        "#p2, #p2",
        "https://unfccc.int/, https://unfccc.int/",
        "mailto:desk@example.org, mailto:desk@example.org",
        "http://plain.example, ''",
        "//evil.example, ''",
        "javascript:alert(1), ''",
        "data:text/html;base64/x, ''",
        "/\\evil.example, ''"
    })
    void a_link_leads_into_the_store_or_to_where_nothing_can_listen(String written, String address) {
        assertThat(html("[x](" + written + " \"t\")"))
                .contains("href=\"" + address + "\"")
                .doesNotContain("title=");
    }

    @Test
    void nothing_is_no_part_and_deep_nesting_is_survived() {
        assertThat(markup.parts("")).isEmpty();
        assertThat(html(">".repeat(5000) + " deep")).startsWith("<p>&gt;&gt;");
        assertThat(html("*a **b ".repeat(4000) + "c** d*".repeat(4000))).startsWith("<p>");
        assertThat(html("[".repeat(20_000) + "x" + "](/y)".repeat(20_000))).startsWith("<p>");
    }
}
