package org.tonne.notification;

import jakarta.mail.Message;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.tonne.fixture.Completion;
import org.tonne.fixture.Invariants;
import org.tonne.fixture.LotBuilder.Lot;
import org.tonne.fixture.MailServer;
import org.tonne.fixture.PaidOrders;
import org.tonne.fixture.StoreDatabase;
import org.tonne.notification.application.GiftLetterReceiver;
import org.tonne.order.application.SendDueGifts;
import org.tonne.outbox.application.OutboxMessage;
import org.tonne.outbox.application.UndeliveredException;

import java.util.UUID;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** The letter of a gift, as who gets it reads it. */
class GiftLetterTest {

    private final StoreDatabase store = StoreDatabase.fresh();
    private final MailServer server = new MailServer(store);
    private final Lot lot = store.aLot().of(1000).at("2.00").create();
    private final PaidOrders orders = new PaidOrders(store).to("Bob <b>", "A quiet reason", false);

    @AfterEach
    void close() {
        server.close();
        Invariants.check(store);
    }

    @Test
    void it_says_who_gives_how_much_and_why_and_leads_to_the_certificate_once() throws Exception {
        given("bob@example.org", "Happy birthday\n\n<script>alert(1)</script>", "en", true);

        receive();
        receive();

        assertThat(server.letters()).hasSize(1);
        MimeMessage letter = server.letters()[0];
        assertThat(letter.getSubject()).isEqualTo("A gift for you: 12 tonnes of CO2 equivalent, cancelled for good");
        assertThat(letter.getRecipients(Message.RecipientType.TO)).hasSize(1);
        assertThat(letter.getReplyTo()[0]).hasToString("store@tonne.example");
        assertThat(part(letter, 0))
                .contains("Ada Lovelace gives you", "12 certified emission reductions", "made out to Bob <b>")
                .contains("Happy birthday\n\n<script>alert(1)</script>".lines().toArray(String[]::new))
                .contains("https://tonne.example/en/certificates/" + store.text("select code from certificate"))
                .doesNotContain("USD", "24.00", "ada@example.org", "A quiet reason", "/orders/");
        assertThat(part(letter, 1)).contains("&lt;script&gt;").doesNotContain("<script>");
        assertThat(store.text("select status || message from gift")).isEqualTo("SENT");
    }

    @Test
    void it_leads_to_no_certificate_where_the_giver_keeps_it_and_is_written_in_the_language_chosen() throws Exception {
        given("bob@example.org", "", "ar", false);

        receive();

        MimeMessage letter = server.letters()[0];
        assertThat(part(letter, 0))
                .contains("Ada Lovelace")
                .doesNotContain("/certificates/", store.text("select code from certificate"), "VC1/2026");
        assertThat(part(letter, 1)).contains("<html lang=\"ar\" dir=\"rtl\">");
    }

    @Test
    void an_address_that_takes_no_mail_is_shown_to_the_giver_and_holds_nothing_up() throws Exception {
        given("bob@example.org", "Hi", "en", true);
        store.execute("update gift set email = 'bob@example.org, eve@example.org'");

        receive();

        assertThat(server.letters()).isEmpty();
        assertThat(store.text("select status || message from gift")).isEqualTo("REFUSEDHi");
    }

    @Test
    void while_the_mail_server_is_away_it_waits_and_what_was_erased_meanwhile_does_not_go() throws Exception {
        given("bob@example.org", "Hi", "en", true);
        server.stop();

        assertThatThrownBy(this::receive).isInstanceOf(UndeliveredException.class);
        assertThat(store.text("select status from gift")).isEqualTo("GOING");
        server.start();
        store.execute("delete from gift");
        receive();

        assertThat(server.letters()).isEmpty();
    }

    private void given(String email, String message, String language, boolean certificate) {
        UUID order = orders.proposed(12, lot);
        Completion registry = new Completion(store);
        registry.completeAll();
        registry.deliver(order);
        store.execute(
                "insert into gift (purchase_id, email, day, message, language, certificate, asked_at)"
                        + " select id, ?, ?::date, ?, ?, ?, placed_at from purchase",
                email,
                "2026-01-01",
                message,
                language,
                certificate);
        store.inTransaction(() -> store.make(SendDueGifts.class).send());
    }

    private void receive() throws UndeliveredException {
        UUID purchase = UUID.fromString(store.text("select id from purchase"));
        GiftLetterReceiver receiver = store.make(GiftLetterReceiver.class);
        receiver.receive(new OutboxMessage(
                new UUID(1, 1), receiver.topic(), purchase.toString(), "{\"purchaseId\":\"" + purchase + "\"}", 0));
    }

    private static String part(MimeMessage letter, int index) throws Exception {
        return ((MimeMultipart) letter.getContent())
                .getBodyPart(index)
                .getContent()
                .toString();
    }
}
