package org.tonne.integration.callback.soap;

import org.tonne.cancellation.application.RecordStatus;
import org.tonne.cancellation.application.StatusReport;
import org.tonne.cancellation.domain.ResponseCode;
import org.tonne.holding.application.TakeHoldingsNotice;
import org.tonne.holding.domain.HoldingsNotice;
import org.tonne.holding.domain.ProjectNotice;
import org.tonne.link.domain.Rebuff;
import org.tonne.reconciliation.application.Demand;
import org.tonne.reconciliation.application.Verdict;

import java.time.Instant;
import java.util.List;

/** What the callback service asks of the trade; each call returns only when its effect is stored. */
public interface Trade {

    /** Takes a report about a transaction into account. */
    RecordStatus.Outcome record(StatusReport report);

    /** The registry announces a reconciliation. */
    Verdict initiate(String identifier, Instant snapshotAt);

    /** The registry wants to know something in a reconciliation. */
    Verdict want(Demand demand);

    /** The registry says how its reconciliation stands or ended, as a DES status. */
    Verdict end(String identifier, int status, List<ResponseCode> codes);

    /** Takes a notice about the holdings of an account into account. */
    TakeHoldingsNotice.Outcome take(HoldingsNotice notice);

    /** Takes a notice about projects, or about whatever else, into account. */
    void take(ProjectNotice notice);

    /**
     * Turns something away that came in the registry's name, and keeps that.
     *
     * @param subject the message's identifier, or a hash of it
     * @param facts what was wrong
     */
    void rebuff(Rebuff rebuff, String subject, String facts);

    /**
     * Keeps in the audit trail what the registry, or somebody in its name, told us.
     *
     * @param action what happened, such as {@code registry.message}
     * @param subject the message's identifier, or a hash of it
     * @param facts what it said
     */
    void keep(String action, String subject, String facts);
}
