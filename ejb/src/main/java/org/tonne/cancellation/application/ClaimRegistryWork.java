package org.tonne.cancellation.application;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.inject.Inject;
import org.tonne.cancellation.domain.Attestation;
import org.tonne.cancellation.domain.Attestations;
import org.tonne.cancellation.domain.Cancellation;
import org.tonne.cancellation.domain.CancellationIdentity;
import org.tonne.cancellation.domain.CancellationStatus;
import org.tonne.cancellation.domain.Cancellations;
import org.tonne.cancellation.domain.Consequence;
import org.tonne.cancellation.domain.Moment;
import org.tonne.cancellation.domain.RegistryMessages;
import org.tonne.cancellation.domain.RegistryMessages.Direction;
import org.tonne.cancellation.domain.RegistryMessages.Message;
import org.tonne.cases.domain.CaseKind;
import org.tonne.shared.Quantity;
import org.tonne.shared.UnitBlock;
import org.tonne.stock.application.AllocateSerials;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import static jakarta.ejb.TransactionAttributeType.REQUIRES_NEW;

/** Use case: a sender takes what must be said to the registry now; no other server gets the same. */
@Stateless
@TransactionAttribute(REQUIRES_NEW) // it is claimed before a byte is sent
public class ClaimRegistryWork {

    @Inject
    Cancellations cancellations;

    @Inject
    AllocateSerials serials;

    @Inject
    RegistryMessages messages;

    @Inject
    Attestations attestations;

    @Inject
    CarryOut carryOut;

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
            claim(due, moment).ifPresent(commands::add);
        }
        return List.copyOf(commands);
    }

    private Optional<RegistryCommand> claim(Cancellation due, Moment moment) {
        CancellationStatus before = due.status();
        Optional<RegistryCommand> command =
                before == CancellationStatus.QUEUED ? propose(due, moment) : Optional.of(question(due, moment));
        cancellations.save(due);
        command.ifPresent(said -> messages.add(new Message(
                due.identity().id(),
                Direction.OUT,
                operation(said),
                null,
                before.name(),
                due.status().name(),
                said.toString())));
        return command;
    }

    /**
     * Its serials; one that is proposed in place of a refused one takes them now, when the mirror has been read anew. They
     * are read as they are kept: what is proposed again must be in the same order.
     */
    private List<UnitBlock> blocks(CancellationIdentity identity) {
        List<UnitBlock> allocated = cancellations.blocks(identity.id());
        if (!allocated.isEmpty()) {
            return allocated;
        }
        serials.allocate(identity.lotId(), identity.id(), Quantity.of(identity.quantity()));
        return cancellations.blocks(identity.id());
    }

    private RegistryCommand question(Cancellation due, Moment moment) {
        due.ask(moment.now(), moment.deadlines());
        String identifier = due.identity().transactionIdentifier();
        return attestations
                .toFetch(due.identity().id())
                .map(Attestation::documentUri)
                .<RegistryCommand>map(
                        document -> new RegistryCommand.FetchAttestation(identifier, URI.create(document)))
                .orElseGet(() -> new RegistryCommand.AskStatus(identifier));
    }

    // Under one identifier only one thing is ever proposed (DES 3001); whatever has changed since a person must see.
    private Optional<RegistryCommand> propose(Cancellation due, Moment moment) {
        RegistryCommand.Propose proposal = proposal(due);
        if (proposal.blocks().size() > ProposeCancellations.MOST_BLOCKS) {
            return toOperator(
                    due,
                    CaseKind.REGISTRY_SILENT,
                    "Its units lie in " + proposal.blocks().size() + " blocks by now, more than a proposal may have ("
                            + ProposeCancellations.MOST_BLOCKS + "); it was not sent");
        }
        if (!cancellations.isProposedAsBefore(due.identity().id(), proposal.sha256())) {
            return toOperator(
                    due,
                    CaseKind.REGISTRY_CONTRADICTS,
                    "The proposal would differ from what was proposed before under this identifier; it was not sent");
        }
        due.send(moment.now(), moment.deadlines());
        return Optional.of(proposal);
    }

    private Optional<RegistryCommand> toOperator(Cancellation due, CaseKind kind, String facts) {
        Consequence consequence = due.callOperator();
        cancellations.save(due);
        carryOut.apply(due, consequence, kind, facts);
        return Optional.empty();
    }

    private static String operation(RegistryCommand command) {
        if (command instanceof RegistryCommand.Propose) {
            return "acceptProposal";
        }
        return command instanceof RegistryCommand.FetchAttestation ? "attestation document" : "getTransactionStatus";
    }

    private RegistryCommand.Propose proposal(Cancellation due) {
        long id = due.identity().id();
        Cancellations.Particulars particulars = cancellations.particulars(id);
        return new RegistryCommand.Propose(
                due.identity().transactionIdentifier(),
                new RegistryCommand.Account(particulars.accountType(), particulars.accountId()),
                blocks(due.identity()),
                particulars.beneficiary(),
                particulars.purpose(),
                particulars.requestReference());
    }
}
