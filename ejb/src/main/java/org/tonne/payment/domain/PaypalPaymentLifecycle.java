package org.tonne.payment.domain;

import org.tonne.shared.Lifecycle;

import static org.tonne.payment.domain.PaymentAction.APPROVE;
import static org.tonne.payment.domain.PaymentAction.CAPTURE;
import static org.tonne.payment.domain.PaymentAction.EXPIRE;
import static org.tonne.payment.domain.PaymentAction.FAIL;
import static org.tonne.payment.domain.PaymentAction.REFUND_ALL;
import static org.tonne.payment.domain.PaymentAction.REFUND_PART;
import static org.tonne.payment.domain.PaymentAction.SUCCEED;
import static org.tonne.payment.domain.PaymentStatus.APPROVED;
import static org.tonne.payment.domain.PaymentStatus.CAPTURED;
import static org.tonne.payment.domain.PaymentStatus.CAPTURING;
import static org.tonne.payment.domain.PaymentStatus.CREATED;
import static org.tonne.payment.domain.PaymentStatus.EXPIRED;
import static org.tonne.payment.domain.PaymentStatus.FAILED;
import static org.tonne.payment.domain.PaymentStatus.PARTLY_REFUNDED;
import static org.tonne.payment.domain.PaymentStatus.REFUNDED;

/** Every legal move of a payment by PayPal. A capture without reply stays CAPTURING until the provider says more. */
public final class PaypalPaymentLifecycle {

    // spotless:off
    /** The table. */
    public static final Lifecycle<PaymentStatus, PaymentAction> MOVES = Lifecycle.of(PaymentStatus.class, PaymentAction.class)
            .move(CREATED,         APPROVE,     APPROVED)
            .move(CREATED,         CAPTURE,     CAPTURING)
            .move(CREATED,         FAIL,        FAILED)
            .move(CREATED,         EXPIRE,      EXPIRED)
            .move(APPROVED,        CAPTURE,     CAPTURING)
            .move(APPROVED,        FAIL,        FAILED)
            .move(APPROVED,        EXPIRE,      EXPIRED)
            .move(CAPTURING,       SUCCEED,     CAPTURED)
            .move(CAPTURING,       FAIL,        FAILED)
            .move(CAPTURED,        REFUND_PART, PARTLY_REFUNDED)
            .move(CAPTURED,        REFUND_ALL,  REFUNDED)
            .move(PARTLY_REFUNDED, REFUND_ALL,  REFUNDED)
            .build();
    // spotless:on

    private PaypalPaymentLifecycle() {}
}
