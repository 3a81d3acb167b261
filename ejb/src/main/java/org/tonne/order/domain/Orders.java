package org.tonne.order.domain;

import java.util.UUID;

/** Every order there is. */
public interface Orders {

    /**
     * The order, held against every other transaction until this one ends.
     *
     * @throws org.tonne.shared.Refused ORDER_UNKNOWN
     */
    Order hold(UUID id);

    /** Writes what was changed so far, so that statements by hand see it. */
    void flush();

    /** How far the cancellations of an order have come. */
    Progress progress(UUID id);

    /**
     * How far the cancellations of an order have come.
     *
     * @param all how many there are
     * @param open how many of them are not final yet
     * @param completed how many of them are completed
     * @param completedCents what the units of the completed ones cost
     */
    record Progress(long all, long open, long completed, long completedCents) {}
}
