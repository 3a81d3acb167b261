package org.tonne.web.buyer;

import org.tonne.account.application.OwnOrder;
import org.tonne.order.domain.OrderStatus;
import org.tonne.shared.Codes;
import org.tonne.web.ui.Visit;

/** An order in the list of its buyer. */
public final class OrderRow {

    private final Visit visit;
    private final OwnOrder order;

    OrderRow(Visit visit, OwnOrder order) {
        this.visit = visit;
        this.order = order;
    }

    /** Where its page is. */
    public String getAddress() {
        return visit.getBase() + "/orders/" + order.purchaseId();
    }

    /** As a person reads it out. */
    public String getReference() {
        return Codes.printed(order.reference());
    }

    /** When it was placed. */
    public String getDay() {
        return visit.getWriting().shortDay(order.placedAt());
    }

    /** Who sells. */
    public String getSeller() {
        return order.seller();
    }

    /** How many units. */
    public String getUnits() {
        return visit.getWriting().number(order.units());
    }

    /** What it costs. */
    public String getTotal() {
        return visit.getWriting().money(order.total());
    }

    /** Its status in a word. */
    public String getStatus() {
        return visit.texts().get("status." + order.status());
    }

    /** The look of that word. */
    public String getTag() {
        return tag(order.status());
    }

    /** The look of the word for a status of an order. */
    public static String tag(OrderStatus status) {
        return switch (status) {
            case COMPLETED -> "tag tag--done";
            case PAID, CANCELLING, AWAITING_PAYMENT, REFUND_DUE -> "tag tag--wait";
            case NEEDS_OPERATOR -> "tag tag--bad";
            case WITHDRAWN, EXPIRED, REFUNDED -> "tag";
        };
    }
}
