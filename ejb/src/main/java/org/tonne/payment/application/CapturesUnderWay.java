package org.tonne.payment.application;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import org.tonne.order.application.MoneyUnderWay;
import org.tonne.payment.domain.PaymentStatus;
import org.tonne.payment.domain.Payments;

import java.util.UUID;

/** Tells whether the provider was asked for the money of an order and has not said what became of it. */
@Dependent
public class CapturesUnderWay implements MoneyUnderWay {

    @Inject
    Payments payments;

    @Override
    public boolean isTaking(UUID orderId) {
        return payments.ofOrder(orderId).stream().anyMatch(payment -> payment.status() == PaymentStatus.CAPTURING);
    }
}
