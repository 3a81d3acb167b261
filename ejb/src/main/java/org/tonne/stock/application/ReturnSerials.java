package org.tonne.stock.application;

import jakarta.ejb.Stateless;

/** Use case: a cancellation that did not happen gives its serials back. In the caller's transaction. */
@Stateless
public class ReturnSerials {

    /** Marks its blocks as released and puts their serials back among the free ones, joined with their neighbours. */
    public void release(long cancellationId) {
        throw new UnsupportedOperationException();
    }
}
