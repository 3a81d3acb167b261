package org.tonne.sandbox.mail;

import jakarta.mail.BodyPart;
import jakarta.mail.MessagingException;
import jakarta.mail.Part;
import jakarta.mail.Session;
import jakarta.mail.internet.ContentType;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Properties;

/**
 * A message taken apart for reading.
 *
 * @param text its plain text, empty if it has none
 * @param html its HTML, empty if it has none
 * @param attachments everything else, in order
 */
record Letter(String from, String subject, String text, String html, List<Attachment> attachments) {

    /** A file that came with a message. */
    record Attachment(String name, String type, byte[] content) {}

    /** Reads a message; one that is no message is shown as plain text. */
    static Letter read(byte[] raw) {
        try {
            MimeMessage message = new MimeMessage(Session.getInstance(new Properties()), new ByteArrayInputStream(raw));
            Opened opened = new Opened();
            opened.add(message);
            String from = Optional.ofNullable(message.getFrom())
                    .filter(senders -> senders.length > 0)
                    .map(senders -> senders[0].toString())
                    .orElse("");
            String subject = Optional.ofNullable(message.getSubject()).orElse("");
            return new Letter(
                    from, subject, opened.text.toString(), opened.html.toString(), List.copyOf(opened.attachments));
        } catch (MessagingException | IOException e) {
            return new Letter(
                    "", "(unreadable: " + e.getMessage() + ")", decoded(raw, Optional.empty()), "", List.of());
        }
    }

    private static final class Opened {
        private final StringBuilder text = new StringBuilder();
        private final StringBuilder html = new StringBuilder();
        private final List<Attachment> attachments = new ArrayList<>();

        void add(Part part) throws MessagingException, IOException {
            if (part.isMimeType("multipart/*")) {
                MimeMultipart parts = new MimeMultipart(part.getDataHandler().getDataSource());
                for (int i = 0; i < parts.getCount(); i++) {
                    BodyPart inner = parts.getBodyPart(i);
                    add(inner);
                }
                return;
            }
            byte[] content = content(part);
            boolean attached = Part.ATTACHMENT.equalsIgnoreCase(part.getDisposition()) || part.getFileName() != null;
            if (!attached && part.isMimeType("text/html")) {
                html.append(decoded(content, charset(part)));
            } else if (!attached && part.isMimeType("text/*")) {
                text.append(decoded(content, charset(part)));
            } else {
                String name = Optional.ofNullable(part.getFileName()).orElse("part");
                attachments.add(new Attachment(name, type(part), content));
            }
        }

        private static byte[] content(Part part) throws MessagingException, IOException {
            try (InputStream in = part.getInputStream()) {
                return in.readAllBytes();
            }
        }

        private static Optional<String> charset(Part part) throws MessagingException {
            return Optional.ofNullable(new ContentType(part.getContentType()).getParameter("charset"));
        }

        private static String type(Part part) throws MessagingException {
            return new ContentType(part.getContentType()).getBaseType().toLowerCase(Locale.ROOT);
        }
    }

    private static String decoded(byte[] content, Optional<String> charset) {
        try {
            return new String(content, charset.map(Charset::forName).orElse(StandardCharsets.UTF_8));
        } catch (UnsupportedCharsetException | IllegalCharsetNameException e) {
            return new String(content, StandardCharsets.ISO_8859_1);
        }
    }
}
