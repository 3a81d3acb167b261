package org.tonne.cancellation.application;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.inject.Inject;
import org.tonne.cancellation.domain.Cancellation;
import org.tonne.cancellation.domain.CancellationStatus;
import org.tonne.cancellation.domain.Cancellations;
import org.tonne.cancellation.domain.Moment;
import org.tonne.cancellation.domain.RegistryMessages;
import org.tonne.cancellation.domain.RegistryMessages.Direction;
import org.tonne.cancellation.domain.RegistryMessages.Message;

import java.util.ArrayList;
import java.util.List;

import static jakarta.ejb.TransactionAttributeType.REQUIRES_NEW;

/** Use case: a sender takes what must be said to the registry now; no other server gets the same. */
@Stateless
@TransactionAttribute(REQUIRES_NEW) // it is claimed before a byte is sent
public class ClaimRegistryWork {

    @Inject
    Cancellations cancellations;

    @Inject
    RegistryMessages messages;

    @Inject
    RegistryTime time;

    /**
     * What is due, most overdue first. A claimed proposal is SENDING from now on; if nothing is recorded for it within
     * the time-out, it becomes UNKNOWN and is asked about, never proposed again unasked.
     *
     * @param max at most so many, from 1
     */
    public List<RegistryCommand> claim(int max) {
        Moment moment = time.now();
        List<RegistryCommand> commands = new ArrayList<>();
        for (Cancellation due : cancellations.lockDue(moment.now(), max)) {
            commands.add(claim(due, moment));
        }
        return List.copyOf(commands);
    }

    private RegistryCommand claim(Cancellation due, Moment moment) {
        CancellationStatus before = due.status();
        RegistryCommand command;
        if (before == CancellationStatus.QUEUED) {
            due.send(moment.now(), moment.deadlines());
            command = proposal(due);
        } else {
            due.ask(moment.now(), moment.deadlines());
            command = new RegistryCommand.AskStatus(due.identity().transactionIdentifier());
        }
        cancellations.save(due);
        messages.add(new Message(
                due.identity().id(),
                Direction.OUT,
                command instanceof RegistryCommand.Propose ? "acceptProposal" : "getTransactionStatus",
                null,
                before.name(),
                due.status().name(),
                command.toString()));
        return command;
    }

    private RegistryCommand proposal(Cancellation due) {
        long id = due.identity().id();
        Cancellations.Particulars particulars = cancellations.particulars(id);
        return new RegistryCommand.Propose(
                due.identity().transactionIdentifier(),
                new RegistryCommand.Account(particulars.accountType(), particulars.accountId()),
                cancellations.blocks(id),
                particulars.beneficiary(),
                particulars.purpose(),
                particulars.requestReference());
    }
}
