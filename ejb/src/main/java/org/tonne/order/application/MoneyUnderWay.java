package org.tonne.order.application;

import java.util.UUID;

/** What the order asks of whoever takes the money: once it was asked for, nobody knows yet whether it was taken. */
public interface MoneyUnderWay {

    /**
     * Whether money of the order is being taken at this moment. Until the caller's transaction ends the answer stays
     * true to the facts: nobody begins to take, or ends it. To be asked before the order itself is held.
     */
    boolean isTaking(UUID orderId);
}
