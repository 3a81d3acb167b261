package org.tonne.notification.mail;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.mail.Authenticator;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.PasswordAuthentication;
import jakarta.mail.SendFailedException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import org.jspecify.annotations.Nullable;
import org.tonne.config.MailSettings;
import org.tonne.notification.application.PostOffice;
import org.tonne.notification.domain.Letter;
import org.tonne.outbox.application.UndeliveredException;

import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Date;
import java.util.Properties;
import java.util.UUID;

/** A mail server that takes letters by SMTP. */
@ApplicationScoped
public class SmtpPostOffice implements PostOffice {

    private static final String TIMEOUT_MILLIS = "15000";

    @Inject
    MailSettings settings;

    @Inject
    Clock clock;

    @Override
    public void send(UUID id, String name, String email, Letter letter) throws UndeliveredException {
        deliver(id, address(name, email), letter, new InternetAddress[0]);
    }

    @Override
    public void toDesk(UUID id, String name, String email, Letter letter) throws UndeliveredException {
        deliver(id, address("", settings.from()), letter, new InternetAddress[] {address(name, email)});
    }

    @Override
    public void forward(UUID id, String name, String email, String answerTo, Letter letter)
            throws UndeliveredException {
        deliver(id, address(name, email), letter, new InternetAddress[] {address("", answerTo)});
    }

    private void deliver(UUID id, InternetAddress to, Letter letter, InternetAddress[] answerTo)
            throws UndeliveredException {
        try {
            MimeMessage message = message(id, to, letter);
            if (answerTo.length > 0) {
                message.setReplyTo(answerTo);
            }
            Transport.send(message);
        } catch (SendFailedException refused) {
            if (refused.getInvalidAddresses() != null && refused.getInvalidAddresses().length > 0) {
                throw UndeliveredException.hopeless("The mail server refuses the address: " + reason(refused));
            }
            throw new UndeliveredException("The mail server did not take the letter", refused);
        } catch (MessagingException failure) {
            throw new UndeliveredException("The mail server cannot be reached", failure);
        }
    }

    private static String reason(SendFailedException refused) {
        return String.valueOf(
                refused.getNextException() == null
                        ? refused
                        : refused.getNextException().getMessage());
    }

    /** The address of one reader; one that is none, or would be several, is hopeless. */
    private static InternetAddress address(String name, String email) throws UndeliveredException {
        try {
            InternetAddress to = new InternetAddress(email, true);
            String personal = name.replaceAll("\\p{Cntrl}+", " ").strip();
            if (!personal.isEmpty()) {
                to.setPersonal(personal, StandardCharsets.UTF_8.name());
            }
            return to;
        } catch (AddressException none) {
            throw UndeliveredException.hopeless("Not an address for mail: " + none.getMessage());
        } catch (UnsupportedEncodingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private MimeMessage message(UUID id, InternetAddress to, Letter letter) throws MessagingException {
        InternetAddress from = new InternetAddress(settings.from());
        MimeMessage message = new Identified(session(), id + "@" + domain(from));
        message.setFrom(from);
        message.setRecipient(Message.RecipientType.TO, to);
        message.setSubject(letter.subject(), StandardCharsets.UTF_8.name());
        message.setSentDate(Date.from(clock.instant()));
        message.setHeader("Auto-Submitted", "auto-generated");
        message.setHeader("Content-Language", letter.language().toLanguageTag());
        MimeMultipart both = new MimeMultipart("alternative");
        both.addBodyPart(part(letter.plain(), "text/plain"));
        both.addBodyPart(part(letter.html(), "text/html"));
        message.setContent(both);
        return message;
    }

    private static MimeBodyPart part(String text, String type) throws MessagingException {
        MimeBodyPart part = new MimeBodyPart();
        part.setContent(text, type + "; charset=UTF-8");
        return part;
    }

    private static String domain(InternetAddress from) {
        return from.getAddress().substring(from.getAddress().indexOf('@') + 1);
    }

    private Session session() {
        Properties properties = new Properties();
        properties.setProperty("mail.transport.protocol", "smtp");
        properties.setProperty("mail.smtp.host", settings.host());
        properties.setProperty("mail.smtp.port", Integer.toString(settings.port()));
        properties.setProperty("mail.smtp.connectiontimeout", TIMEOUT_MILLIS);
        properties.setProperty("mail.smtp.timeout", TIMEOUT_MILLIS);
        properties.setProperty("mail.smtp.writetimeout", TIMEOUT_MILLIS);
        properties.setProperty("mail.smtp.starttls.enable", Boolean.toString(settings.startTls()));
        properties.setProperty("mail.smtp.starttls.required", Boolean.toString(settings.startTls()));
        properties.setProperty("mail.smtp.ssl.checkserveridentity", "true");
        properties.setProperty(
                "mail.smtp.auth", Boolean.toString(settings.user().isPresent()));
        return Session.getInstance(properties, authenticator());
    }

    private @Nullable Authenticator authenticator() {
        return settings.user()
                .map(user -> new Known(user, settings.password().orElse("")))
                .orElse(null);
    }

    /** Who we are to the server. */
    private static final class Known extends Authenticator {

        private final PasswordAuthentication known;

        Known(String user, String password) {
            this.known = new PasswordAuthentication(user, password);
        }

        @Override
        protected PasswordAuthentication getPasswordAuthentication() {
            return known;
        }
    }

    /** A message whose id is ours, so that one handed over twice can be recognised. */
    private static final class Identified extends MimeMessage {

        private final String id;

        Identified(Session session, String id) {
            super(session);
            this.id = id;
        }

        @Override
        protected void updateMessageID() throws MessagingException {
            setHeader("Message-ID", "<" + id + ">");
        }
    }
}
