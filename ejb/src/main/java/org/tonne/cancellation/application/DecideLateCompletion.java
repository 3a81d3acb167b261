package org.tonne.cancellation.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.tonne.audit.application.Audit;
import org.tonne.cancellation.domain.Cancellation;
import org.tonne.cancellation.domain.CancellationIdentity;
import org.tonne.cancellation.domain.CancellationStatus;
import org.tonne.cancellation.domain.Cancellations;
import org.tonne.cancellation.domain.RegistryMessages;
import org.tonne.cancellation.domain.RegistryMessages.Direction;
import org.tonne.cancellation.domain.RegistryMessages.Message;
import org.tonne.cancellation.persistence.LateUnits;
import org.tonne.cancellation.persistence.LateUnits.Holder;
import org.tonne.cases.application.CaseOwner;
import org.tonne.cases.application.Choice;
import org.tonne.cases.domain.CaseKind;
import org.tonne.cases.domain.Decision;
import org.tonne.cases.domain.OperatorCase;
import org.tonne.order.application.KeepMoney;
import org.tonne.order.application.SettleOrder;
import org.tonne.shared.Quantity;
import org.tonne.stock.application.AllocateSerials;
import org.tonne.stock.application.TakeBack;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Two people decide what the registry carried out after it had been given up (registry protocol, 8.2). The units are gone there,
 * so they are gone here too. Where the money is still here the order is completed by them; where it is back with the buyer they
 * are the seller's loss. Serials that another cancellation took meanwhile are taken from it, if it was never proposed.
 */
@ApplicationScoped
public class DecideLateCompletion implements CaseOwner {

    /** How it can be decided. */
    public enum Decisions {
        /** It counts: the units complete the order, and its certificate follows. */
        DELIVER,
        /** The same, where a refund by bank was asked for: whoever was to pay it has said that it was not paid. */
        DELIVER_UNPAID,
        /** The refund stands; the units are the seller's loss. */
        WRITE_OFF,
        /** The registry was wrong: it has not carried it out. What was given back stays so. */
        NOT_CARRIED_OUT,
        /** It has been decided already. */
        SEEN
    }

    /** Why something cannot be chosen at the moment, beside {@link KeepMoney.Obstacle}. */
    public enum Hindrances {
        /** The units of the order are on their way under another identifier. */
        REPLACED,
        /** Another proposal is on its way with some of these serials; the registry has not answered it. */
        SERIALS_UNDER_WAY,
        /** Too many units of the lot are promised to other orders. */
        UNITS_PROMISED
    }

    @Inject
    Cancellations cancellations;

    @Inject
    RegistryMessages messages;

    @Inject
    RegistryTime time;

    @Inject
    Heard heard;

    @Inject
    LateUnits lateUnits;

    @Inject
    TakeBack takeBack;

    @Inject
    AllocateSerials allocateSerials;

    @Inject
    KeepMoney keepMoney;

    @Inject
    SettleOrder settleOrder;

    @Inject
    Audit audit;

    @Override
    public Set<CaseKind> kinds() {
        return EnumSet.of(CaseKind.LATE_COMPLETION);
    }

    @Override
    public List<Choice> choices(OperatorCase about) {
        return find(about)
                .filter(one -> one.status() == CancellationStatus.LATE_COMPLETED)
                .map(this::choices)
                .orElse(List.of(Choice.ofOne(Decisions.SEEN)));
    }

    private List<Choice> choices(Cancellation cancellation) {
        CancellationIdentity late = cancellation.identity();
        Choice deliver = Choice.ofTwo(Decisions.DELIVER);
        Choice unpaid = Choice.ofTwo(Decisions.DELIVER_UNPAID);
        Choice writeOff = Choice.ofTwo(Decisions.WRITE_OFF);
        Optional<Hindrances> units = unitsHindrance(late);
        if (units.isPresent()) {
            writeOff = writeOff.hinderedBy(units.get());
            deliver = deliver.hinderedBy(units.get());
            unpaid = unpaid.hinderedBy(units.get());
        }
        KeepMoney.Obstacle money = keepMoney.obstacle(late.orderId(), late.orderLineId(), Quantity.of(late.quantity()));
        if (money != KeepMoney.Obstacle.NONE) {
            deliver = deliver.hinderedBy(money);
        }
        if (lateUnits.replaced(late.id())) {
            deliver = deliver.hinderedBy(Hindrances.REPLACED);
            unpaid = unpaid.hinderedBy(Hindrances.REPLACED);
        }
        Choice none = Choice.ofTwo(Decisions.NOT_CARRIED_OUT);
        return money == KeepMoney.Obstacle.REFUND_ASKED_FOR
                ? heard.only(cancellation, deliver, unpaid, writeOff, none)
                : heard.only(cancellation, deliver, writeOff, none);
    }

    private Optional<Hindrances> unitsHindrance(CancellationIdentity late) {
        if (!lateUnits.holders(late.id()).stream().allMatch(Holder::unsent)) {
            return Optional.of(Hindrances.SERIALS_UNDER_WAY);
        }
        return takeBack.canBeHad(late.lotId(), late.id(), Quantity.of(late.quantity()))
                ? Optional.empty()
                : Optional.of(Hindrances.UNITS_PROMISED);
    }

    @Override
    public void carryOut(OperatorCase about, Decision decided, String actor) {
        Decisions decision = Decisions.valueOf(decided.code());
        find(about)
                .filter(one -> decision != Decisions.SEEN)
                .flatMap(one -> cancellations.lock(one.identity().transactionIdentifier()))
                .ifPresent(late -> {
                    heard.requireNothingNew(late, decided);
                    carryOut(late, decision, decided.reason(), actor);
                });
    }

    private void carryOut(Cancellation late, Decisions decision, String reason, String actor) {
        CancellationIdentity identity = late.identity();
        CancellationStatus before = late.status();
        switch (decision) {
            case DELIVER, DELIVER_UNPAID -> {
                keepMoney.keep(identity.orderId(), actor);
                late.decideCompleted(time.now());
                take(identity);
            }
            case WRITE_OFF -> {
                late.decideWrittenOff();
                take(identity);
            }
            case NOT_CARRIED_OUT -> late.decideTerminated();
            case SEEN -> throw new IllegalStateException("Nothing to carry out");
        }
        cancellations.save(late);
        String facts = "Decided by two people: " + decision + ": " + reason;
        messages.add(new Message(
                identity.id(),
                Direction.IN,
                "decision",
                null,
                before.name(),
                late.status().name(),
                facts));
        audit.write(actor, "cancellation.late-decided", identity.transactionIdentifier(), facts);
        lateUnits.thaw(identity.lotId(), identity.id());
        settleOrder.settle(identity.orderId());
    }

    private void take(CancellationIdentity late) {
        List<Holder> holders = lateUnits.holders(late.id());
        holders.forEach(holder -> takeBack.giveWay(late.lotId(), holder.cancellationId()));
        takeBack.take(late.lotId(), late.orderLineId(), late.id(), Quantity.of(late.quantity()));
        holders.forEach(holder ->
                allocateSerials.allocate(late.lotId(), holder.cancellationId(), Quantity.of(holder.quantity())));
    }

    private Optional<Cancellation> find(OperatorCase about) {
        Long id = about.cancellationId();
        return id == null ? Optional.empty() : cancellations.find(id);
    }
}
