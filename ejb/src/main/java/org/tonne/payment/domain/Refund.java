package org.tonne.payment.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import org.jspecify.annotations.Nullable;
import org.tonne.shared.ErrorCode;
import org.tonne.shared.InstantColumn;
import org.tonne.shared.Money;
import org.tonne.shared.Refused;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;

/** Money of one payment on its way back to the buyer; its id is also the request id under which the provider is asked. */
@Entity
@Table(name = "refund")
public class Refund {

    @Id
    private UUID id;

    @Column(name = "payment_id")
    private UUID paymentId;

    @Column(name = "order_id")
    private UUID orderId;

    @Column(name = "amount_cents")
    private long amountCents;

    @Column
    @Enumerated(EnumType.STRING)
    private RefundStatus status;

    @Column
    private String reason;

    @Column(name = "provider_refund_id")
    private @Nullable String providerRefundId;

    @Column(name = "requested_at")
    @Convert(converter = InstantColumn.class)
    private Instant requestedAt;

    @Column(name = "completed_at")
    @Convert(converter = InstantColumn.class)
    private @Nullable Instant completedAt;

    @Version
    private long version;

    /** For the database. */
    protected Refund() {}

    /** So much of a payment is to go back. */
    public Refund(UUID id, Payment payment, Money amount, String reason, Instant requestedAt) {
        this.id = id;
        this.paymentId = payment.id();
        this.orderId = payment.orderId();
        this.amountCents = amount.cents();
        this.status = RefundStatus.REQUESTED;
        this.reason = reason;
        this.requestedAt = requestedAt;
    }

    /** The provider is asked; asking again while the outcome is unknown changes nothing. */
    public void send() {
        if (status != RefundStatus.SENDING) {
            move(RefundAction.SEND);
        }
    }

    /** The buyer has the money back, under this id of the provider; nothing where a person paid it. */
    public void complete(@Nullable String providerRefundId, Instant now) {
        move(RefundAction.COMPLETE);
        this.providerRefundId = providerRefundId;
        this.completedAt = now;
    }

    /** The provider refuses. */
    public void fail() {
        move(RefundAction.FAIL);
    }

    /** The money stays after all; nobody has paid it. */
    public void revoke() {
        move(RefundAction.REVOKE);
    }

    private void move(RefundAction action) {
        status = RefundLifecycle.MOVES
                .after(status, action)
                .orElseThrow(() -> new Refused(
                        ErrorCode.PAYMENT_MOVE_ILLEGAL,
                        Map.of("payment", paymentId, "status", status, "action", action)));
    }

    /** Which refund this is. */
    public UUID id() {
        return id;
    }

    /** The payment of which it is a part. */
    public UUID paymentId() {
        return paymentId;
    }

    /** The order it goes back for. */
    public UUID orderId() {
        return orderId;
    }

    /** How much goes back. */
    public Money amount() {
        return Money.ofCents(amountCents);
    }

    /** Where it stands. */
    public RefundStatus status() {
        return status;
    }

    /** Why it goes back. */
    public String reason() {
        return reason;
    }

    /** The provider's id of it, once completed there. */
    public @Nullable String providerRefundId() {
        return providerRefundId;
    }

    /** When the buyer had it back. */
    public @Nullable Instant completedAt() {
        return completedAt;
    }
}
