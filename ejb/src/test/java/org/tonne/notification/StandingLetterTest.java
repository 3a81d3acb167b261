package org.tonne.notification;

import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tonne.config.StoreSettings;
import org.tonne.fixture.Invariants;
import org.tonne.fixture.MailServer;
import org.tonne.fixture.StoreDatabase;
import org.tonne.notification.application.LetterReceiver;
import org.tonne.notification.application.StandingLetterReceiver;
import org.tonne.order.application.ExpireOrders;
import org.tonne.outbox.application.OutboxMessage;
import org.tonne.outbox.application.OutboxReceiver;
import org.tonne.outbox.application.UndeliveredException;
import org.tonne.payment.domain.Payments;
import org.tonne.payment.persistence.JpaPayments;
import org.tonne.standing.application.StandingFixture;

import java.net.URI;
import java.util.UUID;

import static org.assertj.core.api.Assertions.assertThat;

/** The letters about standing orders, as their buyer reads them. */
class StandingLetterTest {

    private final StandingFixture at = new StandingFixture();
    private final StoreDatabase store = at.store;
    private final MailServer server = new MailServer(store);

    @BeforeEach
    void address() {
        store.with(StoreSettings.class, new StoreSettings(URI.create("https://tonne.example")))
                .with(Payments.class, store.make(JpaPayments.class));
    }

    @AfterEach
    void close() {
        server.close();
        Invariants.check(store);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "price_cents = 201 | 2.01 per unit now, above your ceiling of",
                "status = 'PAUSED' | The offer is not open at the moment.",
                "min_quantity = 6 | The offer is now sold from 6 units on."
            })
    void where_nothing_was_placed_it_says_why_what_to_do_and_when_it_is_tried_again(String change, String why)
            throws Exception {
        at.make(at.answers("5", "22", "2.00", "en"));
        store.execute("update offer set " + change);
        at.turn();

        receive(store.make(StandingLetterReceiver.class));

        MimeMessage letter = server.letters()[0];
        assertThat(letter.getSubject()).isEqualTo("Your standing order: nothing was ordered this time");
        assertThat(part(letter, 0))
                .contains("Dear Ada Lovelace", "due on 22 November 2026 was not placed", why)
                .contains("If you do nothing, we try again on 22 December 2026.")
                .contains("https://tonne.example/en/account/standing-orders");
    }

    @Test
    void units_that_are_short_and_an_order_unpaid_are_told_in_the_language_chosen() throws Exception {
        at.make(at.answers("5", "22", "2.00", "ar"));
        at.turn();
        at.until("2026-12-22");
        at.turn();
        receive(store.make(StandingLetterReceiver.class));
        at.until("2027-01-22");
        store.inTransaction(() -> {
            store.make(ExpireOrders.class).expireDue(1);
        });
        store.execute("update stock set frozen = true");
        at.turn();
        receive(store.make(StandingLetterReceiver.class));

        assertThat(part(server.letters()[0], 0)).contains("لم يُدفع بعد طلب شهر سابق");
        assertThat(part(server.letters()[1], 0)).contains("لا توجد وحدات متاحة من هذا العرض حالياً");
        assertThat(part(server.letters()[1], 1)).contains("<html lang=\"ar\" dir=\"rtl\">");
    }

    @Test
    void who_was_erased_meanwhile_gets_no_letter() throws Exception {
        at.make(at.answers("5", "22", "1.00", "en"));
        at.turn();
        store.execute("delete from buyer_account");

        receive(store.make(StandingLetterReceiver.class));

        assertThat(server.letters()).isEmpty();
    }

    @Test
    void the_letter_with_what_to_transfer_says_that_a_standing_order_has_placed_it() throws Exception {
        at.make(at.answers("5", "22", "2.00", "en"));
        at.turn();
        String purchase = store.text("select id from purchase");

        store.inTransaction(() -> {
            try {
                LetterReceiver receiver = store.make(LetterReceiver.class);
                receiver.receive(new OutboxMessage(
                        new UUID(1, 1),
                        receiver.topic(),
                        purchase,
                        "{\"kind\":\"TRANSFER_INSTRUCTIONS\",\"about\":\"" + purchase + "\"}",
                        0));
            } catch (UndeliveredException failure) {
                throw new IllegalStateException(failure);
            }
        });

        assertThat(part(server.letters()[0], 0))
                .contains("10.00", "https://tonne.example/en/orders/" + purchase)
                .contains("Your standing order has placed this order for you")
                .contains("https://tonne.example/en/account/standing-orders");
    }

    private void receive(OutboxReceiver receiver) throws UndeliveredException {
        String[] newest = store.text("select id || '|' || payload from outbox_message where topic = 'standing.skipped'"
                        + " order by created_at desc limit 1")
                .split("\\|", 2);
        receiver.receive(new OutboxMessage(UUID.fromString(newest[0]), receiver.topic(), "", newest[1], 0));
    }

    private static String part(MimeMessage letter, int index) throws Exception {
        return ((MimeMultipart) letter.getContent())
                .getBodyPart(index)
                .getContent()
                .toString();
    }
}
