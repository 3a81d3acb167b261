package org.tonne.order.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import org.jspecify.annotations.Nullable;
import org.tonne.shared.ErrorCode;
import org.tonne.shared.InstantColumn;
import org.tonne.shared.Money;
import org.tonne.shared.Refused;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import static org.tonne.order.domain.OrderAction.CALL_OPERATOR;
import static org.tonne.order.domain.OrderAction.COMPLETE;
import static org.tonne.order.domain.OrderAction.CONFIRM_PAYMENT;
import static org.tonne.order.domain.OrderAction.EXPIRE;
import static org.tonne.order.domain.OrderAction.OWE_REFUND;
import static org.tonne.order.domain.OrderAction.REFUND;
import static org.tonne.order.domain.OrderAction.RESUME;
import static org.tonne.order.domain.OrderAction.START_CANCELLING;
import static org.tonne.order.domain.OrderAction.WITHDRAW;

/** What a buyer ordered of one seller. It is written when the purchase is placed and then only moves. */
@Entity
@Table(name = "orders")
public class Order {

    @Id
    private UUID id;

    @Column
    private String reference;

    @Column(name = "purchase_id")
    private UUID purchaseId;

    @Column(name = "seller_id")
    private UUID sellerId;

    @Column
    @Enumerated(EnumType.STRING)
    private OrderStatus status;

    @Column(name = "total_cents")
    private long totalCents;

    @Column(name = "expires_at")
    @Convert(converter = InstantColumn.class)
    private Instant expiresAt;

    @Column(name = "paid_at")
    @Convert(converter = InstantColumn.class)
    private @Nullable Instant paidAt;

    @Column(name = "completed_at")
    @Convert(converter = InstantColumn.class)
    private @Nullable Instant completedAt;

    @OneToMany(fetch = FetchType.EAGER)
    @JoinColumn(name = "order_id", insertable = false, updatable = false)
    @OrderBy("id")
    private List<OrderLine> lines = new ArrayList<>();

    @Version
    private long version;

    /** For the database. */
    protected Order() {}

    /** The money is here. */
    public void confirmPayment(Instant at) {
        move(CONFIRM_PAYMENT);
        paidAt = at;
    }

    /** The buyer gives it up. */
    public void withdraw() {
        move(WITHDRAW);
    }

    /** The time to pay is over. */
    public void expire() {
        move(EXPIRE);
    }

    /** Its cancellations are queued. */
    public void startCancelling() {
        move(START_CANCELLING);
    }

    /** Its cancellations are final, at least one of them completed. */
    public void complete(Instant at) {
        move(COMPLETE);
        completedAt = at;
    }

    /** Its money must go back. */
    public void oweRefund() {
        move(OWE_REFUND);
    }

    /** Its money went back. */
    public void refund() {
        move(REFUND);
    }

    /** A person must look at it. */
    public void callOperator() {
        move(CALL_OPERATOR);
    }

    /** A person decided that it goes on. */
    public void resume() {
        move(RESUME);
    }

    /** Whether it lapses at that time: unpaid and over. */
    public boolean isOverdue(Instant now) {
        return status == OrderStatus.AWAITING_PAYMENT && !expiresAt.isAfter(now);
    }

    /** Whether it gave its units back before it was paid. */
    public boolean gaveUnitsBack() {
        return status == OrderStatus.WITHDRAWN || status == OrderStatus.EXPIRED;
    }

    private void move(OrderAction action) {
        status = OrderLifecycle.MOVES
                .after(status, action)
                .orElseThrow(() -> new Refused(
                        ErrorCode.ORDER_MOVE_ILLEGAL, Map.of("order", reference, "status", status, "action", action)));
    }

    /** Its id, unguessable. */
    public UUID id() {
        return id;
    }

    /** Eight characters that a person can read out. */
    public String reference() {
        return reference;
    }

    /** The purchase it belongs to. */
    public UUID purchaseId() {
        return purchaseId;
    }

    /** Who sells. */
    public UUID sellerId() {
        return sellerId;
    }

    /** How far it has come. */
    public OrderStatus status() {
        return status;
    }

    /** What it costs. */
    public Money total() {
        return Money.ofCents(totalCents);
    }

    /** Until when it can be paid. */
    public Instant expiresAt() {
        return expiresAt;
    }

    /** When it was paid, if it was. */
    public @Nullable Instant paidAt() {
        return paidAt;
    }

    /** When its last cancellation was settled, if it was. */
    public @Nullable Instant completedAt() {
        return completedAt;
    }

    /** What it is made of. */
    public List<OrderLine> lines() {
        return List.copyOf(lines);
    }
}
