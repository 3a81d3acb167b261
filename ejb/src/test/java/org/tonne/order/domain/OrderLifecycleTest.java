package org.tonne.order.domain;

import org.junit.jupiter.api.Test;

import java.util.Map;
import java.util.Set;

import static org.assertj.core.api.Assertions.assertThat;

/** Every status with every action: what the table allows, and nothing else. */
class OrderLifecycleTest {

    private static final Map<OrderStatus, Map<OrderAction, OrderStatus>> ALLOWED = Map.of(
            OrderStatus.AWAITING_PAYMENT,
            Map.of(
                    OrderAction.CONFIRM_PAYMENT, OrderStatus.PAID,
                    OrderAction.WITHDRAW, OrderStatus.WITHDRAWN,
                    OrderAction.EXPIRE, OrderStatus.EXPIRED),
            OrderStatus.WITHDRAWN,
            Map.of(
                    OrderAction.CONFIRM_PAYMENT, OrderStatus.PAID,
                    OrderAction.OWE_REFUND, OrderStatus.REFUND_DUE),
            OrderStatus.EXPIRED,
            Map.of(
                    OrderAction.CONFIRM_PAYMENT, OrderStatus.PAID,
                    OrderAction.OWE_REFUND, OrderStatus.REFUND_DUE),
            OrderStatus.PAID,
            Map.of(
                    OrderAction.START_CANCELLING, OrderStatus.CANCELLING,
                    OrderAction.OWE_REFUND, OrderStatus.REFUND_DUE,
                    OrderAction.CALL_OPERATOR, OrderStatus.NEEDS_OPERATOR),
            OrderStatus.CANCELLING,
            Map.of(
                    OrderAction.COMPLETE, OrderStatus.COMPLETED,
                    OrderAction.OWE_REFUND, OrderStatus.REFUND_DUE,
                    OrderAction.CALL_OPERATOR, OrderStatus.NEEDS_OPERATOR),
            OrderStatus.REFUND_DUE,
            Map.of(
                    OrderAction.REFUND, OrderStatus.REFUNDED,
                    OrderAction.CALL_OPERATOR, OrderStatus.NEEDS_OPERATOR),
            OrderStatus.REFUNDED,
            Map.of(OrderAction.CALL_OPERATOR, OrderStatus.NEEDS_OPERATOR),
            OrderStatus.NEEDS_OPERATOR,
            Map.of(
                    OrderAction.RESUME, OrderStatus.CANCELLING,
                    OrderAction.OWE_REFUND, OrderStatus.REFUND_DUE,
                    OrderAction.COMPLETE, OrderStatus.COMPLETED));

    @Test
    void every_pair_of_status_and_action_leads_where_it_should_or_nowhere() {
        for (OrderStatus status : OrderStatus.values()) {
            for (OrderAction action : OrderAction.values()) {
                assertThat(OrderLifecycle.MOVES
                                .after(status, action)
                                .map(Enum::name)
                                .orElse("refused"))
                        .as(status + " " + action)
                        .isEqualTo(expected(status, action));
            }
        }
    }

    private static String expected(OrderStatus status, OrderAction action) {
        OrderStatus after = ALLOWED.getOrDefault(status, Map.of()).get(action);
        return after == null ? "refused" : after.name();
    }

    @Test
    void only_a_completed_order_is_final() {
        Set<OrderStatus> moving = ALLOWED.keySet();
        for (OrderStatus status : OrderStatus.values()) {
            assertThat(OrderLifecycle.MOVES.isFinal(status)).isEqualTo(!moving.contains(status));
        }
    }
}
