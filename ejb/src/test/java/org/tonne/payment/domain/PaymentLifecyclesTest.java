package org.tonne.payment.domain;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.tonne.shared.ErrorCode;
import org.tonne.shared.Money;
import org.tonne.shared.Refused;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** Every status with every action: either it is in the table, or it is refused and nothing has changed. */
class PaymentLifecyclesTest {

    private static final Instant NOW = Instant.parse("2026-11-22T10:00:00Z");
    private static final Money TWO = Money.ofCents(2);
    private static final Money ONE = Money.ofCents(1);

    @ParameterizedTest
    @EnumSource(PaymentWay.class)
    void a_payment_moves_along_its_table_and_not_otherwise(PaymentWay way) {
        Map<PaymentStatus, List<PaymentAction>> paths = paths(way);

        for (var path : paths.entrySet()) {
            for (PaymentAction action : PaymentAction.values()) {
                Payment payment = at(way, path.getValue());
                var after = way.moves().after(path.getKey(), action);
                if (after.isPresent()) {
                    act(payment, action);
                    assertThat(payment.status()).isEqualTo(after.get());
                } else if (!isSilent(path.getKey(), action)) {
                    assertThatThrownBy(() -> act(payment, action))
                            .as(path.getKey() + " " + action)
                            .isInstanceOfSatisfying(Refused.class, refused -> assertThat(refused.code())
                                    .isEqualTo(ErrorCode.PAYMENT_MOVE_ILLEGAL));
                    assertThat(payment.status()).isEqualTo(path.getKey());
                }
            }
        }
    }

    /** Agreeing twice, and a further part after a first part, are no moves but no mistakes either. */
    private static boolean isSilent(PaymentStatus status, PaymentAction action) {
        return action == PaymentAction.APPROVE
                || (status == PaymentStatus.PARTLY_REFUNDED && action == PaymentAction.REFUND_PART)
                || (status == PaymentStatus.REFUNDED
                        && (action == PaymentAction.REFUND_PART || action == PaymentAction.REFUND_ALL));
    }

    private static Map<PaymentStatus, List<PaymentAction>> paths(PaymentWay way) {
        Payment fresh = at(way, List.of());
        Map<PaymentStatus, List<PaymentAction>> paths = new HashMap<>(Map.of(fresh.status(), List.of()));
        Deque<PaymentStatus> open = new ArrayDeque<>(List.of(fresh.status()));
        while (!open.isEmpty()) {
            PaymentStatus from = open.poll();
            for (var move : way.moves().moves()) {
                if (move.from() == from && !paths.containsKey(move.to())) {
                    List<PaymentAction> path = new java.util.ArrayList<>(paths.get(from));
                    path.add(move.action());
                    paths.put(move.to(), path);
                    open.add(move.to());
                }
            }
        }
        return paths;
    }

    private static Payment at(PaymentWay way, List<PaymentAction> path) {
        Payment payment = way == PaymentWay.PAYPAL
                ? Payment.online(new UUID(1, 1), new UUID(1, 2), TWO, new UUID(1, 3), NOW)
                : Payment.byTransfer(new UUID(1, 1), new UUID(1, 2), TWO, CreditorReference.of("7KQ4M2XN"), NOW);
        path.forEach(action -> act(payment, action));
        return payment;
    }

    private static void act(Payment payment, PaymentAction action) {
        switch (action) {
            case APPROVE -> payment.approve(NOW);
            case CAPTURE -> payment.startCapture(NOW);
            case SUCCEED -> payment.succeed("C-1", NOW);
            case FAIL -> payment.fail(NOW);
            case EXPIRE -> payment.expire(NOW);
            case REPORT -> payment.report(NOW);
            case CONFIRM -> payment.confirm(NOW);
            case LAPSE -> payment.lapse(NOW);
            case REFUND_PART -> payment.giveBack(ONE, NOW);
            case REFUND_ALL -> payment.giveBack(payment.amount().minus(payment.refunded()), NOW);
        }
    }

    @Test
    void parts_go_back_until_nothing_is_left_and_never_more() {
        Payment payment = at(PaymentWay.PAYPAL, List.of(PaymentAction.CAPTURE, PaymentAction.SUCCEED));

        payment.giveBack(ONE, NOW);
        assertThat(payment.status()).isEqualTo(PaymentStatus.PARTLY_REFUNDED);
        assertThatThrownBy(() -> payment.giveBack(TWO, NOW)).isInstanceOf(IllegalArgumentException.class);
        payment.giveBack(ONE, NOW);

        assertThat(payment.status()).isEqualTo(PaymentStatus.REFUNDED);
        assertThat(payment.refunded()).isEqualTo(TWO);
        assertThatThrownBy(() -> payment.giveBack(ONE, NOW)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void a_refund_moves_along_its_table_and_not_otherwise() {
        Map<RefundStatus, List<RefundAction>> paths = Map.of(
                RefundStatus.REQUESTED, List.of(),
                RefundStatus.SENDING, List.of(RefundAction.SEND),
                RefundStatus.COMPLETED, List.of(RefundAction.COMPLETE),
                RefundStatus.FAILED, List.of(RefundAction.SEND, RefundAction.FAIL),
                RefundStatus.REVOKED, List.of(RefundAction.REVOKE));
        assertThat(paths.keySet()).containsExactlyInAnyOrder(RefundStatus.values());

        for (var path : paths.entrySet()) {
            for (RefundAction action : RefundAction.values()) {
                Refund refund = new Refund(new UUID(2, 2), at(PaymentWay.PAYPAL, List.of()), ONE, "why", NOW);
                path.getValue().forEach(step -> act(refund, step));
                var after = RefundLifecycle.MOVES.after(path.getKey(), action);
                if (after.isPresent()) {
                    act(refund, action);
                    assertThat(refund.status()).isEqualTo(after.get());
                } else if (path.getKey() != RefundStatus.SENDING || action != RefundAction.SEND) {
                    assertThatThrownBy(() -> act(refund, action)).isInstanceOf(Refused.class);
                    assertThat(refund.status()).isEqualTo(path.getKey());
                }
            }
        }
    }

    private static void act(Refund refund, RefundAction action) {
        switch (action) {
            case SEND -> refund.send();
            case COMPLETE -> refund.complete("R-1", NOW);
            case FAIL -> refund.fail();
            case REVOKE -> refund.revoke();
        }
    }
}
