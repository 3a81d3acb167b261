package org.tonne.order.application;

import jakarta.ejb.Stateless;

import java.util.UUID;

/** Use case: the buyer gives an unpaid order up; its units are free again. */
@Stateless
public class WithdrawOrder {

    /**
     * Withdraws the order.
     *
     * @param actor who did it, for the audit trail
     * @throws org.tonne.shared.DomainException ORDER_UNKNOWN, or ORDER_MOVE_ILLEGAL once it is paid
     */
    public void withdraw(UUID orderId, String actor) {
        throw new UnsupportedOperationException();
    }
}
