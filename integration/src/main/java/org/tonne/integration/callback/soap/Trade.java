package org.tonne.integration.callback.soap;

import org.tonne.cancellation.application.RecordStatus;
import org.tonne.cancellation.application.StatusReport;

/** What the callback service asks of the trade; each call returns only when its effect is stored. */
public interface Trade {

    /** Takes a report about a transaction into account. */
    RecordStatus.Outcome record(StatusReport report);

    /**
     * Keeps in the audit trail what the registry, or somebody in its name, told us.
     *
     * @param action what happened, such as {@code registry.message}
     * @param subject the message's identifier, or a hash of it
     * @param facts what it said
     */
    void keep(String action, String subject, String facts);
}
