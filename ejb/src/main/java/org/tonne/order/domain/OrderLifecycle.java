package org.tonne.order.domain;

import org.tonne.shared.Lifecycle;

import static org.tonne.order.domain.OrderAction.CALL_OPERATOR;
import static org.tonne.order.domain.OrderAction.COMPLETE;
import static org.tonne.order.domain.OrderAction.CONFIRM_PAYMENT;
import static org.tonne.order.domain.OrderAction.EXPIRE;
import static org.tonne.order.domain.OrderAction.OWE_REFUND;
import static org.tonne.order.domain.OrderAction.REFUND;
import static org.tonne.order.domain.OrderAction.RESUME;
import static org.tonne.order.domain.OrderAction.START_CANCELLING;
import static org.tonne.order.domain.OrderAction.WITHDRAW;
import static org.tonne.order.domain.OrderStatus.AWAITING_PAYMENT;
import static org.tonne.order.domain.OrderStatus.CANCELLING;
import static org.tonne.order.domain.OrderStatus.COMPLETED;
import static org.tonne.order.domain.OrderStatus.EXPIRED;
import static org.tonne.order.domain.OrderStatus.NEEDS_OPERATOR;
import static org.tonne.order.domain.OrderStatus.PAID;
import static org.tonne.order.domain.OrderStatus.REFUNDED;
import static org.tonne.order.domain.OrderStatus.REFUND_DUE;
import static org.tonne.order.domain.OrderStatus.WITHDRAWN;

/** Every legal move of an order, in the order in which they usually happen. */
public final class OrderLifecycle {

    // spotless:off
    /** The table; the database repeats it in legal_move. */
    public static final Lifecycle<OrderStatus, OrderAction> MOVES = Lifecycle.of(OrderStatus.class, OrderAction.class)
            .move(AWAITING_PAYMENT, CONFIRM_PAYMENT,  PAID)
            .move(AWAITING_PAYMENT, WITHDRAW,         WITHDRAWN)
            .move(AWAITING_PAYMENT, EXPIRE,           EXPIRED)
            .move(WITHDRAWN,        CONFIRM_PAYMENT,  PAID)
            .move(WITHDRAWN,        OWE_REFUND,       REFUND_DUE)
            .move(EXPIRED,          CONFIRM_PAYMENT,  PAID)
            .move(EXPIRED,          OWE_REFUND,       REFUND_DUE)
            .move(PAID,             START_CANCELLING, CANCELLING)
            .move(PAID,             OWE_REFUND,       REFUND_DUE)
            .move(PAID,             CALL_OPERATOR,    NEEDS_OPERATOR)
            .move(CANCELLING,       COMPLETE,         COMPLETED)
            .move(CANCELLING,       OWE_REFUND,       REFUND_DUE)
            .move(CANCELLING,       CALL_OPERATOR,    NEEDS_OPERATOR)
            .move(REFUND_DUE,       REFUND,           REFUNDED)
            .move(REFUND_DUE,       CALL_OPERATOR,    NEEDS_OPERATOR)
            .move(REFUNDED,         CALL_OPERATOR,    NEEDS_OPERATOR)
            .move(NEEDS_OPERATOR,   RESUME,           CANCELLING)
            .move(NEEDS_OPERATOR,   OWE_REFUND,       REFUND_DUE)
            .move(NEEDS_OPERATOR,   COMPLETE,         COMPLETED)
            .build();
    // spotless:on

    private OrderLifecycle() {}
}
