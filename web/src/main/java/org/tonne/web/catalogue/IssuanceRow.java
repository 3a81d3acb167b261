package org.tonne.web.catalogue;

import org.jspecify.annotations.Nullable;
import org.tonne.project.application.ProjectView;
import org.tonne.web.ui.Visit;

import java.util.List;

/** One issuance of a project, in the words of its page. */
public final class IssuanceRow {

    private final Visit visit;
    private final ProjectView.Issuance issuance;

    IssuanceRow(Visit visit, ProjectView.Issuance issuance) {
        this.visit = visit;
        this.issuance = issuance;
    }

    /** When the reductions were made. */
    public String getReductions() {
        return visit.getWriting().span(issuance.monitoringStart(), issuance.monitoringEnd());
    }

    /** When the units were issued. */
    public String getIssuedOn() {
        return visit.getWriting().shortDay(issuance.issuedOn());
    }

    /** The unit and the period. */
    public String getUnit() {
        return visit.getWriting()
                .list(List.of(
                        visit.texts().get("unit." + issuance.unitType()),
                        visit.texts().say("period.short", issuance.commitmentPeriod())));
    }

    /** How many units. */
    public String getQuantity() {
        return visit.getWriting().number(issuance.quantity());
    }

    /** How many of them are known to be cancelled. */
    public String getCancelled() {
        return visit.getWriting().number(issuance.cancelled());
    }

    /** Who verified the reductions. */
    public String getVerifier() {
        @Nullable String verifier = issuance.verifier();
        return verifier == null ? "–" : verifier;
    }

    /** The first serial, printed. */
    public String getFirst() {
        return issuance.serials().split(" to ", 2)[0];
    }

    /** The last serial, printed. */
    public String getLast() {
        String[] ends = issuance.serials().split(" to ", 2);
        return ends[ends.length - 1];
    }
}
