package org.tonne.web.ui;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class MarkupTest {

    @Test
    void a_text_stays_text_whatever_it_says() {
        assertThat(new Markup(8)
                        .raw("<p title=\"")
                        .text("\" onclick=\"x&y")
                        .raw("\">")
                        .text("</p><script>"))
                .hasToString("<p title=\"&quot; onclick=&quot;x&amp;y\">&lt;/p&gt;&lt;script&gt;");
    }

    @Test
    void an_element_ends_after_its_text() {
        assertThat(new Markup(8).element("dt", "<b> & co")).hasToString("<dt>&lt;b&gt; &amp; co</dt>");
    }
}
