package org.tonne.sandbox.mail;

import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.tonne.sandbox.base.Bench;
import org.tonne.sandbox.base.Exchanges;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.Properties;

import static org.assertj.core.api.Assertions.assertThat;

class MailboxTest {
    private Bench bench;
    private Mailbox mailbox;
    private SmtpPort smtp;

    @BeforeEach
    void open() throws IOException, SQLException {
        bench = new Bench(Mailbox.TABLE);
        mailbox = new Mailbox(bench.database(), new Exchanges(bench), bench);
        smtp = new SmtpPort(0, mailbox);
        smtp.open();
    }

    @AfterEach
    void close() throws IOException {
        smtp.close();
        bench.close();
    }

    private MimeMessage message(String to, String subject) throws MessagingException {
        Properties settings = new Properties();
        settings.put("mail.smtp.host", "localhost");
        settings.put("mail.smtp.port", Integer.toString(smtp.port()));
        MimeMessage message = new MimeMessage(Session.getInstance(settings));
        message.setFrom("store@tonne.example");
        message.setRecipient(Message.RecipientType.TO, new InternetAddress(to));
        message.setSubject(subject, "UTF-8");
        return message;
    }

    @Test
    void a_message_sent_by_smtp_is_kept_and_can_be_read() throws MessagingException {
        MimeMessage message = message("ana@example.org", "Certificado – 证书");
        MimeBodyPart text = new MimeBodyPart();
        text.setText("Hola, Ñandú 你好", "UTF-8");
        MimeBodyPart html = new MimeBodyPart();
        html.setText("<p>Hola</p>", "UTF-8", "html");
        MimeMultipart either = new MimeMultipart("alternative", text, html);
        MimeBodyPart body = new MimeBodyPart();
        body.setContent(either);
        MimeBodyPart file = new MimeBodyPart();
        file.setText("%PDF-1.4", "UTF-8", "plain");
        file.setFileName("certificate.pdf");
        message.setContent(new MimeMultipart("mixed", body, file));

        Transport.send(message);

        Letter letter = Letter.read(
                mailbox.latest(Optional.of("Ana@example.org")).get(0).raw());
        assertThat(letter.subject()).isEqualTo("Certificado – 证书");
        assertThat(letter.text().strip()).isEqualTo("Hola, Ñandú 你好");
        assertThat(letter.html().strip()).isEqualTo("<p>Hola</p>");
        assertThat(letter.attachments()).extracting(Letter.Attachment::name).containsExactly("certificate.pdf");
    }

    @Test
    void the_newest_message_comes_first_and_each_recipient_sees_his_own() throws MessagingException {
        for (String to : List.of("a@example.org", "b@example.org", "a@example.org")) {
            MimeMessage message = message(to, "for " + to);
            message.setText("text");
            Transport.send(message);
        }

        assertThat(mailbox.latest(Optional.empty()))
                .extracting(Mailbox.Delivered::id)
                .isSortedAccordingTo((x, y) -> Long.compare(y, x));
        assertThat(mailbox.latest(Optional.of("a@example.org"))).hasSize(2);
        mailbox.clear();
        assertThat(mailbox.latest(Optional.empty())).isEmpty();
    }

    @Test
    void what_is_no_message_is_shown_as_it_is() {
        byte[] raw = "Content-Type: multipart/mixed; boundary=\n\nhello".getBytes(StandardCharsets.UTF_8);

        assertThat(Letter.read(raw).text() + Letter.read(raw).subject()).isNotEmpty();
    }
}
