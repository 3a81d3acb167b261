package org.tonne.payment.application;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import org.jspecify.annotations.Nullable;
import org.tonne.audit.application.Audit;
import org.tonne.cases.application.OpenCase;
import org.tonne.cases.domain.CaseKind;
import org.tonne.order.application.ConfirmPaid;
import org.tonne.order.domain.OrderStatus;
import org.tonne.payment.domain.Payment;
import org.tonne.payment.domain.PaymentStatus;
import org.tonne.payment.domain.PaymentWay;
import org.tonne.payment.domain.Payments;
import org.tonne.shared.ErrorCode;
import org.tonne.shared.Money;
import org.tonne.shared.Refused;

import java.time.Clock;
import java.util.Map;
import java.util.UUID;

/** Use case: the seller, or staff, says that a bank transfer has arrived. */
@Stateless
public class ConfirmTransfer {

    @Inject
    Payments payments;

    @Inject
    OrderFacts orders;

    @Inject
    ConfirmPaid confirmPaid;

    @Inject
    OpenCase openCase;

    @Inject
    Audit audit;

    @Inject
    Clock clock;

    /**
     * The order is paid; late money lets the order decide and opens a case for staff to see. Confirming again changes
     * nothing.
     *
     * @param received exactly what arrived; another amount than is due is refused (AMOUNT_DIFFERS) and can be kept in
     *     suspense by {@link RecordStrayMoney}
     * @param sellerId who confirms, for own orders only; nothing for staff
     * @throws org.tonne.shared.DomainException PAYMENT_UNKNOWN, also where it is another seller's or not by bank;
     *     AMOUNT_DIFFERS
     */
    public void confirm(UUID paymentId, Money received, String actor, @Nullable UUID sellerId) {
        Payment payment = payments.get(paymentId);
        PayableOrder order = orders.get(payment.orderId());
        refuseOthers(payment, order, sellerId);
        if (!received.equals(payment.amount())) {
            throw new Refused(ErrorCode.AMOUNT_DIFFERS, Map.of("due", payment.amount(), "received", received));
        }
        if (payment.isTaken()) {
            return;
        }
        boolean late = payment.status() == PaymentStatus.LAPSED || !order.awaitsPayment();
        payment.confirm(clock.instant());
        OrderStatus now = confirmPaid.confirm(order.id(), clock.instant());
        audit.write(actor, "payment.confirmed", paymentId.toString(), order.reference() + " " + received);
        if (late || now == OrderStatus.REFUND_DUE) {
            openCase.open(
                    CaseKind.LATE_MONEY,
                    order.id(),
                    null,
                    paymentId,
                    received + " came by bank when order " + order.reference() + " was " + order.status()
                            + "; it is now " + now);
        }
    }

    private static void refuseOthers(Payment payment, PayableOrder order, @Nullable UUID sellerId) {
        boolean own = sellerId == null || sellerId.equals(order.sellerId());
        if (!own || payment.way() != PaymentWay.BANK_TRANSFER) {
            throw new Refused(ErrorCode.PAYMENT_UNKNOWN, Map.of("payment", payment.id()));
        }
    }
}
