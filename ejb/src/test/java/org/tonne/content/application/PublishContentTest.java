package org.tonne.content.application;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.tonne.content.application.PublishContent.Command;
import org.tonne.content.domain.ContentText;
import org.tonne.fixture.Invariants;
import org.tonne.fixture.StoreDatabase;
import org.tonne.shared.ErrorCode;
import org.tonne.shared.Refused;

import java.util.Optional;
import java.util.function.Consumer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** Staff change pages: every version is kept, nobody overwrites what somebody else wrote, readers see the newest. */
class PublishContentTest {

    private static final ContentText WORDS = new ContentText("Terms", "In short", "## One\r\n\r\nText");

    private final StoreDatabase store = StoreDatabase.fresh();
    private final PublishContent publish = store.make(PublishContent.class);
    private final ContentQueries queries = store.make(ContentQueries.class);
    private final PublishedContent published = store.make(PublishedContent.class);

    @AfterEach
    void everything_is_whole() {
        Invariants.check(store);
    }

    private int publish(int basedOn, Optional<ContentText> text) {
        return store.inTransaction(() -> publish.publish(new Command("terms", "en", basedOn, text), "ada@example.org"));
    }

    @Test
    void notes_stand_on_a_project_without_a_number_too() {
        for (String page : new String[] {"note-in-1300", "note-u-Aux_1.b", "note-u-aux_1.b"}) {
            store.inTransaction(
                    () -> publish.publish(new Command(page, "en", 0, Optional.of(WORDS)), "ada@example.org"));
        }
        published.refresh();

        assertThat(published.find("note-u-Aux_1.b", "en")).isPresent();
        assertThat(published.find("note-u-AUX_1.b", "en")).isEmpty();
        assertThat(queries.newest()).hasSize(3);
    }

    @Test
    void a_page_says_what_was_published_last_in_its_language() {
        published.refresh();
        assertThat(published.find("terms", "en")).isEmpty();

        publish(0, Optional.of(WORDS));
        publish(1, Optional.of(new ContentText("Terms of sale", "", "New")));
        published.refresh();

        assertThat(published
                        .find("terms", "en")
                        .orElseThrow()
                        .text()
                        .orElseThrow()
                        .title())
                .isEqualTo("Terms of sale");
        assertThat(published.find("terms", "fr")).isEmpty();
        assertThat(queries.history("terms", "en"))
                .extracting(ContentVersion::version)
                .containsExactly(2, 1);
        assertThat(queries.version("terms", "en", 1).orElseThrow().text().orElseThrow())
                .isEqualTo(new ContentText("Terms", "In short", "## One\n\nText"));
    }

    @Test
    void going_back_to_the_words_of_the_release_is_a_version_too() {
        publish(0, Optional.of(WORDS));
        publish(1, Optional.empty());
        published.refresh();

        assertThat(published.find("terms", "en").orElseThrow().text()).isEmpty();
        assertThat(store.text("select string_agg(action || ' ' || subject || ' ' || facts, ', ' order by id)"
                        + " from audit_entry where action like 'content.%'"))
                .isEqualTo("content.published terms/en version 1, content.taken-back terms/en version 2");
    }

    @Test
    void who_has_not_seen_the_newest_version_overwrites_nothing() {
        publish(0, Optional.of(WORDS));

        assertThatThrownBy(() -> publish(0, Optional.of(WORDS)))
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.code()).isEqualTo(ErrorCode.CONTENT_CHANGED));
        assertThatThrownBy(() -> publish(7, Optional.of(WORDS))).isInstanceOf(Refused.class);
        assertThat(queries.history("terms", "en")).hasSize(1);
    }

    @Test
    void what_was_published_can_never_be_changed_or_lost() {
        publish(0, Optional.of(WORDS));

        assertThatThrownBy(() -> store.execute("update content_version set title = 'Other'"))
                .hasStackTraceContaining("content_version");
        assertThatThrownBy(() -> store.execute("delete from content_version"))
                .hasStackTraceContaining("content_version");
    }

    @Test
    void words_that_cannot_stand_are_refused_with_the_field() {
        assertThatThrownBy(() -> new ContentText(" ", "", "")).satisfies(refused(ErrorCode.FIELD_MISSING));
        assertThatThrownBy(() -> new ContentText("a\nb", "", "")).satisfies(refused(ErrorCode.FIELD_CHARACTERS));
        assertThatThrownBy(() -> new ContentText("a", "", "\u0000")).satisfies(refused(ErrorCode.FIELD_CHARACTERS));
        assertThatThrownBy(() -> new ContentText("a", "", "x".repeat(40_001)))
                .satisfies(refused(ErrorCode.FIELD_TOO_LONG));
    }

    private static Consumer<Throwable> refused(ErrorCode code) {
        return thrown -> assertThat(((Refused) thrown).code()).isEqualTo(code);
    }
}
