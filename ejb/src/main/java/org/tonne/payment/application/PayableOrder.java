package org.tonne.payment.application;

import org.jspecify.annotations.Nullable;
import org.tonne.order.domain.OrderStatus;
import org.tonne.order.domain.PaymentMethod;
import org.tonne.shared.Money;

import java.util.UUID;

/** An order as far as payments need to know it. */
record PayableOrder(
        UUID id,
        UUID purchaseId,
        String reference,
        OrderStatus status,
        Money total,
        PaymentMethod method,
        UUID sellerId,
        String sellerName,
        @Nullable String merchantId) {

    boolean awaitsPayment() {
        return status == OrderStatus.AWAITING_PAYMENT;
    }
}
