package org.tonne.payment.domain;

import org.jspecify.annotations.Nullable;

import java.net.URI;
import java.util.List;
import java.util.Optional;

/**
 * What the provider says about one checkout. Nothing in it is believed before {@link UnitCheck} has compared it with
 * our payment.
 *
 * @param id the provider's id of it
 * @param state how far it is
 * @param approve where the buyer agrees, where the provider says so
 * @param units one for each payment
 */
public record ProviderOrder(
        String id, State state, @Nullable URI approve, List<Unit> units) {

    /** How far a checkout is, at the provider. */
    public enum State {
        /** Nobody has agreed yet. */
        WAITING,
        /** The buyer has agreed; the money can be taken. */
        APPROVED,
        /** The money was taken, or refused, unit by unit. */
        COMPLETED,
        /** It can never be paid any more. */
        VOIDED,
        /** Something this store does not know. */
        OTHER
    }

    /** How far the taking of money is, at the provider. */
    public enum CaptureState {
        /** The seller has it. */
        COMPLETED,
        /** It is not decided yet. */
        PENDING,
        /** It will not be taken. */
        DECLINED,
        /** Something this store does not know. */
        OTHER
    }

    /**
     * The part of a checkout for one seller.
     *
     * @param paymentId what we gave it as its own id
     * @param merchantId who is to receive the money
     * @param amount what is to be paid
     * @param captures the money taken for it
     * @param refundedCents what went back, by the provider's refunds that are completed
     */
    public record Unit(
            String paymentId, String merchantId, Amount amount, List<Capture> captures, long refundedCents) {}

    /**
     * Money taken.
     *
     * @param id the provider's id of it
     * @param state how far it is
     * @param amount how much
     */
    public record Capture(String id, CaptureState state, Amount amount) {}

    /** The unit that carries the id of this payment, where there is exactly one. */
    public Optional<Unit> unitOf(Payment payment) {
        List<Unit> found = units.stream()
                .filter(unit -> unit.paymentId().equals(payment.id().toString()))
                .toList();
        return found.size() == 1 ? Optional.of(found.get(0)) : Optional.empty();
    }
}
