package org.tonne.integration.registry.rest;

import org.tonne.cancellation.domain.ResponseCode;
import org.tonne.http.Question;
import org.tonne.integration.registry.Answer;
import org.tonne.integration.registry.RegistryLink.Receipt;
import org.tonne.integration.registry.rest.Calls.NoReply;
import org.tonne.integration.registry.rest.Calls.Reply;
import org.tonne.integration.rest.Fields;
import org.tonne.integration.rest.Json;
import org.tonne.integration.rest.RequestRefused;
import org.tonne.link.domain.Bar;
import org.tonne.shared.Refused;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Questions to the registry and what their answers mean, whatever they are about. Where the registry says that it does not
 * look at anything now, nothing is said to it until the time it names.
 */
final class Conversation {

    private static final Logger LOG = Logger.getLogger(Conversation.class.getName());
    private static final Duration WHEN_TURNED_AWAY = Duration.ofMinutes(1);

    private final Calls calls;
    private final Clock clock;
    private volatile Instant closedUntil = Instant.MIN;

    Conversation(Calls calls, Clock clock) {
        this.calls = calls;
        this.clock = clock;
    }

    /** What an answer that arrived whole means. */
    interface Reading<A> {
        Answer<A> read(Reply reply);
    }

    /** Whether anything may be said now. */
    boolean isOpen() {
        return !clock.instant().isBefore(closedUntil);
    }

    /**
     * Asks.
     *
     * @param sent the body of the question, or its address, for the record
     */
    <A> Answer<A> ask(Question question, String sent, Reading<A> reading) {
        Reply reply;
        try {
            reply = calls.send(question, sent);
        } catch (NoReply failure) {
            return failure.sent()
                    ? new Answer.Unusable<>(reason(failure), failure.exchange())
                    : new Answer.NotSent<>(reason(failure));
        }
        try {
            return reading.read(reply);
        } catch (Refused | RequestRefused unreadable) {
            return unusable("HTTP " + reply.status() + ", not of the contract: " + unreadable.getMessage(), reply);
        }
    }

    private static String reason(NoReply failure) {
        return String.valueOf(failure.getMessage());
    }

    /** A refusal: it has a code, or says that what we wrote cannot be read; anything else says nothing. */
    static Answer<Receipt> refused(Reply reply) {
        Optional<List<ResponseCode>> codes = Problems.in(reply).map(Problems::codes);
        if (codes.filter(some -> !some.isEmpty()).isPresent()) {
            return given(new Receipt(false, codes.get()), reply);
        }
        return codes.isPresent() && reply.status() == 400
                ? new Answer.Hopeless<>("The registry cannot read it, HTTP 400", List.of(), reply.exchange())
                : unusable("Refused without a code, HTTP " + reply.status(), reply);
    }

    /**
     * What is no answer: the registry looked at nothing and says so, or nobody knows what it did. Where it does not take us
     * for who we are, it would look at no other message either.
     */
    <T> Answer<T> trouble(Reply reply) {
        boolean stranger = reply.status() == 401 || reply.status() == 403;
        Optional<Duration> pause =
                switch (reply.status()) {
                    case 401, 403 -> Optional.of(WHEN_TURNED_AWAY);
                    case 429, 503 -> Problems.pause(reply, clock.instant());
                    default -> Optional.empty();
                };
        if (pause.isEmpty() || Problems.in(reply).isEmpty()) {
            return unusable("HTTP " + reply.status(), reply);
        }
        closedUntil = clock.instant().plus(pause.get());
        LOG.log(
                stranger ? Level.SEVERE : Level.WARNING,
                "The registry turns us away, HTTP {0}; nothing is said to it for {1}",
                new Object[] {reply.status(), pause.get()});
        String reason = "Turned away, HTTP " + reply.status() + ", for " + pause.get();
        return stranger ? new Answer.Barred<>(Bar.IDENTITY, reason) : new Answer.NotSent<>(reason);
    }

    /** The body of an answer, which is JSON. */
    static Fields json(Reply reply) {
        if (!Problems.isOf(reply, Json.TYPE)) {
            throw Answers.unreadable("no " + Json.TYPE);
        }
        return Answers.object(reply.body());
    }

    static <T> Answer<T> given(T body, Reply reply) {
        return new Answer.Given<>(body, reply.exchange());
    }

    static <T> Answer<T> unusable(String reason, Reply reply) {
        return new Answer.Unusable<>(reason, reply.exchange());
    }
}
