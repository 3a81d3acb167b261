package org.tonne.payment.application;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import org.tonne.audit.application.Audit;
import org.tonne.cases.application.OpenCase;
import org.tonne.cases.domain.CaseKind;
import org.tonne.payment.domain.Amount;
import org.tonne.payment.domain.Payment;
import org.tonne.payment.domain.PaymentProvider;
import org.tonne.payment.domain.PaymentProvider.RefundAnswer;
import org.tonne.payment.domain.PaymentWay;
import org.tonne.payment.domain.Payments;
import org.tonne.payment.domain.ProviderRefusedException;
import org.tonne.payment.domain.ProviderSilentException;
import org.tonne.payment.domain.Refund;
import org.tonne.payment.domain.RefundStatus;

import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

/**
 * Use case: give money back through the provider, in the seller's name. The provider is asked under the refund's own id
 * however often, so the buyer gets it once. A refund by bank waits for a person instead.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class SendRefund {

    @Inject
    OwnTransaction transaction;

    @Inject
    Payments payments;

    @Inject
    OrderFacts orders;

    @Inject
    PaymentProvider provider;

    @Inject
    BookRefund bookRefund;

    @Inject
    OpenCase openCase;

    /**
     * Sends it, or asks about it where it was sent.
     *
     * @throws ProviderSilentException when the provider does not say; ask again later
     */
    public void send(UUID refundId) throws ProviderSilentException {
        Optional<PaymentProvider.RefundRequest> request = transaction.call(() -> begin(refundId));
        if (request.isEmpty()) {
            return;
        }
        try {
            RefundAnswer answer = provider.refund(request.get());
            transaction.run(() -> follow(refundId, answer));
        } catch (ProviderRefusedException refused) {
            transaction.run(() -> failed(refundId, refused.issue()));
        }
    }

    private Optional<PaymentProvider.RefundRequest> begin(UUID refundId) {
        Refund refund = payments.getRefund(refundId);
        Payment payment = payments.get(refund.paymentId());
        boolean over = refund.status() == RefundStatus.COMPLETED || refund.status() == RefundStatus.REVOKED;
        if (over || payment.way() == PaymentWay.BANK_TRANSFER) {
            return Optional.empty();
        }
        refund.send();
        PayableOrder order = orders.get(refund.orderId());
        return Optional.of(new PaymentProvider.RefundRequest(
                refundId,
                Objects.requireNonNull(payment.captureId()),
                Objects.requireNonNullElse(order.merchantId(), ""),
                Amount.of(refund.amount()),
                order.reference()));
    }

    private void follow(UUID refundId, RefundAnswer answer) {
        Refund refund = payments.getRefund(refundId);
        if (refund.status() == RefundStatus.COMPLETED) {
            return;
        }
        if (!answer.amount().is(refund.amount())) {
            openCase.open(
                    CaseKind.PAYMENT_MISMATCH,
                    refund.orderId(),
                    null,
                    refund.paymentId(),
                    "To be given back " + refund.amount() + ", at the provider " + answer.amount());
            return;
        }
        switch (answer.state()) {
            case COMPLETED -> bookRefund.completed(refund, answer.id(), Audit.STORE);
            case FAILED -> fail(refund, "the provider says FAILED");
            case PENDING -> {} // stays SENDING; the sweep asks again
        }
    }

    private void failed(UUID refundId, String issue) {
        Refund refund = payments.getRefund(refundId);
        if (refund.status() == RefundStatus.SENDING) {
            fail(refund, issue);
        }
    }

    private void fail(Refund refund, String issue) {
        refund.fail();
        openCase.open(
                CaseKind.REFUND_FAILED,
                refund.orderId(),
                null,
                refund.paymentId(),
                "Refund of " + refund.amount() + " was refused: " + issue);
    }
}
