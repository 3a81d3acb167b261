package org.tonne.web.order;

import org.tonne.order.application.OrderView;
import org.tonne.order.application.PurchaseView;
import org.tonne.order.application.QuotationView;
import org.tonne.web.ui.Visit;

/** What the page of an order says about the quotation that it is. */
public final class QuotationSheet {

    private final Visit visit;
    private final PurchaseView purchase;
    private final QuotationView quotation;

    QuotationSheet(Visit visit, PurchaseView purchase, QuotationView quotation) {
        this.visit = visit;
        this.purchase = purchase;
        this.quotation = quotation;
    }

    /** Its number, and that it is one. */
    public String getTitle() {
        return visit.texts().say("quotation.title", quotation.number());
    }

    /** Until when the units are held, or what became of it. */
    public String getState() {
        return visit.texts().say(state(purchase), visit.getWriting().moment(quotation.validUntil()));
    }

    /** Where its document is. */
    public String getPdf() {
        return visit.getBase() + "/orders/" + purchase.id() + "/quotation.pdf";
    }

    /** Whether anything of it can still be accepted. */
    static boolean isOpen(PurchaseView purchase) {
        return purchase.mayPay();
    }

    /** The sentence that says how it stands. */
    static String state(PurchaseView purchase) {
        if (isOpen(purchase)) {
            return "quotation.open";
        }
        return purchase.orders().stream().map(OrderView::status).anyMatch(status -> switch (status) {
                    case PAID, CANCELLING, COMPLETED, NEEDS_OPERATOR, REFUND_DUE, REFUNDED -> true;
                    case AWAITING_PAYMENT, WITHDRAWN, EXPIRED -> false;
                })
                ? "quotation.accepted"
                : "quotation.over";
    }
}
