package org.tonne.payment.application;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import org.tonne.payment.domain.Payment;
import org.tonne.payment.domain.PaymentStatus;
import org.tonne.payment.domain.Payments;

import java.time.Clock;
import java.time.Instant;
import java.util.UUID;

/** Use case: an order is over without having been paid, so nobody need pay it any more. */
@Stateless
public class LapsePayments {

    @Inject
    Payments payments;

    @Inject
    Clock clock;

    /** Ends every payment of the order that has not begun to move money; money may still come late. */
    public void lapse(UUID orderId) {
        Instant now = clock.instant();
        for (Payment payment : payments.ofOrder(orderId)) {
            if (payment.isOpenOnline()) {
                payment.expire(now);
            } else if (payment.status() == PaymentStatus.AWAITING_TRANSFER
                    || payment.status() == PaymentStatus.REPORTED) {
                payment.lapse(now);
            }
        }
    }
}
