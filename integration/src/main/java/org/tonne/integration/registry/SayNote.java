package org.tonne.integration.registry;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.tonne.cancellation.application.Exchange;
import org.tonne.cancellation.domain.ResponseCode;
import org.tonne.cancellation.domain.ResponseCodes;
import org.tonne.integration.registry.RegistryLink.Receipt;
import org.tonne.link.application.RecordNoteReply;
import org.tonne.link.domain.RegistryNote;

import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

/** Gives the registry's administrator one note and hands what came of it back to the trade. Runs outside any transaction. */
@ApplicationScoped
public class SayNote {

    @Inject
    RecordNoteReply replies;

    /**
     * Says it, once.
     *
     * @return how long the registry wants to be left alone, where it is in trouble or away; zero where it does not say
     */
    public Optional<Duration> say(RegistryLink registry, RegistryNote note) {
        Answer<Receipt> answer = registry.write(note);
        if (answer instanceof Answer.Given<Receipt> given) {
            keep(note.id(), given.exchange());
            taken(note.id(), given.body());
        } else if (answer instanceof Answer.Hopeless<Receipt> hopeless) {
            keep(note.id(), hopeless.exchange());
            replies.refused(note.id(), words(hopeless.reason(), hopeless.codes()));
        } else {
            later(note.id(), answer);
        }
        return answer.trouble();
    }

    private void taken(UUID id, Receipt receipt) {
        if (receipt.accepted()) {
            replies.delivered(id);
        } else {
            replies.refused(id, ResponseCodes.inWords(receipt.codes()));
        }
    }

    private void later(UUID id, Answer<Receipt> answer) {
        if (answer instanceof Answer.Unusable<Receipt> unusable) {
            keep(id, unusable.exchange());
        } else if (answer instanceof Answer.Troubled<Receipt> troubled) {
            keep(id, troubled.exchange());
        }
        replies.notYet(id, answer.reason());
    }

    private void keep(UUID id, Exchange exchange) {
        replies.keep(
                id,
                Objects.requireNonNullElse(exchange.sent(), ""),
                Objects.requireNonNullElse(exchange.received(), ""));
    }

    private static String words(String reason, List<ResponseCode> codes) {
        return codes.isEmpty() ? reason : reason + ": " + ResponseCodes.inWords(codes);
    }
}
