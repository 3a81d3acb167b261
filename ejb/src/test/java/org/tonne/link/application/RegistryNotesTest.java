package org.tonne.link.application;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tonne.config.RegistrySettings;
import org.tonne.fixture.Invariants;
import org.tonne.fixture.RegistryBy;
import org.tonne.fixture.StoreDatabase;
import org.tonne.link.domain.NoteStatus;
import org.tonne.link.domain.RegistryNote;
import org.tonne.shared.ErrorCode;
import org.tonne.shared.Refused;

import java.time.Duration;
import java.util.List;
import java.util.UUID;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** Staff write to the registry's administrator: what is kept, how often it is said, and what they see of it. */
class RegistryNotesTest {

    private static final String STAFF = "staff@example.org";

    private final StoreDatabase store = StoreDatabase.fresh();

    RegistryNotesTest() {
        adapter("soap");
    }

    @AfterEach
    void everything_is_whole() {
        Invariants.check(store);
    }

    @Test
    void a_note_is_kept_with_who_and_when_and_is_said_under_its_identifier() {
        UUID id = written("  Account 100-10455\r\nis it closed? مثال \n");

        assertThat(claim()).containsExactly(new RegistryNote(id, "Account 100-10455\nis it closed? مثال"));
        assertThat(only().writtenBy()).isEqualTo(STAFF);
        assertThat(only().writtenAt()).isEqualTo(store.clock().instant());
        assertThat(only().status()).isEqualTo(NoteStatus.WAITING);
        assertThat(audit()).isEqualTo(STAFF + " registry.note-written");
    }

    @ParameterizedTest
    @CsvSource({"'', FIELD_MISSING", "' \t\n', FIELD_MISSING", "'a\0b', FIELD_CHARACTERS", "'a\uFFFE', FIELD_CHARACTERS"
    })
    void what_is_no_text_is_refused_and_nothing_is_kept(String typed, ErrorCode code) {
        assertThatThrownBy(() -> written(typed))
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.code()).isEqualTo(code));
        assertThat(queries().written()).isEmpty();
    }

    @Test
    void the_longest_note_has_four_thousand_characters_of_any_kind() {
        written("𝄞".repeat(RegistryNote.LONGEST));

        assertThatThrownBy(() -> written("a".repeat(RegistryNote.LONGEST + 1)))
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.code()).isEqualTo(ErrorCode.FIELD_TOO_LONG));
    }

    @Test
    void nobody_else_gets_a_note_that_is_being_said_and_a_sender_that_dies_keeps_it_from_nobody() {
        written("Hello");
        assertThat(claim()).hasSize(1);
        assertThat(claim()).isEmpty();

        store.clock().advance(Duration.ofSeconds(125));

        assertThat(claim()).hasSize(1);
    }

    @Test
    void what_did_not_arrive_is_said_again_after_a_pause_that_grows() {
        UUID id = written("Hello");
        for (long pause : List.of(5L, 10L, 20L)) {
            assertThat(claim()).hasSize(1);
            store.inTransaction(() -> reply().notYet(id, "ConnectException:\nrefused"));
            store.clock().advance(Duration.ofSeconds(pause - 1));
            assertThat(claim()).as("before %s s", pause).isEmpty();
            store.clock().advance(Duration.ofSeconds(1));
        }

        assertThat(only().answer()).isEqualTo("ConnectException: refused");
        assertThat(only().attempts()).isEqualTo(3);
    }

    @Test
    void what_the_registry_has_is_said_no_more_whatever_comes_late() {
        UUID id = written("Hello");
        claim();
        store.inTransaction(() -> reply().keep(id, "<q/>", "<a/>"));
        store.inTransaction(() -> reply().delivered(id));
        store.inTransaction(() -> reply().refused(id, "DES 1031"));
        store.inTransaction(() -> reply().notYet(id, "late"));
        store.clock().advance(Duration.ofDays(2));

        assertThat(claim()).isEmpty();
        assertThat(only().status()).isEqualTo(NoteStatus.DELIVERED);
        assertThat(only().answer()).isEmpty();
        assertThat(store.text("select sent || received from registry_note")).isEqualTo("<q/><a/>");
    }

    @Test
    void a_refusal_keeps_its_reasons() {
        UUID id = written("Hello");
        claim();
        store.inTransaction(() -> reply().refused(id, "REGISTRY 1001 (no such account)"));

        assertThat(only().status()).isEqualTo(NoteStatus.REFUSED);
        assertThat(only().answer()).isEqualTo("REGISTRY 1001 (no such account)");
        assertThat(only().endedAt()).isEqualTo(store.clock().instant());
        assertThat(claim()).isEmpty();
    }

    @Test
    void where_the_registry_has_no_interface_a_person_hands_it_over_once() {
        adapter("manual");
        UUID id = written("Hello");

        handOver(id);

        assertThat(only().status()).isEqualTo(NoteStatus.DELIVERED);
        assertThat(audit()).isEqualTo(STAFF + " registry.note-handed-over");
        assertThatThrownBy(() -> handOver(id))
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.code()).isEqualTo(ErrorCode.MESSAGE_UNKNOWN));
    }

    @Test
    void where_it_has_one_nobody_can_say_that_they_carried_it() {
        UUID id = written("Hello");

        assertThatThrownBy(() -> handOver(id))
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.code()).isEqualTo(ErrorCode.NOT_ALLOWED));
        assertThat(only().status()).isEqualTo(NoteStatus.WAITING);
    }

    @Test
    void nobody_changes_what_was_written() {
        written("Hello");

        assertThatThrownBy(() -> store.execute("update registry_note set words = 'Bye'"))
                .hasMessageContaining("append-only");
        assertThatThrownBy(() -> store.execute("delete from registry_note")).hasMessageContaining("append-only");
    }

    @Test
    void what_the_registry_wrote_is_shown_the_latest_first() {
        for (String words : List.of("First", "Second")) {
            store.inTransaction(() -> store.make(org.tonne.audit.application.Audit.class)
                    .write("registry", "registry.message", "m-1", words));
        }

        assertThat(queries().heard())
                .extracting(RegistryNoteQueries.Heard::words)
                .containsExactly("Second", "First");
    }

    private void adapter(String name) {
        store.with(RegistrySettings.class, RegistryBy.by(name));
    }

    private UUID written(String words) {
        return store.inTransaction(() -> store.make(WriteToRegistry.class).write(words, STAFF));
    }

    private List<RegistryNote> claim() {
        return store.inTransaction(() -> store.make(ClaimRegistryNotes.class).claim(10));
    }

    private void handOver(UUID id) {
        store.inTransaction(() -> store.make(HandOverNote.class).handOver(id, STAFF));
    }

    private RecordNoteReply reply() {
        return store.make(RecordNoteReply.class);
    }

    private RegistryNoteQueries.View only() {
        return queries().written().get(0);
    }

    private RegistryNoteQueries queries() {
        return store.make(RegistryNoteQueries.class);
    }

    private String audit() {
        return store.text("select actor || ' ' || action from audit_entry order by id desc limit 1");
    }
}
