package org.tonne.web.ui;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class PageLinkTest {

    @Test
    void a_single_page_needs_no_row() {
        assertThat(PageLink.row(1, 1, number -> "?" + number)).isEmpty();
    }

    @Test
    void a_row_shows_the_ends_the_neighbours_and_the_gaps() {
        assertThat(PageLink.row(5, 9, number -> "?" + number))
                .extracting(link -> link.kind() + link.label())
                .containsExactly("LINK1", "GAP", "LINK4", "HERE5", "LINK6", "GAP", "LINK9", "NEXT");
    }

    @Test
    void the_last_page_has_no_next_one() {
        assertThat(PageLink.row(2, 2, number -> "?" + number))
                .extracting(PageLink::kind)
                .containsExactly(PageLink.Kind.LINK, PageLink.Kind.HERE);
    }
}
