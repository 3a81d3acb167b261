package org.tonne.support.application;

import jakarta.mail.internet.MimeMessage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.tonne.fixture.Invariants;
import org.tonne.fixture.MailServer;
import org.tonne.fixture.StoreDatabase;
import org.tonne.importing.ImportedData;
import org.tonne.notification.application.SellerMessageReceiver;
import org.tonne.offer.application.SellerPages;
import org.tonne.outbox.application.OutboxMessage;
import org.tonne.shared.ErrorCode;
import org.tonne.shared.Refused;

import java.util.UUID;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** Somebody writes to a seller: who reads it, and whom the answer reaches. */
class WriteToSellerTest {

    private final StoreDatabase store = StoreDatabase.fresh();
    private final MailServer server = new MailServer(store);
    private final WriteToSeller write = store.make(WriteToSeller.class);

    @BeforeEach
    void open() {
        ImportedData.demo(store);
    }

    @AfterEach
    void close() {
        server.close();
        Invariants.check(store);
    }

    private UUID seller() {
        return store.make(SellerPages.class).find("deccan-winds").orElseThrow().id();
    }

    private static DeskMessage saying(String text) {
        return new DeskMessage("OTHER", "IN-1300", text, "Ada", "ada@example.org", "fr");
    }

    private void write(DeskMessage message) {
        store.inTransaction(() -> write.write(seller(), message));
    }

    private MimeMessage delivered() throws Exception {
        UUID id = UUID.fromString(store.text("select id from outbox_message where topic = 'seller.message'"));
        String payload = store.text("select payload from outbox_message where topic = 'seller.message'");
        store.make(SellerMessageReceiver.class).receive(new OutboxMessage(id, WriteToSeller.TOPIC, "x", payload, 0));
        return server.letters()[0];
    }

    @Test
    void a_message_reaches_the_seller_and_the_answer_goes_to_who_wrote() throws Exception {
        write(saying("How old are the turbines?"));

        MimeMessage letter = delivered();

        assertThat(letter.getAllRecipients()[0].toString()).contains("deccan-winds@demo.example");
        assertThat(letter.getReplyTo()[0].toString()).contains("ada@example.org");
        assertThat(letter.getSubject()).isEqualTo("Message by the store to Deccan Winds");
    }

    @Test
    void a_seller_without_an_address_is_reached_through_the_service_desk() throws Exception {
        write(saying("Hello"));
        store.text("update seller set contact_email = null where slug = 'deccan-winds' returning slug");

        assertThat(delivered().getAllRecipients()[0].toString()).isEqualTo("store@tonne.example");
    }

    @Test
    void the_same_message_leaves_once_and_the_desk_counts_in_the_same_limit() {
        write(saying("Hello"));
        write(saying("Hello"));
        assertThat(store.text("select count(*) from outbox_message where topic = 'seller.message'"))
                .isEqualTo("1");
        for (int i = 0; i < 4; i++) {
            write(saying("Message " + i));
        }
        WriteToDesk desk = store.make(WriteToDesk.class);

        assertThatThrownBy(() -> store.inTransaction(() -> desk.write(saying("One more"))))
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.code()).isEqualTo(ErrorCode.TOO_MANY_REQUESTS));
    }
}
