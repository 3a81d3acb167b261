package org.tonne.payment.application;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import org.jspecify.annotations.Nullable;
import org.tonne.payment.domain.Payment;
import org.tonne.payment.domain.PaymentWay;
import org.tonne.payment.domain.Payments;
import org.tonne.payment.domain.Refund;
import org.tonne.payment.domain.RefundStatus;
import org.tonne.shared.ErrorCode;
import org.tonne.shared.Refused;

import java.util.Map;
import java.util.UUID;

/** Use case: the seller, or staff, says that a refund was paid by bank. */
@Stateless
public class ConfirmRefundPaid {

    @Inject
    Payments payments;

    @Inject
    OrderFacts orders;

    @Inject
    BookRefund bookRefund;

    /**
     * The money is back with the buyer. Confirming again changes nothing.
     *
     * @param sellerId who confirms, for own orders only; nothing for staff
     * @throws org.tonne.shared.DomainException PAYMENT_UNKNOWN, also where it is another seller's or not by bank
     */
    public void confirm(UUID refundId, String actor, @Nullable UUID sellerId) {
        Refund refund = payments.getRefund(refundId);
        Payment payment = payments.get(refund.paymentId());
        boolean own =
                sellerId == null || sellerId.equals(orders.get(refund.orderId()).sellerId());
        if (!own || payment.way() != PaymentWay.BANK_TRANSFER) {
            throw new Refused(ErrorCode.PAYMENT_UNKNOWN, Map.of("payment", refundId));
        }
        if (refund.status() != RefundStatus.COMPLETED) {
            bookRefund.completed(refund, null, actor);
        }
    }
}
