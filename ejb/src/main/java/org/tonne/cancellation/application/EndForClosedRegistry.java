package org.tonne.cancellation.application;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.inject.Inject;
import org.tonne.cancellation.domain.Cancellation;
import org.tonne.cancellation.domain.CancellationStatus;
import org.tonne.cancellation.domain.Cancellations;
import org.tonne.cancellation.domain.Consequence;
import org.tonne.cancellation.domain.RegistryMessages;
import org.tonne.cancellation.domain.RegistryMessages.Direction;
import org.tonne.cancellation.domain.RegistryMessages.Message;
import org.tonne.cancellation.persistence.RegistryClosing;
import org.tonne.cases.domain.CaseKind;

import java.util.List;

import static jakarta.ejb.TransactionAttributeType.REQUIRES_NEW;

/**
 * Use case: what a closed registry will never carry out is ended, some at a time. A proposal that waits in the queue is not
 * there, so its units and its money go back; of one that may be there a person must find out what became of it.
 */
@Stateless
@TransactionAttribute(REQUIRES_NEW) // some at a time, each time for good
public class EndForClosedRegistry {

    private static final String FACTS = "The registry is closed for good, as two people found";

    @Inject
    RegistryClosing closing;

    @Inject
    Cancellations cancellations;

    @Inject
    RegistryMessages messages;

    @Inject
    CarryOut carryOut;

    /**
     * Ends some, if the registry is closed.
     *
     * @param max at most so many, from 1
     * @return how many
     */
    public int end(int max) {
        if (!closing.isClosed()) {
            return 0;
        }
        List<Cancellation> underWay = cancellations.lockUnderWay(max);
        underWay.forEach(this::end);
        return underWay.size();
    }

    private void end(Cancellation cancellation) {
        CancellationStatus before = cancellation.status();
        Consequence consequence =
                before == CancellationStatus.QUEUED ? cancellation.giveUp() : cancellation.callOperator();
        cancellations.save(cancellation);
        messages.add(new Message(
                cancellation.identity().id(),
                Direction.IN,
                "decision",
                null,
                before.name(),
                cancellation.status().name(),
                FACTS));
        carryOut.apply(cancellation, consequence, CaseKind.REGISTRY_SILENT, FACTS);
    }
}
