package org.tonne.integration.registry;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.tonne.cancellation.application.RecordProposalReply;
import org.tonne.cancellation.application.RecordStatus;
import org.tonne.cancellation.application.RegistryCommand;
import org.tonne.cancellation.application.StatusReport;
import org.tonne.integration.registry.RegistryLink.Receipt;

/** Says one thing to the registry and hands what came of it back to the trade. Runs outside any transaction. */
@ApplicationScoped
public class SayToRegistry {

    @Inject
    RecordProposalReply replies;

    @Inject
    RecordStatus statuses;

    /** Says it, once. */
    public void say(RegistryLink registry, RegistryCommand command) {
        if (command instanceof RegistryCommand.Propose proposal) {
            record(proposal.transactionIdentifier(), registry.propose(proposal));
        } else {
            recordStatus(command.transactionIdentifier(), registry.ask(command.transactionIdentifier()));
        }
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
        } else if (answer instanceof Answer.Unusable<Receipt> unusable) {
            replies.unknown(transaction, unusable.reason(), unusable.exchange());
        }
    }

    private void recordStatus(String transaction, Answer<StatusReport> answer) {
        if (answer instanceof Answer.Given<StatusReport> given) {
            statuses.record(given.body());
        } else if (answer instanceof Answer.NotSent<StatusReport> notSent) {
            statuses.unanswered(transaction, notSent.reason(), org.tonne.cancellation.application.Exchange.NONE);
        } else if (answer instanceof Answer.Unusable<StatusReport> unusable) {
            statuses.unanswered(transaction, unusable.reason(), unusable.exchange());
        }
    }
}
