package org.tonne.notification;

import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.tonne.fixture.MailServer;
import org.tonne.notification.application.LetterReceiver;
import org.tonne.notification.application.PlacedLetterReceiver;
import org.tonne.notification.application.QuotationEndsReceiver;
import org.tonne.notification.application.RefundLetterReceiver;
import org.tonne.order.application.PlacedPurchase;
import org.tonne.order.domain.PaymentMethod;
import org.tonne.outbox.application.OutboxMessage;
import org.tonne.outbox.application.UndeliveredException;
import org.tonne.payment.application.PayFixture;

import java.io.IOException;
import java.util.UUID;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** Letters, from what happened to a real SMTP server. */
class LettersTest {

    private final PayFixture shop = new PayFixture();
    private final MailServer server = new MailServer(shop.store);

    LettersTest() throws IOException {}

    @AfterEach
    void close() {
        server.close();
        shop.close();
    }

    @Test
    void an_order_is_received_and_its_buyer_hears_of_it_once() throws Exception {
        PlacedPurchase purchase = shop.placed(PaymentMethod.PAYPAL, 10);
        OutboxMessage placed = placed(purchase);

        happened(placed);
        happened(placed);
        deliverLetters();

        MimeMessage letter = only();
        assertThat(letter.getSubject())
                .isEqualTo("Your order " + purchase.orders().get(0).reference() + " is received");
        assertThat(part(letter, 0))
                .contains("Dear Ada Lovelace")
                .contains("USD\u00a020.00")
                .contains("https://tonne.example/en/orders/" + purchase.purchaseId());
        assertThat(part(letter, 1)).contains("<html lang=\"en\" dir=\"ltr\">").contains("USD\u00a020.00");
        assertThat(letter.getHeader("Message-ID")[0]).endsWith("@tonne.example>");
    }

    @Test
    void who_pays_by_bank_is_told_how() throws Exception {
        happened(placed(shop.placed(PaymentMethod.BANK_TRANSFER, 10, 4)));
        deliverLetters();

        assertThat(part(only(), 0))
                .contains("IBAN: CH9300762011623852957")
                .contains("Amount: USD\u00a020.00")
                .contains("Amount: USD\u00a06.00")
                .containsPattern("Reference: RF[0-9]{2} ");
    }

    @Test
    void who_asked_for_a_quotation_is_told_its_number_where_its_document_is_and_how_it_is_accepted() throws Exception {
        PlacedPurchase purchase = shop.quoted(40, 20);
        happened(placed(purchase));
        deliverLetters();

        MimeMessage letter = only();
        assertThat(letter.getSubject()).isEqualTo("Your quotation Q-2026-000001");
        assertThat(part(letter, 0))
                .contains("Here is your quotation Q-2026-000001")
                .contains("https://tonne.example/en/orders/" + purchase.purchaseId() + "/quotation.pdf")
                .contains("IBAN: CH9300762011623852957")
                .contains("Amount: USD\u00a080.00")
                .containsPattern("Reference: RF[0-9]{2} ")
                .doesNotContain("Please transfer the amount");
    }

    @Test
    void three_days_before_a_quotation_ends_its_buyer_hears_of_it_unless_nothing_is_to_be_paid_any_more()
            throws Exception {
        PlacedPurchase kept = shop.quoted(20);
        PlacedPurchase given = shop.quoted(20);
        shop.store.execute("update orders set status = 'WITHDRAWN' where purchase_id = ?", given.purchaseId());
        assertThat(shop.store.number("select count(*) from outbox_message where topic = 'quotation.ends'"
                        + " and next_attempt_at = created_at + interval '27 days'"))
                .isEqualTo(2);

        ends(kept);
        ends(given);
        deliverLetters();

        MimeMessage letter = only();
        assertThat(letter.getSubject()).isEqualTo("Your quotation Q-2026-000001 ends soon");
        assertThat(part(letter, 0))
                .contains("is valid until")
                .contains("https://tonne.example/en/orders/" + kept.purchaseId() + "/quotation.pdf");
    }

    private void ends(PlacedPurchase purchase) {
        OutboxMessage due = new OutboxMessage(
                UUID.fromString(shop.store.text(
                        "select id from outbox_message where topic = 'quotation.ends' and subject = ?",
                        purchase.purchaseId().toString())),
                "quotation.ends",
                purchase.purchaseId().toString(),
                "{\"purchaseId\":\"" + purchase.purchaseId() + "\"}",
                0);
        shop.store.inTransaction(() -> shop.make(QuotationEndsReceiver.class).receive(due));
    }

    @Test
    void names_of_any_script_arrive_and_markup_and_header_lines_are_only_text() throws Exception {
        PlacedPurchase purchase = shop.placed(PaymentMethod.PAYPAL, 10);
        String name = "محمد <b>王小明</b> & Søn";
        shop.store.execute("update purchase set payer_name = ? || chr(10) || 'Bcc: thief@example.org'", name);
        happened(placed(purchase));
        deliverLetters();

        MimeMessage letter = only();
        assertThat(part(letter, 0)).contains("Dear " + name + " Bcc: thief@example.org");
        assertThat(part(letter, 1)).contains("&lt;b&gt;王小明&lt;/b&gt; &amp; Søn").doesNotContain("<b>");
        assertThat(letter.getRecipients(Message.RecipientType.BCC)).isNull();
        assertThat(letter.getAllRecipients()).hasSize(1);
    }

    @Test
    void an_address_that_is_none_or_several_is_hopeless_and_nobody_gets_the_letter() {
        for (String address :
                new String[] {"ada@example.org, thief@example.org", "ada@example.org\r\nBcc: t@x.org", "ada"}) {
            PlacedPurchase purchase = shop.placed(PaymentMethod.PAYPAL, 1);
            shop.store.execute("update purchase set payer_email = ? where id = ?", address, purchase.purchaseId());
            happened(placed(purchase));

            assertThatThrownBy(this::deliverLetters)
                    .isInstanceOfSatisfying(UndeliveredException.class, failure -> assertThat(failure.isHopeless())
                            .isTrue());
            shop.store.execute("update outbox_message set status = 'BLOCKED' where topic = 'mail.send'");
        }
        assertThat(server.letters()).isEmpty();
    }

    @Test
    void while_the_mail_server_is_away_the_letter_waits() throws Exception {
        happened(placed(shop.placed(PaymentMethod.PAYPAL, 1)));
        server.stop();

        assertThatThrownBy(this::deliverLetters)
                .isInstanceOfSatisfying(UndeliveredException.class, failure -> assertThat(failure.isHopeless())
                        .isFalse());
    }

    @Test
    void a_refund_is_told_with_its_amount() throws Exception {
        PlacedPurchase purchase = shop.placed(PaymentMethod.BANK_TRANSFER, 10);
        shop.deliver("order.placed");
        UUID refund = UUID.fromString(shop.store.text(
                "insert into refund (id, payment_id, order_id, amount_cents, status, reason, requested_at)"
                        + " select gen_random_uuid(), id, order_id, 1999, 'REQUESTED', 'x', now() from payment"
                        + " returning id"));
        OutboxMessage message = new OutboxMessage(
                UUID.randomUUID(),
                "refund.completed",
                purchase.purchaseId().toString(),
                "{\"refundId\":\"" + refund + "\"}",
                0);
        shop.store.inTransaction(() -> shop.make(RefundLetterReceiver.class).receive(message));
        deliverLetters();

        assertThat(part(only(), 0)).contains("USD\u00a019.99").contains("by bank transfer");
    }

    private OutboxMessage placed(PlacedPurchase purchase) {
        return new OutboxMessage(
                UUID.fromString(shop.store.text(
                        "select id from outbox_message where topic = 'order.placed' and subject = ?",
                        purchase.purchaseId().toString())),
                "order.placed",
                purchase.purchaseId().toString(),
                "{\"purchaseId\":\"" + purchase.purchaseId() + "\"}",
                0);
    }

    private void happened(OutboxMessage message) {
        shop.store.inTransaction(() -> shop.make(PlacedLetterReceiver.class).receive(message));
    }

    private void deliverLetters() throws UndeliveredException {
        String[] row = shop.store
                .text("select string_agg(id || '\t' || payload, '\t') from outbox_message where topic = 'mail.send'"
                        + " and status = 'WAITING'")
                .split("\t");
        assertThat(row).hasSize(2);
        OutboxMessage letter = new OutboxMessage(UUID.fromString(row[0]), "mail.send", "", row[1], 0);
        UndeliveredException[] failure = new UndeliveredException[1];
        shop.store.inTransaction(() -> {
            try {
                shop.make(LetterReceiver.class).receive(letter);
            } catch (UndeliveredException later) {
                failure[0] = later;
            }
        });
        if (failure[0] != null) {
            throw failure[0];
        }
    }

    private MimeMessage only() {
        assertThat(server.letters()).hasSize(1);
        return server.letters()[0];
    }

    private static String part(MimeMessage letter, int index) throws MessagingException, IOException {
        return ((MimeMultipart) letter.getContent())
                .getBodyPart(index)
                .getContent()
                .toString();
    }
}
