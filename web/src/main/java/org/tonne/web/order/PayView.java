package org.tonne.web.order;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import org.tonne.order.application.OrderQueries;
import org.tonne.order.application.PurchaseView;
import org.tonne.order.domain.PaymentMethod;
import org.tonne.payment.application.ReturnFromProvider;
import org.tonne.web.ui.Ids;
import org.tonne.web.ui.Reply;
import org.tonne.web.ui.Visit;

import java.time.Clock;
import java.util.Optional;
import java.util.UUID;

/** Behind pay.xhtml and paid.xhtml: the way to the payment provider and back. */
@Named("pay")
@RequestScoped
public class PayView {

    private static final int LONGEST_TOKEN = 100;

    @Inject
    OrderQueries orderQueries;

    @Inject
    ReturnFromProvider returnFromProvider;

    @Inject
    Payment payment;

    @Inject
    Clock clock;

    @Inject
    Reply reply;

    @Inject
    HttpServletRequest request;

    private Optional<PurchaseSheet> sheet = Optional.empty();

    /** Shows what is to be paid, or sends the buyer to pay it. */
    public void act() {
        Visit visit = Visit.of(request);
        Optional<PurchaseView> purchase = Ids.read(visit.part("id")).flatMap(orderQueries::purchase);
        if (purchase.isEmpty()) {
            reply.refuse(404);
        } else if (!purchase.get().mayPay() || purchase.get().method() == PaymentMethod.BANK_TRANSFER) {
            reply.goTo(visit.getBase() + "/orders/" + purchase.get().id());
        } else if (visit.isPost()) {
            payment.goToProvider(visit, purchase.get().id());
        } else {
            sheet = Optional.of(new PurchaseSheet(visit, purchase.get(), clock.instant()));
        }
    }

    /** The buyer is back and has agreed: takes the money, once, and shows the order. */
    public void back() {
        Visit visit = Visit.of(request);
        String token = visit.value("token");
        Optional<UUID> purchase = token.isEmpty() || token.length() > LONGEST_TOKEN
                ? Optional.empty()
                : returnFromProvider.returned(token);
        if (purchase.isPresent()) {
            reply.goTo(visit.getBase() + "/orders/" + purchase.get());
        } else {
            reply.refuse(404);
        }
    }

    /** The purchase to be paid. */
    public PurchaseSheet getSheet() {
        return sheet.orElseThrow();
    }
}
