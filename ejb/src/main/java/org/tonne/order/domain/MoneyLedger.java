package org.tonne.order.domain;

import org.tonne.shared.Money;

import java.util.UUID;

/** The ledger of the money of orders: every row takes from one account what it gives to another. */
public interface MoneyLedger {

    /** Moves money of an order; nothing where there is none to move. */
    void move(UUID orderId, Account from, Account to, Money amount);

    /** What stands in an account of an order, in cents; never negative but for OUTSIDE. */
    long balance(UUID orderId, Account account);

    /** Where money of an order can be. */
    enum Account {
        /** With the buyer. */
        OUTSIDE,
        /** The price of units cancelled, or still to be cancelled. */
        UNITS,
        /** To go back. */
        REFUND_DUE
    }
}
