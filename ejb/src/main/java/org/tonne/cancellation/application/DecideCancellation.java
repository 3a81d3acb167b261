package org.tonne.cancellation.application;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import org.tonne.cancellation.application.CancellationQueries.ProposedDecision;
import org.tonne.cancellation.domain.Cancellation;
import org.tonne.cancellation.domain.CancellationStatus;
import org.tonne.cancellation.domain.Cancellations;
import org.tonne.cancellation.domain.Consequence;
import org.tonne.cancellation.domain.Moment;
import org.tonne.cancellation.domain.RegistryMessages;
import org.tonne.cancellation.domain.RegistryMessages.Direction;
import org.tonne.cancellation.domain.RegistryMessages.Message;
import org.tonne.cases.application.ConfirmDecision;
import org.tonne.cases.application.OpenCase;
import org.tonne.cases.application.ProposeDecision;
import org.tonne.cases.application.RejectDecision;
import org.tonne.cases.domain.CaseKind;
import org.tonne.cases.domain.OperatorCases;
import org.tonne.order.application.ResumeCancelling;
import org.tonne.shared.ErrorCode;
import org.tonne.shared.Refused;

import java.util.Map;
import java.util.UUID;

/** Use case: two people decide a cancellation that the registry left open; one proposes, another confirms. */
@Stateless
public class DecideCancellation {

    @Inject
    Cancellations cancellations;

    @Inject
    RegistryMessages messages;

    @Inject
    RegistryTime time;

    @Inject
    CarryOut carryOut;

    @Inject
    ResumeCancelling resumeCancelling;

    @Inject
    OperatorCases cases;

    @Inject
    OpenCase openCase;

    @Inject
    ProposeDecision proposeDecision;

    @Inject
    ConfirmDecision confirmDecision;

    @Inject
    RejectDecision rejectDecision;

    /**
     * The first person's proposal. Refused with DECISION_ILLEGAL while another one waits, and when the cancellation
     * needs no decision.
     *
     * @param reason why, in the person's words
     * @param actor who
     */
    public void propose(String transactionIdentifier, Decision decision, String reason, String actor) {
        Cancellation cancellation = undecided(transactionIdentifier);
        UUID caseId = cases.openOf(cancellation.identity().id())
                .orElseGet(() -> openCase.open(
                        CaseKind.REGISTRY_SILENT,
                        cancellation.identity().orderId(),
                        cancellation.identity().id(),
                        null,
                        "Opened for a decision"));
        proposeDecision.propose(caseId, ProposedDecision.print(decision, reason), actor);
    }

    /**
     * The second person's confirmation, which carries it out.
     *
     * @param actor who; refused with DECISION_ILLEGAL when it is the one who proposed
     */
    public void confirm(String transactionIdentifier, String actor) {
        Cancellation cancellation = undecided(transactionIdentifier);
        UUID caseId = cases.openOf(cancellation.identity().id()).orElseThrow(() -> illegal(cancellation));
        ProposedDecision decided = ProposedDecision.parse(confirmDecision.confirm(caseId, actor), actor);
        CancellationStatus before = cancellation.status();
        Consequence consequence = decide(cancellation, decided.decision());
        cancellations.save(cancellation);
        String facts = "Decided by two people: " + decided.reason();
        messages.add(new Message(
                cancellation.identity().id(),
                Direction.IN,
                "decision",
                null,
                before.name(),
                cancellation.status().name(),
                facts));
        carryOut.apply(cancellation, consequence, CaseKind.REGISTRY_SILENT, facts);
        if (decided.decision() == Decision.QUEUE_AGAIN) {
            resumeCancelling.resume(cancellation.identity().orderId(), actor);
        }
    }

    /** A second person does not agree; the cancellation waits for another proposal. */
    public void reject(String transactionIdentifier, String actor) {
        Cancellation cancellation = undecided(transactionIdentifier);
        rejectDecision.reject(
                cases.openOf(cancellation.identity().id()).orElseThrow(() -> illegal(cancellation)), actor);
    }

    private Consequence decide(Cancellation cancellation, Decision decision) {
        Moment moment = time.now();
        switch (decision) {
            case COMPLETE -> {
                return cancellation.decideCompleted(moment);
            }
            case TERMINATE -> {
                return cancellation.decideTerminated();
            }
            case QUEUE_AGAIN -> {
                cancellation.decideQueued(moment.now());
                return Consequence.NONE;
            }
        }
        throw new IllegalStateException(decision.name());
    }

    // What was completed late is not decided here: its units and its money went back, and must be brought back by hand.
    private Cancellation undecided(String transactionIdentifier) {
        Cancellation cancellation = cancellations
                .lock(transactionIdentifier)
                .orElseThrow(() ->
                        new Refused(ErrorCode.CANCELLATION_UNKNOWN, Map.of("cancellation", transactionIdentifier)));
        if (cancellation.status() != CancellationStatus.NEEDS_OPERATOR) {
            throw illegal(cancellation);
        }
        return cancellation;
    }

    private static Refused illegal(Cancellation cancellation) {
        return new Refused(
                ErrorCode.DECISION_ILLEGAL,
                Map.of(
                        "cancellation",
                        cancellation.identity().transactionIdentifier(),
                        "status",
                        cancellation.status()));
    }

    /** How it can be decided. */
    public enum Decision {
        /** The registry did cancel exactly the blocks that were proposed. */
        COMPLETE,
        /** The registry did not and will not cancel them: units go back, money too. */
        TERMINATE,
        /** Propose it again under the same identifier. */
        QUEUE_AGAIN
    }
}
