package org.tonne.payment.application;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import org.tonne.payment.domain.Payment;
import org.tonne.payment.domain.PaymentStatus;
import org.tonne.payment.domain.PaymentWay;
import org.tonne.payment.domain.Payments;
import org.tonne.shared.ErrorCode;
import org.tonne.shared.Refused;

import java.time.Clock;
import java.util.Map;
import java.util.UUID;

/** Use case: the buyer says that the transfer is on its way. Moves no money. */
@Stateless
public class ReportTransfer {

    @Inject
    Payments payments;

    @Inject
    Clock clock;

    /**
     * Notes it; saying it again, or after it has arrived, changes nothing.
     *
     * @throws org.tonne.shared.DomainException PAYMENT_UNKNOWN where no transfer is awaited for the order,
     *     PAYMENT_MOVE_ILLEGAL once it has lapsed
     */
    public void report(UUID orderId) {
        Payment payment = payments.ofOrder(orderId).stream()
                .filter(one -> one.way() == PaymentWay.BANK_TRANSFER)
                .findFirst()
                .orElseThrow(() -> new Refused(ErrorCode.PAYMENT_UNKNOWN, Map.of("payment", orderId)));
        if (payment.status() != PaymentStatus.REPORTED && !payment.isTaken()) {
            payment.report(clock.instant());
        }
    }
}
