package org.tonne.web.order;

import org.jspecify.annotations.Nullable;
import org.tonne.order.application.OrderView;
import org.tonne.order.application.PurchaseView;
import org.tonne.order.domain.OrderStatus;
import org.tonne.order.domain.PaymentMethod;
import org.tonne.shared.Money;
import org.tonne.web.ui.Sum;
import org.tonne.web.ui.Visit;

import java.time.Instant;
import java.util.List;

/** A purchase in the words of its page. */
public final class PurchaseSheet {

    private final Visit visit;
    private final PurchaseView purchase;
    private final Instant now;

    PurchaseSheet(Visit visit, PurchaseView purchase, Instant now) {
        this.visit = visit;
        this.purchase = purchase;
        this.now = now;
    }

    private long count(OrderStatus... statuses) {
        return purchase.orders().stream()
                .filter(order -> List.of(statuses).contains(order.status()))
                .count();
    }

    /** How it stands, in one sentence. */
    public String getTitle() {
        long all = purchase.orders().size();
        String key;
        if (count(OrderStatus.COMPLETED) == all) {
            key = "order.title.done";
        } else if (count(OrderStatus.AWAITING_PAYMENT) > 0) {
            key = awaited();
        } else if (count(OrderStatus.WITHDRAWN, OrderStatus.EXPIRED) == all) {
            key = "order.title.over";
        } else if (count(OrderStatus.REFUND_DUE, OrderStatus.REFUNDED, OrderStatus.NEEDS_OPERATOR) > 0) {
            key = "order.title.attention";
        } else {
            key = "order.title.under.way";
        }
        return visit.texts().get(key);
    }

    private String awaited() {
        if (purchase.quotation().isPresent()) {
            return "order.title.quotation";
        }
        return isByTransfer() ? "order.title.transfer" : "order.title.pay";
    }

    /** What it says as a quotation, or nothing. */
    public @Nullable QuotationSheet getQuotation() {
        return purchase.quotation()
                .map(quotation -> new QuotationSheet(visit, purchase, quotation))
                .orElse(null);
    }

    /** What the buyer can expect. */
    public String getLead() {
        return visit.texts().say("order.lead", purchase.payerEmailMasked());
    }

    /** Whether anything can still change by itself. */
    public boolean isLive() {
        return count(OrderStatus.PAID, OrderStatus.CANCELLING, OrderStatus.AWAITING_PAYMENT, OrderStatus.REFUND_DUE) > 0
                || purchase.orders().stream()
                        .anyMatch(order -> order.status() == OrderStatus.COMPLETED
                                && order.certificate()
                                        .filter(OrderView.CertificateLink::documentReady)
                                        .isEmpty());
    }

    /** Whether it is paid by bank transfer. */
    public boolean isByTransfer() {
        return purchase.method() == PaymentMethod.BANK_TRANSFER;
    }

    /** Whether the buyer can go and pay it at the provider. */
    public boolean isPayable() {
        return purchase.mayPay() && !isByTransfer();
    }

    /** Where it is paid. */
    public String getPayAddress() {
        return getAddress() + "/pay";
    }

    /** Where it stands. */
    public String getAddress() {
        return visit.getBase() + "/orders/" + purchase.id();
    }

    /** The button that goes to pay; it names the sum that is due. */
    public String getPayButton() {
        return visit.texts().say("pay.button", visit.getWriting().money(purchase.totalDue()));
    }

    /** What went wrong before, in words. */
    public String getProblem() {
        String key = "error." + visit.value("problem");
        boolean known = !visit.value("problem").isEmpty() && visit.texts().has(key);
        return known ? visit.texts().say(key, "", "", "") : "";
    }

    /** Its orders, one for each seller. */
    public List<OrderPart> getOrders() {
        return purchase.orders().stream()
                .map(order -> new OrderPart(visit, order))
                .toList();
    }

    /** What it costs. */
    public Sum getSum() {
        return sum(purchase.orders(), purchase.total());
    }

    /** What of it is to be paid now. */
    public Sum getDueSum() {
        return sum(purchase.due(), purchase.totalDue());
    }

    private Sum sum(List<OrderView> orders, Money total) {
        Sum sum = new Sum(visit.getWriting().money(total));
        orders.forEach(order -> order.lines()
                .forEach(line -> sum.add(
                        visit.texts()
                                .say(
                                        "sum.line",
                                        line.quantity(),
                                        visit.texts()
                                                .get("unit." + line.unitType().label())),
                        line.projectKey(),
                        order.sellerName(),
                        visit.getWriting().money(line.amount()))));
        return sum;
    }

    /** The name on the certificate. */
    public String getBeneficiary() {
        return purchase.beneficiary();
    }

    /** As of when. */
    public String getAsOf() {
        return visit.texts().say("order.as.of", visit.getWriting().time(now));
    }
}
