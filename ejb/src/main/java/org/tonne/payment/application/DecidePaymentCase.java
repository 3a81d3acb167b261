package org.tonne.payment.application;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import org.jspecify.annotations.Nullable;
import org.tonne.cases.application.CaseQueries;
import org.tonne.cases.application.CaseView;
import org.tonne.cases.application.CloseCase;
import org.tonne.cases.domain.CaseKind;
import org.tonne.outbox.application.Outbox;
import org.tonne.payment.domain.Payments;
import org.tonne.payment.domain.Refund;
import org.tonne.payment.domain.RefundStatus;
import org.tonne.shared.ErrorCode;
import org.tonne.shared.Money;
import org.tonne.shared.Refused;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** Use case: staff decide a case about money. */
@Stateless
public class DecidePaymentCase {

    @Inject
    CaseQueries cases;

    @Inject
    CloseCase closeCase;

    @Inject
    ConfirmTransfer confirmTransfer;

    @Inject
    Suspense suspense;

    @Inject
    Payments payments;

    @Inject
    BookRefund bookRefund;

    @Inject
    Outbox outbox;

    /** What can be decided about money. */
    public enum Decision {
        /** Money in suspense went back to who sent it. */
        SENT_BACK,
        /** Money in suspense pays a bank transfer that is awaited or lapsed, where the amounts fit. */
        ASSIGN,
        /** A refund that the provider refused is to be tried again. */
        RETRY_REFUND,
        /** A refund that the provider refused was paid in another way. */
        REFUND_PAID,
        /** There is nothing to do: the facts were looked at. */
        SEEN
    }

    /**
     * A decision.
     *
     * @param paymentId which payment the money pays; only for {@link Decision#ASSIGN}
     */
    public record Command(
            UUID caseId, Decision decision, @Nullable UUID paymentId, String actor) {}

    /** What can be decided about a case of this kind; nothing where it is not about money. */
    public static Set<Decision> choices(CaseKind kind) {
        return switch (kind) {
            case STRAY_MONEY -> EnumSet.of(Decision.ASSIGN, Decision.SENT_BACK);
            case REFUND_FAILED -> EnumSet.of(Decision.RETRY_REFUND, Decision.REFUND_PAID);
            case LATE_MONEY, PAYMENT_MISMATCH -> EnumSet.of(Decision.SEEN);
            default -> EnumSet.noneOf(Decision.class);
        };
    }

    /**
     * Carries the decision out and closes the case.
     *
     * @throws org.tonne.shared.DomainException CASE_UNKNOWN, DECISION_ILLEGAL where it does not fit the kind or is
     *     decided, AMOUNT_DIFFERS where the money does not fit the payment
     */
    public void decide(Command command) {
        CaseView about = cases.find(command.caseId)
                .orElseThrow(() -> new Refused(ErrorCode.CASE_UNKNOWN, Map.of("case", command.caseId)));
        if (!choices(about.kind()).contains(command.decision)) {
            throw illegal(command);
        }
        closeCase.close(command.caseId, command.decision.name(), command.actor);
        switch (command.decision) {
            case SENT_BACK -> suspense.release(command.caseId, about.paymentId(), suspense.held(command.caseId));
            case ASSIGN -> assign(command);
            case RETRY_REFUND ->
                failedRefunds(about, command)
                        .forEach(refund -> outbox.add(
                                RefundReceiver.TOPIC,
                                refund.orderId().toString(),
                                RefundReceiver.FIELD,
                                refund.id().toString()));
            case REFUND_PAID ->
                failedRefunds(about, command)
                        .forEach(refund -> bookRefund.completed(payments.getRefund(refund.id()), null, command.actor));
            case SEEN -> {} // closing it is all
        }
    }

    private void assign(Command command) {
        UUID paymentId = command.paymentId;
        if (paymentId == null || payments.get(paymentId).isTaken()) {
            throw illegal(command);
        }
        Money held = suspense.held(command.caseId);
        suspense.release(command.caseId, paymentId, held);
        confirmTransfer.confirm(paymentId, held, command.actor, null);
    }

    private List<Refund> failedRefunds(CaseView about, Command command) {
        UUID paymentId = about.paymentId();
        if (paymentId == null) {
            throw illegal(command);
        }
        return payments.openRefunds(paymentId).stream()
                .filter(refund -> refund.status() == RefundStatus.FAILED)
                .toList();
    }

    private static Refused illegal(Command command) {
        return new Refused(ErrorCode.DECISION_ILLEGAL, Map.of("case", command.caseId, "decision", command.decision));
    }
}
