package org.tonne.integration.registry;

import org.tonne.cancellation.application.Exchange;
import org.tonne.config.AttestationSettings;
import org.tonne.http.CallFailed;
import org.tonne.http.HttpCaller;
import org.tonne.http.Question;
import org.tonne.http.Reply;
import org.tonne.integration.wire.RegistryTls;

import java.net.URI;

/** Fetches documents of the registry: one request, no redirection, within bounds of size and time. */
public final class Documents {

    private static final int OK = 200;

    private final HttpCaller caller;

    /** Within these bounds; where the address is HTTPS, the two prove themselves to each other. */
    public Documents(AttestationSettings settings, RegistryTls tls) {
        this.caller = new HttpCaller(tls.context(), settings.timeout(), settings.maxBytes());
    }

    /** What is there. A document that drips in is cut off with the time-out, one that is too long before it is kept. */
    public Answer<byte[]> get(URI address) {
        try {
            Reply reply = caller.send(Question.get(address).with("Accept", "application/pdf"));
            return reply.status() == OK
                    ? new Answer.Given<>(reply.body(), Exchange.NONE)
                    : new Answer.Unusable<>("HTTP " + reply.status(), Exchange.NONE);
        } catch (CallFailed failure) {
            String reason = String.valueOf(failure.getMessage());
            return failure.sent() ? new Answer.Unusable<>(reason, Exchange.NONE) : new Answer.NotSent<>(reason);
        }
    }
}
