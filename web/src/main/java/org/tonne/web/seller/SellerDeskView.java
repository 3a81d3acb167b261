package org.tonne.web.seller;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import org.tonne.payment.application.ConfirmRefundPaid;
import org.tonne.payment.application.RefundTask;
import org.tonne.payment.application.RefundTasks;
import org.tonne.payment.application.TransferQueries;
import org.tonne.web.account.Desk;
import org.tonne.web.admin.Transfers;
import org.tonne.web.ui.Ids;
import org.tonne.web.ui.Visit;

import java.util.List;

/** Behind seller/desk.xhtml: transfers that this seller may confirm, and refunds that this seller must pay. */
@Named("sellerDesk")
@RequestScoped
public class SellerDeskView {

    @Inject
    TransferQueries transferQueries;

    @Inject
    RefundTasks refundTasks;

    @Inject
    ConfirmRefundPaid confirmRefundPaid;

    @Inject
    Transfers transfers;

    @Inject
    Desk desk;

    @Inject
    HttpServletRequest request;

    /** Transfers to this seller. */
    public List<Transfers.Row> getTransfers() {
        return Transfers.rows(transferQueries.open(desk.seller()));
    }

    /** Refunds of this seller. */
    public List<RefundTask> getRefunds() {
        return refundTasks.open(desk.seller());
    }

    /** Does what was sent. */
    public void act() {
        Visit visit = Visit.of(request);
        if (!visit.isPost()) {
            return;
        }
        Ids.read(visit.value("confirm"))
                .ifPresent(payment -> transfers.confirm(payment, visit.value("received"), desk.seller()));
        Ids.read(visit.value("paid"))
                .ifPresent(refund -> desk.say(
                        "desk.done.refund", () -> confirmRefundPaid.confirm(refund, desk.actor(), desk.seller())));
    }
}
