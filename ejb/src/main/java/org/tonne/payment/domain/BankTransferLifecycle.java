package org.tonne.payment.domain;

import org.tonne.shared.Lifecycle;

import static org.tonne.payment.domain.PaymentAction.CONFIRM;
import static org.tonne.payment.domain.PaymentAction.LAPSE;
import static org.tonne.payment.domain.PaymentAction.REFUND_ALL;
import static org.tonne.payment.domain.PaymentAction.REFUND_PART;
import static org.tonne.payment.domain.PaymentAction.REPORT;
import static org.tonne.payment.domain.PaymentStatus.AWAITING_TRANSFER;
import static org.tonne.payment.domain.PaymentStatus.CONFIRMED;
import static org.tonne.payment.domain.PaymentStatus.LAPSED;
import static org.tonne.payment.domain.PaymentStatus.PARTLY_REFUNDED;
import static org.tonne.payment.domain.PaymentStatus.REFUNDED;
import static org.tonne.payment.domain.PaymentStatus.REPORTED;

/** Every legal move of a bank transfer. Money may still come after it has lapsed. */
public final class BankTransferLifecycle {

    // spotless:off
    /** The table. */
    public static final Lifecycle<PaymentStatus, PaymentAction> MOVES = Lifecycle.of(PaymentStatus.class, PaymentAction.class)
            .move(AWAITING_TRANSFER, REPORT,      REPORTED)
            .move(AWAITING_TRANSFER, CONFIRM,     CONFIRMED)
            .move(AWAITING_TRANSFER, LAPSE,       LAPSED)
            .move(REPORTED,          CONFIRM,     CONFIRMED)
            .move(REPORTED,          LAPSE,       LAPSED)
            .move(LAPSED,            CONFIRM,     CONFIRMED)
            .move(CONFIRMED,         REFUND_PART, PARTLY_REFUNDED)
            .move(CONFIRMED,         REFUND_ALL,  REFUNDED)
            .move(PARTLY_REFUNDED,   REFUND_ALL,  REFUNDED)
            .build();
    // spotless:on

    private BankTransferLifecycle() {}
}
