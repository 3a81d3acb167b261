package org.tonne.payment.application;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import org.tonne.audit.application.Audit;
import org.tonne.cases.application.OpenCase;
import org.tonne.cases.domain.CaseKind;
import org.tonne.order.application.ConfirmPaid;
import org.tonne.order.domain.OrderStatus;
import org.tonne.payment.domain.Payment;
import org.tonne.payment.domain.PaymentStatus;
import org.tonne.payment.domain.Payments;
import org.tonne.payment.domain.ProviderOrder;
import org.tonne.payment.domain.Refund;
import org.tonne.payment.domain.UnitCheck;
import org.tonne.shared.Money;

import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

/** What follows for our payments from what the provider says; each method is called inside a transaction. */
@Dependent
class FollowProvider {

    @Inject
    Payments payments;

    @Inject
    OrderFacts orders;

    @Inject
    ConfirmPaid confirmPaid;

    @Inject
    OpenCase openCase;

    @Inject
    Audit audit;

    @Inject
    Clock clock;

    /** The provider's id of a checkout; empty where it is not known to us. */
    String providerOrderOf(UUID checkoutId) {
        return Objects.requireNonNullElse(payments.getCheckout(checkoutId).providerOrderId(), "");
    }

    /** The provider does not know the checkout: what it never took it will not take; what it may have taken needs a person. */
    void unknownAtProvider(UUID checkoutId, String issue) {
        for (Payment payment : payments.ofCheckout(checkoutId)) {
            if (payment.isOpenOnline()) {
                payment.fail(clock.instant());
            } else if (payment.status() == PaymentStatus.CAPTURING) {
                mismatch(payment, "The provider does not know the payment that it was asked to take: " + issue);
            }
        }
    }

    /**
     * Moves each payment to where the provider says it is, where that fits.
     *
     * @param refused whether the provider has just refused to take the money
     * @return whether the money is to be taken now; the payments then stand at CAPTURING
     */
    boolean apply(UUID checkoutId, ProviderOrder said, boolean refused) {
        List<Payment> ours = payments.ofCheckout(checkoutId);
        boolean whole = said.units().size() == ours.size();
        boolean fits = true;
        for (Payment payment : ours) {
            PayableOrder order = orders.get(payment.orderId());
            UnitCheck.Finding finding =
                    UnitCheck.check(payment, Objects.requireNonNullElse(order.merchantId(), ""), said);
            if (!whole || finding.outcome() == UnitCheck.Outcome.DIFFERS) {
                mismatch(
                        payment,
                        whole
                                ? finding.facts()
                                : "The provider has " + said.units().size() + " parts of " + ours.size());
                fits = false;
            } else {
                follow(payment, order, finding, refused);
                watchRefunds(payment, said);
            }
        }
        return fits && !refused && said.state() == ProviderOrder.State.APPROVED && mayTake(ours);
    }

    private void follow(Payment payment, PayableOrder order, UnitCheck.Finding finding, boolean refused) {
        boolean undecided = payment.isOpenOnline() || payment.status() == PaymentStatus.CAPTURING;
        boolean taken = finding.outcome() == UnitCheck.Outcome.TAKEN;
        if (!undecided) {
            if (taken && !payment.isTaken()) {
                takenAfterAll(payment, order, finding);
            }
            return;
        }
        if (taken) {
            taken(payment, order, Objects.requireNonNull(finding.captureId()));
        } else if (isFailed(payment, finding, refused)) {
            payment.fail(clock.instant());
            audit.write(Audit.STORE, "payment.failed", payment.id().toString(), order.reference());
        }
    }

    private static boolean isFailed(Payment payment, UnitCheck.Finding finding, boolean refused) {
        return finding.outcome() == UnitCheck.Outcome.REFUSED
                || (refused && payment.status() == PaymentStatus.CAPTURING);
    }

    /** It was given up, and yet the buyer has paid. */
    private void takenAfterAll(Payment payment, PayableOrder order, UnitCheck.Finding finding) {
        mismatch(
                payment,
                "Order " + order.reference() + ": " + payment.amount() + " was taken as " + finding.captureId()
                        + " although the payment is " + payment.status());
    }

    private void taken(Payment payment, PayableOrder order, String captureId) {
        if (payment.isOpenOnline()) {
            payment.startCapture(clock.instant());
        }
        payment.succeed(captureId, clock.instant());
        OrderStatus now = confirmPaid.confirm(order.id(), clock.instant());
        audit.write(
                Audit.STORE,
                "payment.captured",
                payment.id().toString(),
                order.reference() + " " + payment.amount() + " " + captureId);
        if (!order.awaitsPayment() || now == OrderStatus.REFUND_DUE) {
            openCase.open(
                    CaseKind.LATE_MONEY,
                    order.id(),
                    null,
                    payment.id(),
                    "Order " + order.reference() + " was " + order.status() + " when " + payment.amount()
                            + " came by PayPal");
        }
    }

    private void watchRefunds(Payment payment, ProviderOrder said) {
        Money ours =
                payments.openRefunds(payment.id()).stream().map(Refund::amount).reduce(payment.refunded(), Money::plus);
        said.unitOf(payment)
                .filter(unit -> unit.refundedCents() > ours.cents())
                .ifPresent(unit -> mismatch(
                        payment,
                        "The provider gave " + Money.ofCents(unit.refundedCents()) + " back, the store asked for "
                                + ours));
    }

    private boolean mayTake(List<Payment> ours) {
        boolean asked = ours.stream().anyMatch(payment -> payment.status() == PaymentStatus.CAPTURING);
        if (asked) {
            return true; // asked for before, perhaps unheard: the same request again
        }
        boolean allDue = ours.stream()
                .allMatch(payment ->
                        payment.isOpenOnline() && orders.get(payment.orderId()).awaitsPayment());
        for (Payment payment : ours) {
            if (allDue) {
                payment.approve(clock.instant());
                payment.startCapture(clock.instant());
            } else if (payment.isOpenOnline()) {
                payment.expire(clock.instant()); // money for an order that is over is not taken in the first place
            }
        }
        return allDue;
    }

    private void mismatch(Payment payment, String facts) {
        openCase.open(CaseKind.PAYMENT_MISMATCH, payment.orderId(), null, payment.id(), facts);
    }
}
