package org.tonne.web.admin;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import org.tonne.cases.application.CaseQueries;
import org.tonne.cases.application.CaseView;
import org.tonne.outbox.application.OutboxQueries;
import org.tonne.outbox.application.UnblockMessage;
import org.tonne.payment.application.ConfirmRefundPaid;
import org.tonne.payment.application.DecidePaymentCase;
import org.tonne.payment.application.RefundTask;
import org.tonne.payment.application.RefundTasks;
import org.tonne.payment.application.TransferQueries;
import org.tonne.web.account.Desk;
import org.tonne.web.ui.Ids;
import org.tonne.web.ui.Visit;

import java.util.List;
import java.util.UUID;

/** Behind the pages of the console: cases about money, transfers, refunds, and messages that will not go. */
@Named("staff")
@RequestScoped
public class StaffView {

    @Inject
    CaseQueries caseQueries;

    @Inject
    TransferQueries transferQueries;

    @Inject
    RefundTasks refundTasks;

    @Inject
    OutboxQueries outboxQueries;

    @Inject
    UnblockMessage unblockMessage;

    @Inject
    ConfirmRefundPaid confirmRefundPaid;

    @Inject
    DecidePaymentCase decidePaymentCase;

    @Inject
    Transfers transfers;

    @Inject
    Desk desk;

    @Inject
    HttpServletRequest request;

    /** What needs a person. */
    public List<CaseView> getCases() {
        return caseQueries.open();
    }

    /** Transfers to confirm. */
    public List<Transfers.Row> getTransfers() {
        return Transfers.rows(transferQueries.open(null));
    }

    /** Refunds to pay. */
    public List<RefundTask> getRefunds() {
        return refundTasks.open(null);
    }

    /** Messages that will not go. */
    public List<OutboxQueries.Blocked> getMessages() {
        return outboxQueries.blocked();
    }

    /** Does what was sent. */
    public void act() {
        Visit visit = Visit.of(request);
        if (!visit.isPost()) {
            return;
        }
        Ids.read(visit.value("confirm"))
                .ifPresent(payment -> transfers.confirm(payment, visit.value("received"), null));
        Ids.read(visit.value("paid"))
                .ifPresent(refund ->
                        desk.say("desk.done.refund", () -> confirmRefundPaid.confirm(refund, desk.actor(), null)));
        Ids.read(visit.value("unblock"))
                .ifPresent(
                        message -> desk.say("desk.done.message", () -> unblockMessage.unblock(message, desk.actor())));
        Ids.read(visit.value("case")).ifPresent(id -> decide(id, visit.value("decision")));
    }

    private void decide(UUID caseId, String decision) {
        DecidePaymentCase.Decision decided =
                decision.equals("SENT_BACK") ? DecidePaymentCase.Decision.SENT_BACK : DecidePaymentCase.Decision.SEEN;
        desk.say(
                "desk.done.case",
                () -> decidePaymentCase.decide(new DecidePaymentCase.Command(caseId, decided, null, desk.actor())));
    }

    /** Whether a case is about money, so that it is decided here. */
    public boolean aboutMoney(CaseView one) {
        return switch (one.kind()) {
            case LATE_MONEY, STRAY_MONEY, PAYMENT_MISMATCH, REFUND_FAILED -> true;
            case REGISTRY_SILENT, REGISTRY_CONTRADICTS, BLOCKS_DIFFER, LATE_COMPLETION, RECONCILIATION_DIFFERS -> false;
            case ATTESTATION_DOUBTFUL, STRAY_NOTIFICATION, REGISTRY_CLOSED -> false;
            case HOLDINGS_SHORT, ACCOUNT_REFUSED, PROJECT_FROZEN, NOTICE_UNCLEAR -> false;
        };
    }
}
