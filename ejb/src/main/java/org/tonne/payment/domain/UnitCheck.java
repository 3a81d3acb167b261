package org.tonne.payment.domain;

import org.jspecify.annotations.Nullable;

import java.util.List;

/** Compares what the provider says about one payment with what we know; where they differ, nothing is believed. */
public final class UnitCheck {

    private UnitCheck() {}

    /** What follows for the payment. */
    public enum Outcome {
        /** The seller has the money. */
        TAKEN,
        /** The money will not be taken. */
        REFUSED,
        /** Nothing is decided yet. */
        OPEN,
        /** What the provider says is not about this payment as we know it: a person must look. */
        DIFFERS
    }

    /**
     * A finding.
     *
     * @param outcome what follows
     * @param captureId the provider's id of the money, where it was taken
     * @param facts what differs, where it differs
     */
    public record Finding(Outcome outcome, @Nullable String captureId, String facts) {

        private static Finding differs(String facts) {
            return new Finding(Outcome.DIFFERS, null, facts);
        }

        private static Finding plain(Outcome outcome) {
            return new Finding(outcome, null, "");
        }
    }

    /**
     * Compares.
     *
     * @param merchantId who must receive the money
     */
    public static Finding check(Payment payment, String merchantId, ProviderOrder order) {
        var found = order.unitOf(payment);
        if (found.isEmpty()) {
            return Finding.differs("Checkout " + order.id() + " has no part for the payment");
        }
        ProviderOrder.Unit unit = found.get();
        if (!unit.amount().is(payment.amount())) {
            return Finding.differs("Due " + payment.amount() + ", at the provider " + unit.amount());
        }
        if (!unit.merchantId().equals(merchantId)) {
            return Finding.differs("Receiver " + merchantId + ", at the provider " + unit.merchantId());
        }
        return byCaptures(payment, unit, order.state());
    }

    private static Finding byCaptures(Payment payment, ProviderOrder.Unit unit, ProviderOrder.State state) {
        List<ProviderOrder.Capture> taken = unit.captures().stream()
                .filter(capture -> capture.state() == ProviderOrder.CaptureState.COMPLETED)
                .toList();
        if (taken.size() > 1) {
            return Finding.differs("Money was taken " + taken.size() + " times");
        }
        if (taken.size() == 1) {
            ProviderOrder.Capture capture = taken.get(0);
            return capture.amount().is(payment.amount())
                    ? new Finding(Outcome.TAKEN, capture.id(), "")
                    : Finding.differs("Due " + payment.amount() + ", taken " + capture.amount());
        }
        boolean undecided =
                unit.captures().stream().anyMatch(capture -> capture.state() != ProviderOrder.CaptureState.DECLINED);
        boolean over = !unit.captures().isEmpty() || state == ProviderOrder.State.VOIDED;
        return Finding.plain(!undecided && over ? Outcome.REFUSED : Outcome.OPEN);
    }
}
