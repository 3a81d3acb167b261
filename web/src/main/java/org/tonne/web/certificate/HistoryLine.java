package org.tonne.web.certificate;

import org.jspecify.annotations.Nullable;
import org.tonne.certificate.application.CertificateQueries.HistoryRow;
import org.tonne.web.ui.Visit;

/** One cancellation of the public history, in the words of the page. */
public final class HistoryLine {

    private final Visit visit;
    private final HistoryRow row;

    HistoryLine(Visit visit, HistoryRow row) {
        this.visit = visit;
        this.row = row;
    }

    private static String orNothing(@Nullable String text) {
        return text == null ? "" : text;
    }

    /** The day. */
    public String getDay() {
        return visit.getWriting().shortDay(row.completedAt());
    }

    /** How much of what. */
    public String getUnits() {
        return visit.texts()
                .say(
                        "history.quantity",
                        visit.getWriting().number(row.quantity()),
                        visit.texts().get("unit." + row.unitType()));
    }

    /** For the address of the project. */
    public String getKey() {
        return row.projectKey();
    }

    /** The project. */
    public String getTitle() {
        return row.projectTitle();
    }

    /** For whom, where that is published. */
    public String getName() {
        return orNothing(row.name());
    }

    /** Why no name stands there. */
    public String getNoName() {
        return visit.texts().get(row.own() ? "history.not.published" : "history.elsewhere");
    }

    /** Why, where that is published. */
    public String getReason() {
        return orNothing(row.reason());
    }

    /** The number of the certificate. */
    public String getNumber() {
        return orNothing(row.certificateNumber());
    }

    /** The page of the certificate, where nothing on it is kept back. */
    public String getAddress() {
        @Nullable String code = row.certificateCode();
        return code == null ? "" : visit.getBase() + "/certificates/" + code;
    }
}
