package org.tonne.integration.registry;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.tonne.cancellation.application.Exchange;
import org.tonne.cancellation.application.RecordAttestation;
import org.tonne.cancellation.application.RecordProposalReply;
import org.tonne.cancellation.application.RecordStatus;
import org.tonne.cancellation.application.RegistryCommand;
import org.tonne.cancellation.application.StatusReport;
import org.tonne.cancellation.application.TakeAttestation;
import org.tonne.integration.registry.RegistryLink.Receipt;

import java.time.Duration;
import java.util.Optional;

/** Says one thing to the registry and hands what came of it back to the trade. Runs outside any transaction. */
@ApplicationScoped
public class SayToRegistry {

    @Inject
    RecordProposalReply replies;

    @Inject
    RecordStatus statuses;

    @Inject
    TakeAttestation takeAttestation;

    @Inject
    RecordAttestation attestations;

    /**
     * Says it, once.
     *
     * @return how long the registry wants to be left alone, where it is in trouble; zero where it does not say
     */
    public Optional<Duration> say(RegistryLink registry, Documents documents, RegistryCommand command) {
        String transaction = command.transactionIdentifier();
        if (command instanceof RegistryCommand.Propose proposal) {
            Answer<Receipt> answer = registry.propose(proposal);
            record(transaction, answer);
            return answer.trouble();
        }
        if (command instanceof RegistryCommand.FetchAttestation fetch) {
            recordDocument(transaction, documents.get(fetch.document()));
            return Optional.empty();
        }
        Answer<StatusReport> answer = registry.ask(transaction);
        recordStatus(transaction, answer);
        return answer.trouble();
    }

    private void record(String transaction, Answer<Receipt> answer) {
        if (answer instanceof Answer.Given<Receipt> given) {
            if (given.body().accepted()) {
                replies.accepted(transaction, given.exchange());
            } else {
                replies.refused(transaction, given.body().codes(), given.exchange());
            }
        } else if (answer instanceof Answer.NotSent<Receipt> notSent) {
            replies.notSent(transaction, notSent.reason());
        } else if (answer instanceof Answer.Barred<Receipt> barred) {
            replies.notSent(transaction, barred.reason());
        } else if (answer instanceof Answer.Unusable<Receipt> unusable) {
            replies.unknown(transaction, unusable.reason(), unusable.exchange());
        } else if (answer instanceof Answer.Troubled<Receipt> troubled) {
            replies.troubled(
                    transaction, troubled.reason(), troubled.retryAfter().orElse(null), troubled.exchange());
        } else if (answer instanceof Answer.Hopeless<Receipt> hopeless) {
            replies.unreadable(transaction, hopeless.codes(), hopeless.reason(), hopeless.exchange());
        }
    }

    private void recordDocument(String transaction, Answer<byte[]> answer) {
        if (answer instanceof Answer.Given<byte[]> given) {
            takeAttestation.take(transaction, given.body());
        } else {
            attestations.notFetched(transaction, "The document could not be fetched: " + answer.reason());
        }
    }

    private void recordStatus(String transaction, Answer<StatusReport> answer) {
        if (answer instanceof Answer.Given<StatusReport> given) {
            statuses.record(given.body());
        } else {
            statuses.unanswered(transaction, answer.reason(), exchange(answer));
        }
    }

    private static Exchange exchange(Answer<?> answer) {
        if (answer instanceof Answer.Unusable<?> unusable) {
            return unusable.exchange();
        }
        return answer instanceof Answer.Troubled<?> troubled
                ? troubled.exchange()
                : answer instanceof Answer.Hopeless<?> hopeless ? hopeless.exchange() : Exchange.NONE;
    }
}
