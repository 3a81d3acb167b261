package org.tonne.support.application;

import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tonne.fixture.Invariants;
import org.tonne.fixture.MailServer;
import org.tonne.fixture.StoreDatabase;
import org.tonne.fixture.TestClock;
import org.tonne.notification.application.DeskMessageReceiver;
import org.tonne.order.application.FieldError;
import org.tonne.outbox.application.OutboxMessage;
import org.tonne.shared.ErrorCode;
import org.tonne.shared.Refused;

import java.sql.Timestamp;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** Somebody writes to the service desk: what is taken, how often, and what arrives there. */
class WriteToDeskTest {

    private static final DeskMessage GOOD = new DeskMessage(
            "ORDER", "TN-1", "First line\nوسطر ثان <b>", "Ada\r\nBcc: thief@example.org", "ada@example.org", "en");

    private final StoreDatabase store = StoreDatabase.fresh();
    private final MailServer server = new MailServer(store);
    private final WriteToDesk write = store.make(WriteToDesk.class);

    @AfterEach
    void close() {
        server.close();
        Invariants.check(store);
    }

    private static DeskMessage saying(String text) {
        return new DeskMessage("OTHER", "", text, "", "ada@example.org", "fr");
    }

    private void write(DeskMessage message) {
        store.inTransaction(() -> write.write(message));
    }

    private long queued() {
        return Long.parseLong(store.text("select count(*) from outbox_message where topic = 'desk.message'"));
    }

    @Test
    void a_message_is_forgotten_a_month_after_it_went_and_never_before_it_went() {
        write(saying("Please forget me"));
        store.clock().advance(Duration.ofDays(31));
        forget();
        assertThat(queued()).isEqualTo(1);
        assertThat(store.text("select count(*) from desk_message_mark")).isEqualTo("0");

        store.execute("update outbox_message set status = 'SENT', sent_at = '"
                + store.clock().instant() + "'");
        store.execute("insert into outbox_receipt select id, 'desk', sent_at from outbox_message");
        store.clock().advance(ForgetMessages.KEPT);
        forget();
        assertThat(queued()).isEqualTo(1);
        store.clock().advance(Duration.ofSeconds(1));
        forget();

        assertThat(queued()).isZero();
        assertThat(store.text("select count(*) from outbox_receipt")).isEqualTo("0");
    }

    private void forget() {
        assertThat(store.inTransaction(() -> store.make(ForgetMessages.class).some()))
                .isFalse();
    }

    @Test
    void a_message_reaches_the_desk_and_the_answer_goes_to_who_wrote() throws Exception {
        DeskMessage clean =
                new DeskMessage("ORDER", "TN-1", GOOD.text(), "Ada <b>Søn", "ada@example.org", GOOD.language());
        write(clean);
        String payload = store.text("select payload from outbox_message where topic = 'desk.message'");
        UUID id = UUID.fromString(store.text("select id from outbox_message where topic = 'desk.message'"));

        store.make(DeskMessageReceiver.class).receive(new OutboxMessage(id, WriteToDesk.TOPIC, "ORDER", payload, 0));

        MimeMessage letter = server.letters()[0];
        assertThat(letter.getAllRecipients()).extracting(Object::toString).containsExactly("store@tonne.example");
        assertThat(letter.getReplyTo()).hasSize(1);
        assertThat(letter.getReplyTo()[0].toString()).contains("ada@example.org");
        assertThat(letter.getSubject()).isEqualTo("Problem with order: TN-1");
        MimeMultipart parts = (MimeMultipart) letter.getContent();
        assertThat(parts.getBodyPart(0).getContent().toString())
                .contains("First line")
                .contains("وسطر ثان <b>");
        assertThat(parts.getBodyPart(1).getContent().toString())
                .contains("&lt;b&gt;")
                .doesNotContain("<b>");
    }

    @Test
    void the_same_message_sent_twice_leaves_once_until_a_day_is_over() {
        write(saying("Hello"));
        write(saying("Hello"));
        assertThat(queued()).isEqualTo(1);

        store.make(TestClock.class).advance(Duration.ofHours(25));
        write(saying("Hello"));
        assertThat(queued()).isEqualTo(2);
        assertThat(store.text("select count(*) from desk_message_mark")).isEqualTo("1");
    }

    @Test
    void who_writes_too_often_waits_an_hour() {
        for (int i = 0; i < 5; i++) {
            write(saying("Message " + i));
        }
        assertThatThrownBy(() -> write(saying("One more")))
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.code()).isEqualTo(ErrorCode.TOO_MANY_REQUESTS));
        assertThat(queued()).isEqualTo(5);

        store.make(TestClock.class).advance(Duration.ofMinutes(61));
        write(saying("One more"));
        assertThat(queued()).isEqualTo(6);
    }

    @Test
    void messages_at_the_same_moment_are_counted_one_after_the_other() throws Exception {
        ExecutorService senders = Executors.newFixedThreadPool(8);
        List<Callable<Boolean>> messages = new ArrayList<>();
        for (int i = 0; i < 16; i++) {
            DeskMessage message = saying("Message " + i);
            messages.add(() -> isTaken(message));
        }
        long taken = 0;
        for (Future<Boolean> one : senders.invokeAll(messages)) {
            taken += one.get() ? 1 : 0;
        }
        senders.shutdown();

        assertThat(taken).isEqualTo(5);
        assertThat(queued()).isEqualTo(5);
    }

    @Test
    void the_database_takes_two_hundred_messages_an_hour_and_no_more() {
        store.text(
                "with taken as (insert into desk_message_mark (digest, sender, at)"
                        + " select sha256(n::text::bytea), sha256((n / 5)::text::bytea), ? from generate_series(1, 210) n returning 1)"
                        + " select count(*) from taken",
                Timestamp.from(store.clock().instant()));

        assertThat(store.number("select count(*) from desk_message_mark")).isEqualTo(200);
        assertThatThrownBy(() -> write(saying("Hello"))).isInstanceOf(Refused.class);
    }

    private boolean isTaken(DeskMessage message) {
        try {
            write(message);
            return true;
        } catch (Refused tooMany) {
            return false;
        }
    }

    @ParameterizedTest
    @CsvSource({
        "topic, FIELD_MISSING, ''",
        "topic, CHOICE_UNKNOWN, NOTHING",
        "email, FIELD_MISSING, ''",
        "email, EMAIL_INVALID, ada@",
        "message, FIELD_MISSING, '   '",
        "name, FIELD_CHARACTERS, line"
    })
    void what_cannot_stand_is_named_with_its_field(String field, ErrorCode code, String typed) {
        DeskMessage message = new DeskMessage(
                field.equals("topic") ? typed : "OTHER",
                "",
                field.equals("message") ? typed : "Text",
                field.equals("name") ? GOOD.name() : "",
                field.equals("email") ? typed : "ada@example.org",
                "en");

        assertThat(message.errors()).extracting(FieldError::field).containsExactly(field);
        assertThat(message.errors()).extracting(FieldError::code).containsExactly(code);
        assertThatThrownBy(() -> write(message)).isInstanceOf(IllegalArgumentException.class);
        assertThat(queued()).isZero();
    }

    @Test
    void a_text_may_be_four_thousand_characters_long_and_no_longer() {
        assertThat(saying("字".repeat(4000)).errors()).isEmpty();
        assertThat(saying("字".repeat(4001)).errors())
                .extracting(FieldError::code)
                .containsExactly(ErrorCode.FIELD_TOO_LONG);
    }
}
