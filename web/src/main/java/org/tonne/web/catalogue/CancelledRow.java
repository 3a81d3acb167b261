package org.tonne.web.catalogue;

import org.jspecify.annotations.Nullable;
import org.tonne.project.application.ProjectView;
import org.tonne.web.ui.Visit;

/** One cancellation of a project's units, in the words of its page. */
public final class CancelledRow {

    private final Visit visit;
    private final ProjectView.Cancellation cancelled;

    CancelledRow(Visit visit, ProjectView.Cancellation cancelled) {
        this.visit = visit;
        this.cancelled = cancelled;
    }

    /** The day. */
    public String getDay() {
        return visit.getWriting().shortDay(cancelled.completedAt());
    }

    /** How many units. */
    public String getQuantity() {
        return visit.getWriting().number(cancelled.quantity());
    }

    /** For whom, where that may be known. */
    public String getName() {
        @Nullable String name = cancelled.presentedTo();
        return name == null ? "" : name;
    }

    /** Why no name stands there. */
    public String getNoName() {
        return visit.texts().get(cancelled.here() ? "history.not.published" : "history.elsewhere");
    }

    /** The number of the certificate, or nothing. */
    public String getNumber() {
        @Nullable String number = cancelled.certificateNumber();
        return number == null ? "" : number;
    }

    /** The page of the certificate, or nothing. */
    public String getAddress() {
        @Nullable String code = cancelled.certificateCode();
        return code == null ? "" : visit.getBase() + "/certificates/" + code;
    }
}
