package org.tonne.web.seller;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import org.tonne.offer.application.SellerOffers;
import org.tonne.offer.application.SellerOffers.SellerOffer;
import org.tonne.order.application.SellerOrders;
import org.tonne.order.application.SellerOrders.SellerOrder;
import org.tonne.payment.application.ConfirmRefundPaid;
import org.tonne.payment.application.OpenTransfer;
import org.tonne.payment.application.RefundTask;
import org.tonne.payment.application.RefundTasks;
import org.tonne.payment.application.TransferQueries;
import org.tonne.payment.domain.PaymentStatus;
import org.tonne.web.account.Desk;
import org.tonne.web.admin.Transfers;
import org.tonne.web.ui.Ids;
import org.tonne.web.ui.Visit;

import java.util.List;
import java.util.UUID;

/** Behind seller/desk.xhtml: what needs this seller now, transfers to confirm, refunds to pay, own orders and offers. */
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
    SellerOrders sellerOrders;

    @Inject
    SellerOffers sellerOffers;

    @Inject
    OwnPage ownPage;

    @Inject
    Transfers transfers;

    @Inject
    Desk desk;

    @Inject
    HttpServletRequest request;

    private List<OpenTransfer> open = List.of();
    private List<RefundTask> refunds = List.of();
    private List<SellerOrder> orders = List.of();
    private List<SellerOffer> offers = List.of();

    /** Transfers to this seller. */
    public List<Transfers.Row> getTransfers() {
        return Transfers.rows(open);
    }

    /** Refunds of this seller. */
    public List<RefundTask> getRefunds() {
        return refunds;
    }

    /** Own orders, the open ones or all, as the address asks. */
    public List<SellerOrder> getOrders() {
        return orders;
    }

    /** Whether all orders are asked for. */
    public boolean isAll() {
        return Visit.of(request).value("show").equals("all");
    }

    /** Own offers. */
    public List<SellerOffer> getOffers() {
        return offers;
    }

    /** How many transfers a buyer says are on their way: the seller looks for them on the account. */
    public long getReported() {
        return open.stream()
                .filter(transfer -> transfer.status() == PaymentStatus.REPORTED)
                .count();
    }

    /** How many offers sell nothing at the moment although the seller has not paused them. */
    public long getStanding() {
        return offers.stream()
                .filter(offer -> !offer.paused() && (offer.frozen() || offer.available() == 0))
                .count();
    }

    private void look() {
        UUID seller = desk.seller();
        open = transferQueries.open(seller);
        refunds = refundTasks.open(seller);
        orders = isAll() ? sellerOrders.all(seller) : sellerOrders.open(seller);
        offers = sellerOffers.of(seller);
        ownPage.look();
    }

    /** Looks at what there is, or does what was sent. */
    public void act() {
        Visit visit = Visit.of(request);
        if (!visit.isPost()) {
            look();
            return;
        }
        Ids.read(visit.value("confirm"))
                .ifPresent(payment -> transfers.confirm(payment, visit.value("received"), desk.seller()));
        Ids.read(visit.value("paid"))
                .ifPresent(refund -> desk.say(
                        "desk.done.refund", () -> confirmRefundPaid.confirm(refund, desk.actor(), desk.seller())));
        ownPage.act();
        if (!visit.value("stray").isEmpty()) {
            transfers.stray(desk.seller());
        }
    }
}
