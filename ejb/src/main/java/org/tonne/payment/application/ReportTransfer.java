package org.tonne.payment.application;

import jakarta.ejb.Stateless;

import java.util.UUID;

/** Use case: the buyer says that the transfer is on its way. Moves no money. */
@Stateless
public class ReportTransfer {

    /** Notes it; saying it again changes nothing. */
    public void report(UUID orderId) {
        throw new UnsupportedOperationException();
    }
}
