package org.tonne.cancellation.application;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import org.tonne.audit.application.Audit;
import org.tonne.cancellation.domain.Cancellation;
import org.tonne.cancellation.domain.CancellationStatus;
import org.tonne.cancellation.domain.Cancellations;
import org.tonne.cancellation.domain.Moment;
import org.tonne.cancellation.domain.RegistryMessages;
import org.tonne.cancellation.domain.RegistryMessages.Direction;
import org.tonne.cancellation.domain.RegistryMessages.Message;
import org.tonne.config.RegistrySettings;
import org.tonne.shared.ErrorCode;
import org.tonne.shared.Refused;

import java.util.Map;

/** Use case: a person has sent a proposal to a registry without an interface; from now on its answer is awaited. */
@Stateless
public class HandOver {

    @Inject
    Cancellations cancellations;

    @Inject
    RegistryMessages messages;

    @Inject
    RegistryTime time;

    @Inject
    RegistrySettings settings;

    @Inject
    Audit audit;

    /**
     * Says so. Refused with NOT_ALLOWED where the registry has an interface, and with CANCELLATION_MOVE_ILLEGAL where
     * the proposal was sent before.
     *
     * @param request what was sent
     * @param actor who sent it
     */
    public void handOver(String transactionIdentifier, String request, String actor) {
        if (!settings.isManual()) {
            throw new Refused(ErrorCode.NOT_ALLOWED);
        }
        Cancellation cancellation = cancellations
                .lock(transactionIdentifier)
                .orElseThrow(() ->
                        new Refused(ErrorCode.CANCELLATION_UNKNOWN, Map.of("cancellation", transactionIdentifier)));
        requireQueued(cancellation);
        Moment moment = time.now();
        cancellation.send(moment.now(), moment.deadlines());
        cancellations.save(cancellation);
        cancellation.acknowledge(moment.now(), moment.deadlines());
        cancellations.save(cancellation);
        messages.add(new Message(
                cancellation.identity().id(),
                Direction.OUT,
                "forwardingRequest",
                null,
                CancellationStatus.QUEUED.name(),
                cancellation.status().name(),
                request));
        audit.write(actor, "cancellation.handed-over", transactionIdentifier, "The forwarding request was sent");
    }

    private static void requireQueued(Cancellation cancellation) {
        if (cancellation.status() != CancellationStatus.QUEUED) {
            throw new Refused(
                    ErrorCode.CANCELLATION_MOVE_ILLEGAL,
                    Map.of(
                            "cancellation", cancellation.identity().transactionIdentifier(),
                            "status", cancellation.status(),
                            "action", "SEND"));
        }
    }
}
