package org.tonne.payment.application;

import jakarta.ejb.Stateless;

/** Use case: ask the provider about payments of which it is not known whether the money was taken. */
@Stateless
public class AskCapturing {

    /**
     * Asks about those due, under the request id they were taken with.
     *
     * @param max how many checkouts at most
     * @return how many were asked about
     */
    public int askDue(int max) {
        throw new UnsupportedOperationException();
    }
}
