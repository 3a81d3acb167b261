package org.tonne.web.contributor;

import org.jspecify.annotations.Nullable;
import org.tonne.offer.application.SellerPages.Line;
import org.tonne.web.ui.Visit;

/** A cancellation of a seller's units, in the words of its page. */
public final class ContributorLine {

    private final Visit visit;
    private final Line line;

    ContributorLine(Visit visit, Line line) {
        this.visit = visit;
        this.line = line;
    }

    /** The day. */
    public String getDay() {
        return visit.getWriting().shortDay(line.completedAt());
    }

    /** How many units. */
    public String getUnits() {
        return visit.getWriting().number(line.units());
    }

    /** Of which project. */
    public String getProject() {
        return line.projectTitle();
    }

    /** The page of the project. */
    public String getProjectAddress() {
        return visit.getBase() + "/projects/" + line.projectKey();
    }

    /** For whom, where that may be known. */
    public String getName() {
        @Nullable String name = line.presentedTo();
        return name == null ? "" : name;
    }

    /** The number of the certificate, or nothing. */
    public String getNumber() {
        @Nullable String number = line.certificateNumber();
        return number == null ? "" : number;
    }

    /** The page of the certificate, where it may be known, or nothing. */
    public String getAddress() {
        @Nullable String code = line.certificateCode();
        return code == null ? "" : visit.getBase() + "/certificates/" + code;
    }
}
