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
import org.tonne.payment.application.RefundTask;
import org.tonne.payment.application.RefundTasks;
import org.tonne.payment.application.TransferQueries;
import org.tonne.web.account.Desk;
import org.tonne.web.ui.Ids;
import org.tonne.web.ui.Visit;

import java.util.List;

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
    Transfers transfers;

    @Inject
    Desk desk;

    @Inject
    HttpServletRequest request;

    /** What needs a person, or what was decided last, as the address asks. */
    public List<CaseView> getCases() {
        return isDecided() ? caseQueries.decided() : caseQueries.open();
    }

    /** Whether what was decided is asked for. */
    public boolean isDecided() {
        return Visit.of(request).value("show").equals("decided");
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
        if (!visit.value("stray").isEmpty()) {
            transfers.stray(null);
        }
    }
}
