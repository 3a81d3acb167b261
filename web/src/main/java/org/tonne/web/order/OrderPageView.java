package org.tonne.web.order;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import org.tonne.order.application.OrderQueries;
import org.tonne.order.application.OrderView;
import org.tonne.order.application.PurchaseView;
import org.tonne.order.application.WithdrawOrder;
import org.tonne.payment.application.ReportTransfer;
import org.tonne.shared.DomainException;
import org.tonne.web.ui.Ids;
import org.tonne.web.ui.Reply;
import org.tonne.web.ui.Visit;

import java.time.Clock;
import java.util.Optional;
import java.util.UUID;

/** Behind order.xhtml: how a purchase stands; the buyer may give an unpaid order up, or say that a transfer is made. */
@Named("orderPage")
@RequestScoped
public class OrderPageView {

    @Inject
    OrderQueries orderQueries;

    @Inject
    WithdrawOrder withdrawOrder;

    @Inject
    ReportTransfer reportTransfer;

    @Inject
    Clock clock;

    @Inject
    Reply reply;

    @Inject
    HttpServletRequest request;

    private Optional<PurchaseSheet> sheet = Optional.empty();

    /** Does what was sent, or shows the purchase. */
    public void act() {
        Visit visit = Visit.of(request);
        Optional<PurchaseView> purchase = Ids.read(visit.part("id")).flatMap(orderQueries::purchase);
        if (purchase.isEmpty()) {
            reply.refuse(404);
        } else if (visit.isPost()) {
            reply.goTo(visit.getAddress() + change(visit, purchase.get()));
        } else {
            sheet = Optional.of(new PurchaseSheet(visit, purchase.get(), clock.instant()));
        }
    }

    private String change(Visit visit, PurchaseView purchase) {
        try {
            own(purchase, visit.value("withdraw")).ifPresent(order -> withdrawOrder.withdraw(order, "buyer"));
            own(purchase, visit.value("report")).ifPresent(reportTransfer::report);
            return "";
        } catch (DomainException refused) {
            return "?problem=" + refused.code();
        }
    }

    private static Optional<UUID> own(PurchaseView purchase, String order) {
        return Ids.read(order)
                .filter(id -> purchase.orders().stream().map(OrderView::id).anyMatch(id::equals));
    }

    /** The purchase. */
    public PurchaseSheet getSheet() {
        return sheet.orElseThrow();
    }
}
