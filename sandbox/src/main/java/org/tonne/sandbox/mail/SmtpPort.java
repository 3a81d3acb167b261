package org.tonne.sandbox.mail;

import org.subethamail.smtp.MessageHandler;
import org.subethamail.smtp.RejectException;
import org.subethamail.smtp.server.SMTPServer;
import org.tonne.sandbox.base.DatabaseTrouble;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.util.ArrayList;
import java.util.List;

/** Takes mail by SMTP on this machine only, for any address, and puts it into the mailbox. */
public final class SmtpPort {
    private static final int LARGEST_MESSAGE = 20 << 20;
    private static final int TRY_AGAIN = 451;
    private static final int TOO_LARGE = 552;

    private final SMTPServer server;

    /**
     * Not yet listening.
     *
     * @param port on localhost; 0 picks a free one
     */
    public SmtpPort(int port, Mailbox mailbox) {
        server = SMTPServer.port(port)
                .bindAddress(InetAddress.getLoopbackAddress())
                .hostName("localhost")
                .maxMessageSize(LARGEST_MESSAGE)
                .messageHandlerFactory(context -> new Delivery(mailbox))
                .build();
    }

    /** Starts to listen. */
    public void open() {
        server.start();
    }

    /** Stops to listen. */
    public void close() {
        server.stop();
    }

    int port() {
        return server.getPortAllocated();
    }

    private static final class Delivery implements MessageHandler {
        private final Mailbox mailbox;
        private final List<String> recipients = new ArrayList<>();
        private String sender = "";

        Delivery(Mailbox mailbox) {
            this.mailbox = mailbox;
        }

        @Override
        public void from(String from) {
            sender = from;
        }

        @Override
        public void recipient(String recipient) {
            recipients.add(recipient);
        }

        @Override
        public String data(InputStream data) throws RejectException, IOException {
            byte[] raw = data.readNBytes(LARGEST_MESSAGE + 1);
            if (raw.length > LARGEST_MESSAGE) {
                throw new RejectException(TOO_LARGE, "The message is too large");
            }
            try {
                mailbox.take(sender, recipients, raw);
            } catch (DatabaseTrouble e) {
                throw new RejectException(TRY_AGAIN, "The mailbox is in trouble");
            }
            return "kept";
        }

        @Override
        public void done() {
            recipients.clear();
        }
    }
}
