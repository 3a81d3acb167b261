package org.tonne.web.buyer;

import org.tonne.account.application.KeptFootprint;
import org.tonne.web.calculator.CalculatorAnswers;
import org.tonne.web.ui.Visit;

import java.math.BigDecimal;

/** A footprint in the list of who keeps it. */
public final class FootprintRow {

    private static final int GRAIN = 3;

    private final Visit visit;
    private final KeptFootprint footprint;
    private final long cancelled;

    FootprintRow(Visit visit, KeptFootprint footprint, long cancelled) {
        this.visit = visit;
        this.footprint = footprint;
        this.cancelled = cancelled;
    }

    /** For the form that drops it. */
    public String getId() {
        return footprint.id().toString();
    }

    /** For which year. */
    public String getYear() {
        return Integer.toString(footprint.year());
    }

    /** What was asked. */
    public String getKind() {
        return visit.texts().get("calculator.tab." + footprint.questionnaire());
    }

    /** What it came to. */
    public String getTonnes() {
        BigDecimal tonnes = BigDecimal.valueOf(footprint.kilograms(), GRAIN);
        return visit.texts().say("calculator.t", visit.getWriting().decimal(tonnes, 1, 1));
    }

    /** How many units were cancelled in that year. */
    public String getCancelled() {
        return visit.getWriting().number(cancelled);
    }

    /** The answers, in the language in which they were typed. */
    public String getAddress() {
        return "/" + footprint.language() + CalculatorAnswers.path(footprint.questionnaire()) + "?"
                + footprint.answers() + "#result";
    }
}
