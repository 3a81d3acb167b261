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
import org.tonne.shared.UuidColumn;

import java.time.Instant;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** What the buyer pays for one order to its seller, in one attempt; a failed attempt may be followed by another. */
@Entity
@Table(name = "payment")
public class Payment {

    private static final Set<PaymentStatus> TAKEN = EnumSet.of(
            PaymentStatus.CAPTURED, PaymentStatus.CONFIRMED, PaymentStatus.PARTLY_REFUNDED, PaymentStatus.REFUNDED);

    @Id
    private UUID id;

    @Column(name = "order_id")
    private UUID orderId;

    @Column(name = "method")
    @Enumerated(EnumType.STRING)
    private PaymentWay way;

    @Column
    @Enumerated(EnumType.STRING)
    private PaymentStatus status;

    @Column(name = "amount_cents")
    private long amountCents;

    @Column(name = "refunded_cents")
    private long refundedCents;

    @Column
    private String currency = Money.CURRENCY;

    @Column(name = "provider_checkout_id", insertable = false, updatable = false)
    @Convert(converter = UuidColumn.class)
    private @Nullable UUID checkoutId;

    @Column(name = "provider_capture_id")
    private @Nullable String captureId;

    @Column
    private @Nullable String reference;

    @Column(name = "status_at")
    @Convert(converter = InstantColumn.class)
    private Instant statusAt;

    @Version
    private long version;

    /** For the database. */
    protected Payment() {}

    private Payment(UUID id, UUID orderId, PaymentWay way, Money amount, Instant now) {
        this.id = id;
        this.orderId = orderId;
        this.way = way;
        this.amountCents = amount.cents();
        this.status = way == PaymentWay.PAYPAL ? PaymentStatus.CREATED : PaymentStatus.AWAITING_TRANSFER;
        this.statusAt = now;
    }

    /** A payment that the provider will be asked for in this checkout. */
    public static Payment online(UUID id, UUID orderId, Money amount, UUID checkoutId, Instant now) {
        Payment payment = new Payment(id, orderId, PaymentWay.PAYPAL, amount, now);
        payment.checkoutId = checkoutId;
        return payment;
    }

    /** A bank transfer that is awaited under this reference. */
    public static Payment byTransfer(UUID id, UUID orderId, Money amount, CreditorReference reference, Instant now) {
        Payment payment = new Payment(id, orderId, PaymentWay.BANK_TRANSFER, amount, now);
        payment.reference = reference.text();
        return payment;
    }

    /** The buyer agreed to pay; once agreed it stays agreed. */
    public void approve(Instant now) {
        if (status == PaymentStatus.CREATED) {
            move(PaymentAction.APPROVE, now);
        }
    }

    /** We ask for the money. */
    public void startCapture(Instant now) {
        move(PaymentAction.CAPTURE, now);
    }

    /** The seller has the money, under this id of the provider. */
    public void succeed(String captureId, Instant now) {
        move(PaymentAction.SUCCEED, now);
        this.captureId = captureId;
    }

    /** The provider will not take the money. */
    public void fail(Instant now) {
        move(PaymentAction.FAIL, now);
    }

    /** Nobody will pay this any more. */
    public void expire(Instant now) {
        move(PaymentAction.EXPIRE, now);
    }

    /** The buyer says the transfer is on its way. */
    public void report(Instant now) {
        move(PaymentAction.REPORT, now);
    }

    /** The transfer has arrived. */
    public void confirm(Instant now) {
        move(PaymentAction.CONFIRM, now);
    }

    /** The transfer did not come in time. */
    public void lapse(Instant now) {
        move(PaymentAction.LAPSE, now);
    }

    /** So much of the money went back. */
    public void giveBack(Money amount, Instant now) {
        Money refunded = refunded().plus(amount);
        if (refunded.compareTo(amount()) > 0) {
            throw new IllegalArgumentException("More goes back than came: " + refunded + " of " + amount());
        }
        if (refunded.equals(amount())) {
            move(PaymentAction.REFUND_ALL, now);
        } else if (status != PaymentStatus.PARTLY_REFUNDED) {
            move(PaymentAction.REFUND_PART, now);
        }
        refundedCents = refunded.cents();
    }

    private void move(PaymentAction action, Instant now) {
        status = way.moves()
                .after(status, action)
                .orElseThrow(() -> new Refused(
                        ErrorCode.PAYMENT_MOVE_ILLEGAL, Map.of("payment", id, "status", status, "action", action)));
        statusAt = now;
    }

    /** Whether the seller has, or had, the money. */
    public boolean isTaken() {
        return TAKEN.contains(status);
    }

    /** Whether the buyer may still pay it at the provider. */
    public boolean isOpenOnline() {
        return status == PaymentStatus.CREATED || status == PaymentStatus.APPROVED;
    }

    /** Which payment this is. */
    public UUID id() {
        return id;
    }

    /** The order it pays. */
    public UUID orderId() {
        return orderId;
    }

    /** Which way the money takes. */
    public PaymentWay way() {
        return way;
    }

    /** Where it stands. */
    public PaymentStatus status() {
        return status;
    }

    /** Since when it stands there. */
    public Instant statusAt() {
        return statusAt;
    }

    /** What is due. */
    public Money amount() {
        return Money.ofCents(amountCents);
    }

    /** What went back so far. */
    public Money refunded() {
        return Money.ofCents(refundedCents);
    }

    /** The attempt at the provider that it belongs to; nothing for transfers. */
    public @Nullable UUID checkoutId() {
        return checkoutId;
    }

    /** The provider's id of the money taken. */
    public @Nullable String captureId() {
        return captureId;
    }

    /** The reference on the transfer. */
    public @Nullable String reference() {
        return reference;
    }
}
