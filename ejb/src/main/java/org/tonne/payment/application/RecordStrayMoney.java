package org.tonne.payment.application;

import jakarta.ejb.Stateless;
import org.jspecify.annotations.Nullable;
import org.tonne.shared.Money;

import java.util.UUID;

/** Use case: money arrived at a seller's bank that fits no payment, or another amount than was due. */
@Stateless
public class RecordStrayMoney {

    /**
     * What arrived.
     *
     * @param paymentId the payment it seems to belong to
     * @param note what the bank statement says, up to 255 characters
     * @param sellerId who records it, for own payments only; nothing for staff
     */
    public record Command(
            Money received,
            @Nullable UUID paymentId,
            String note,
            String actor,
            @Nullable UUID sellerId) {}

    /** Puts it in suspense and opens a case; answers the case. */
    public UUID record(Command command) {
        throw new UnsupportedOperationException();
    }
}
