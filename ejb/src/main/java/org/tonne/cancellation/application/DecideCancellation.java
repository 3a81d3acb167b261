package org.tonne.cancellation.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.tonne.cancellation.domain.Cancellation;
import org.tonne.cancellation.domain.CancellationStatus;
import org.tonne.cancellation.domain.Cancellations;
import org.tonne.cancellation.domain.Consequence;
import org.tonne.cancellation.domain.Moment;
import org.tonne.cancellation.domain.RegistryMessages;
import org.tonne.cancellation.domain.RegistryMessages.Direction;
import org.tonne.cancellation.domain.RegistryMessages.Message;
import org.tonne.cases.application.CaseOwner;
import org.tonne.cases.application.Choice;
import org.tonne.cases.domain.CaseKind;
import org.tonne.cases.domain.Decision;
import org.tonne.cases.domain.OperatorCase;
import org.tonne.order.application.ResumeCancelling;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Two people decide a cancellation that the registry left open. Where it has an end already, such as in a case about a registry
 * that contradicts itself, one person sees that.
 */
@ApplicationScoped
public class DecideCancellation implements CaseOwner {

    /** How it can be decided. */
    public enum Decisions {
        /** The registry did cancel exactly the blocks that were proposed. */
        COMPLETE,
        /** The registry did not and will not cancel them: units go back, money too. */
        TERMINATE,
        /** Propose it again under the same identifier. */
        QUEUE_AGAIN,
        /** It has an end, and that stands. */
        SEEN
    }

    @Inject
    Cancellations cancellations;

    @Inject
    RegistryMessages messages;

    @Inject
    RegistryTime time;

    @Inject
    CarryOut carryOut;

    @Inject
    Heard heard;

    @Inject
    ResumeCancelling resumeCancelling;

    @Override
    public Set<CaseKind> kinds() {
        return EnumSet.of(CaseKind.REGISTRY_SILENT, CaseKind.REGISTRY_CONTRADICTS, CaseKind.BLOCKS_DIFFER);
    }

    @Override
    public List<Choice> choices(OperatorCase about) {
        return find(about)
                .filter(one -> one.status() == CancellationStatus.NEEDS_OPERATOR)
                .map(this::choices)
                .orElse(List.of(Choice.ofOne(Decisions.SEEN)));
    }

    // What has taken no serials yet was never proposed: nothing of it can have been cancelled, and no serial be
    // certified.
    private List<Choice> choices(Cancellation cancellation) {
        Choice terminate = Choice.ofTwo(Decisions.TERMINATE);
        Choice again = Choice.ofTwo(Decisions.QUEUE_AGAIN);
        return cancellations.blocks(cancellation.identity().id()).isEmpty()
                ? heard.only(cancellation, terminate, again)
                : heard.only(cancellation, Choice.ofTwo(Decisions.COMPLETE), terminate, again);
    }

    @Override
    public void carryOut(OperatorCase about, Decision decided, String actor) {
        Decisions decision = Decisions.valueOf(decided.code());
        find(about)
                .filter(one -> decision != Decisions.SEEN)
                .flatMap(one -> cancellations.lock(one.identity().transactionIdentifier()))
                .ifPresent(cancellation -> {
                    heard.requireNothingNew(cancellation, decided);
                    decide(cancellation, decision, "Decided by two people: " + decided.reason());
                    if (decision == Decisions.QUEUE_AGAIN) {
                        resumeCancelling.resume(cancellation.identity().orderId(), actor);
                    }
                });
    }

    private Optional<Cancellation> find(OperatorCase about) {
        Long id = about.cancellationId();
        return id == null ? Optional.empty() : cancellations.find(id);
    }

    private void decide(Cancellation cancellation, Decisions decision, String facts) {
        CancellationStatus before = cancellation.status();
        Consequence consequence = consequence(cancellation, decision);
        cancellations.save(cancellation);
        messages.add(new Message(
                cancellation.identity().id(),
                Direction.IN,
                "decision",
                null,
                before.name(),
                cancellation.status().name(),
                facts));
        carryOut.apply(cancellation, consequence, CaseKind.REGISTRY_SILENT, facts);
    }

    private Consequence consequence(Cancellation cancellation, Decisions decision) {
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
            case SEEN -> {
                return Consequence.NONE;
            }
        }
        throw new IllegalStateException(decision.name());
    }
}
