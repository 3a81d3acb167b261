package org.tonne.payment.application;

import jakarta.ejb.Stateless;
import org.jspecify.annotations.Nullable;
import org.tonne.shared.Money;

import java.util.UUID;

/** Use case: the seller, or staff, says that a bank transfer has arrived. */
@Stateless
public class ConfirmTransfer {

    /**
     * The order is paid; late money lets the order decide and opens a case for staff to see. Confirming again changes
     * nothing.
     *
     * @param received exactly what arrived; another amount than is due is refused (AMOUNT_DIFFERS) and can be kept in
     *     suspense by {@link RecordStrayMoney}
     * @param sellerId who confirms, for own orders only; nothing for staff
     */
    public void confirm(UUID paymentId, Money received, String actor, @Nullable UUID sellerId) {
        throw new UnsupportedOperationException();
    }
}
