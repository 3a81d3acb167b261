package org.tonne.web.info;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/** The names of pages with notes on projects. */
class NotesTest {

    @ParameterizedTest
    @CsvSource({"IN-1300, note-in-1300", "u-Aux_1.b, note-u-Aux_1.b", "u-IN-7, note-u-IN-7"})
    void notes_can_be_written_on_every_project_with_or_without_a_number(String key, String name) {
        assertThat(TextPages.noteOn(key)).isEqualTo(name);
        assertThat(TextPages.isPage(name)).isTrue();
        assertThat(TextPages.projectOf(name)).contains(key);
        assertThat(TextPages.path(name)).isEqualTo("/projects/" + key + "#know");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"note-", "note-in", "note-in-0", "note-u-", "note-u-a/b", "note-u-a b", "note-U-a", "notes"})
    void anything_else_is_no_page(String name) {
        assertThat(TextPages.isPage(name)).isFalse();
    }
}
