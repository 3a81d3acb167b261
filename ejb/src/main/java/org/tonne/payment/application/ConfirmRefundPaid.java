package org.tonne.payment.application;

import jakarta.ejb.Stateless;
import org.jspecify.annotations.Nullable;

import java.util.UUID;

/** Use case: the seller, or staff, says that a refund was paid by bank. */
@Stateless
public class ConfirmRefundPaid {

    /**
     * The money is back with the buyer. Confirming again changes nothing.
     *
     * @param sellerId who confirms, for own orders only; nothing for staff
     */
    public void confirm(UUID refundId, String actor, @Nullable UUID sellerId) {
        throw new UnsupportedOperationException();
    }
}
