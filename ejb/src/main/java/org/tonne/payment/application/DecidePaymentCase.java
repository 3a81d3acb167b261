package org.tonne.payment.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.jspecify.annotations.Nullable;
import org.tonne.audit.application.Audit;
import org.tonne.cases.application.CaseOwner;
import org.tonne.cases.application.Choice;
import org.tonne.cases.domain.CaseKind;
import org.tonne.cases.domain.Decision;
import org.tonne.cases.domain.OperatorCase;
import org.tonne.outbox.application.Outbox;
import org.tonne.payment.domain.Payment;
import org.tonne.payment.domain.PaymentStatus;
import org.tonne.payment.domain.Payments;
import org.tonne.payment.domain.Refund;
import org.tonne.payment.domain.RefundStatus;
import org.tonne.shared.ErrorCode;
import org.tonne.shared.Money;
import org.tonne.shared.Refused;

import java.time.Clock;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** People decide about money that fits nothing, about what the provider says of a payment, and about a refund it refused. */
@ApplicationScoped
public class DecidePaymentCase implements CaseOwner {

    private static final int MOST_FITTING = 20;

    /** What can be decided about money. */
    public enum Decisions {
        /** Money in suspense went back to who sent it. */
        SENT_BACK,
        /** Money in suspense pays a bank transfer that is awaited or lapsed, where seller and amount are the same. */
        ASSIGN,
        /** A refund that the provider refused is to be tried again. */
        RETRY_REFUND,
        /** The buyer has exactly the amount of the refund, in another way. */
        REFUND_PAID,
        /** The provider has taken nothing, or has given it back: the payment has failed. */
        NOT_TAKEN,
        /** The provider is asked again by itself; if it says the same, there is a new case. */
        ASK_PROVIDER,
        /** There is nothing to do: the facts were looked at. */
        SEEN
    }

    @Inject
    TransferQueries transferQueries;

    @Inject
    ConfirmTransfer confirmTransfer;

    @Inject
    Suspense suspense;

    @Inject
    OrderFacts orders;

    @Inject
    Payments payments;

    @Inject
    BookRefund bookRefund;

    @Inject
    Outbox outbox;

    @Inject
    Audit audit;

    @Inject
    Clock clock;

    @Override
    public Set<CaseKind> kinds() {
        return EnumSet.of(CaseKind.STRAY_MONEY, CaseKind.REFUND_FAILED, CaseKind.PAYMENT_MISMATCH);
    }

    @Override
    public List<Choice> choices(OperatorCase about) {
        return switch (about.kind()) {
            case STRAY_MONEY -> strayMoney(about);
            case REFUND_FAILED ->
                open(about, RefundStatus.FAILED).isEmpty()
                        ? List.of(Choice.ofOne(Decisions.SEEN))
                        : List.of(Choice.ofTwo(Decisions.RETRY_REFUND), Choice.ofTwo(Decisions.REFUND_PAID));
            default -> mismatch(about);
        };
    }

    private List<Choice> strayMoney(OperatorCase about) {
        Money held = suspense.held(about.id());
        List<Choice> choices = new ArrayList<>();
        transferQueries.open(seller(about)).stream()
                .filter(transfer -> transfer.amount().equals(held))
                .limit(MOST_FITTING)
                .forEach(transfer -> choices.add(Choice.ofTwo(Decisions.ASSIGN)
                        .about(
                                transfer.paymentId().toString(),
                                transfer.orderReference() + ", " + transfer.payerName() + ", to "
                                        + transfer.sellerName())));
        choices.add(Choice.ofTwo(Decisions.SENT_BACK));
        return choices;
    }

    /** At whose bank the money arrived; nothing where that is not known. */
    private @Nullable UUID seller(OperatorCase about) {
        UUID order = about.orderId();
        return order == null ? null : orders.get(order).sellerId();
    }

    private List<Choice> mismatch(OperatorCase about) {
        UUID id = about.paymentId();
        boolean taking = id != null && payments.get(id).status() == PaymentStatus.CAPTURING;
        if (taking) {
            return List.of(Choice.ofTwo(Decisions.NOT_TAKEN), Choice.ofOne(Decisions.ASK_PROVIDER));
        }
        return open(about, RefundStatus.SENDING).isEmpty()
                ? List.of(Choice.ofOne(Decisions.SEEN))
                : List.of(Choice.ofTwo(Decisions.REFUND_PAID), Choice.ofOne(Decisions.ASK_PROVIDER));
    }

    @Override
    public void carryOut(OperatorCase about, Decision decided, String actor) {
        switch (Decisions.valueOf(decided.code())) {
            case SENT_BACK -> suspense.release(about.id(), about.paymentId(), suspense.held(about.id()));
            case ASSIGN -> assign(about.id(), UUID.fromString(decided.about()), actor);
            case RETRY_REFUND ->
                open(about, RefundStatus.FAILED)
                        .forEach(refund -> outbox.add(
                                RefundReceiver.TOPIC,
                                refund.orderId().toString(),
                                RefundReceiver.FIELD,
                                refund.id().toString()));
            case REFUND_PAID ->
                open(about, about.kind() == CaseKind.REFUND_FAILED ? RefundStatus.FAILED : RefundStatus.SENDING)
                        .forEach(refund -> bookRefund.completed(payments.getRefund(refund.id()), null, actor));
            case NOT_TAKEN -> giveUp(about.paymentId(), actor);
            case ASK_PROVIDER, SEEN -> {} // closing it is all: what is not known yet is asked about by the sweep
        }
    }

    private void assign(UUID caseId, UUID paymentId, String actor) {
        Payment payment = payments.get(paymentId);
        if (payment.isTaken()) { // a moment ago: this money is not what paid it
            throw new Refused(ErrorCode.DECISION_ILLEGAL, Map.of("case", caseId, "payment", paymentId));
        }
        Money held = suspense.held(caseId);
        suspense.release(caseId, paymentId, held);
        confirmTransfer.confirm(paymentId, held, actor, null);
    }

    private void giveUp(@Nullable UUID paymentId, String actor) {
        if (paymentId != null) {
            Payment payment = payments.get(paymentId);
            payment.fail(clock.instant());
            audit.write(actor, "payment.failed", paymentId.toString(), "Two people found that it was not taken");
        }
    }

    private List<Refund> open(OperatorCase about, RefundStatus status) {
        UUID paymentId = about.paymentId();
        return paymentId == null
                ? List.of()
                : payments.openRefunds(paymentId).stream()
                        .filter(refund -> refund.status() == status)
                        .toList();
    }
}
