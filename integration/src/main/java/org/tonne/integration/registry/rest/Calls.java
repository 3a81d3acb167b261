package org.tonne.integration.registry.rest;

import org.tonne.cancellation.application.Exchange;
import org.tonne.http.CallFailed;
import org.tonne.http.HttpCaller;
import org.tonne.http.Question;
import org.tonne.integration.wire.RegistryTls;
import org.tonne.integration.wire.XmlLimits;

import java.io.IOException;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;

/** Asks the registry by HTTP: one question, one answer, and what is kept of both. */
final class Calls {

    private static final int KEPT = 64 * 1024;

    private final HttpCaller caller;

    /** Calls that may take so long each, from the connection to the last byte, and prove themselves like this. */
    Calls(Duration timeout, RegistryTls tls) {
        this.caller = new HttpCaller(tls.context(), timeout, XmlLimits.MAX_BYTES);
    }

    /**
     * An answer that arrived whole.
     *
     * @param head status and headers
     * @param body its text
     * @param exchange what is kept of both
     */
    record Reply(org.tonne.http.Reply head, String body, Exchange exchange) {

        /** The status of HTTP. */
        int status() {
            return head.status();
        }

        /** The first header of this name. */
        Optional<String> header(String name) {
            return head.header(name);
        }

        /** The path of the address to which it points, empty where it points nowhere. */
        String place() {
            try {
                String location = header("Location").orElse("");
                return Objects.requireNonNullElse(URI.create(location).getPath(), "");
            } catch (IllegalArgumentException wrong) {
                return "";
            }
        }
    }

    /**
     * Asks.
     *
     * @param sent the body of the question, or its address, for the record
     */
    Reply send(Question question, String sent) throws NoReply {
        try {
            org.tonne.http.Reply answer = caller.send(question);
            String received = answer.status() + "\n" + kept(answer.body());
            return new Reply(answer, text(answer.body(), sent), new Exchange(sent, received));
        } catch (CallFailed failure) {
            Exchange exchange = new Exchange(sent, kept(failure.soFar()));
            throw new NoReply(failure.sent(), String.valueOf(failure.getMessage()), exchange);
        }
    }

    private static String text(byte[] bytes, String sent) throws NoReply {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException unreadable) {
            throw new NoReply(true, "The answer is no UTF-8", new Exchange(sent, kept(bytes)));
        }
    }

    /** The beginning of what has come, at most 64 KiB; no zero characters. */
    private static String kept(byte[] bytes) {
        return new String(bytes, 0, Math.min(bytes.length, KEPT), StandardCharsets.UTF_8).replace("\u0000", "");
    }

    /** No answer that can be read. */
    static final class NoReply extends IOException {

        private static final long serialVersionUID = 1L;

        private final boolean sent;
        private final transient Exchange exchange;

        NoReply(boolean sent, String reason, Exchange exchange) {
            super(reason);
            this.sent = sent;
            this.exchange = exchange;
        }

        /** Whether bytes of the question may have left. */
        boolean sent() {
            return sent;
        }

        /** What went over the wire. */
        Exchange exchange() {
            return exchange;
        }
    }
}
