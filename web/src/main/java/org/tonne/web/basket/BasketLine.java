package org.tonne.web.basket;

import org.tonne.order.application.BasketView;
import org.tonne.web.ui.Visit;
import org.tonne.web.ui.Writing;

import java.util.List;

/** One offer in the basket, in the words of the page. */
public final class BasketLine {

    private final Visit visit;
    private final Writing writing;
    private final BasketView.Line line;
    private final boolean wrong;

    BasketLine(Visit visit, BasketView.Line line, List<String> wrong) {
        this.visit = visit;
        this.writing = visit.getWriting();
        this.line = line;
        this.wrong = wrong.contains(line.offerId().toString());
    }

    /** For the form. */
    public String getId() {
        return line.offerId().toString();
    }

    /** The field of the quantity. */
    public String getFieldId() {
        return "q-" + getId();
    }

    /** The project. */
    public String getKey() {
        return line.projectKey();
    }

    /** As registered. */
    public String getTitle() {
        return line.projectTitle();
    }

    /** Its country. */
    public String getHost() {
        return writing.country(line.hostParty());
    }

    /** What kind of units, of when, at what price. */
    public String getDetails() {
        String unit = writing.list(List.of(
                visit.texts().get("unit." + line.unitType().label()),
                visit.texts().say("period.short", line.applicableCp())));
        String span = writing.span(line.monitoringStart(), line.monitoringEnd());
        return visit.texts().say("basket.details", unit, span, writing.money(line.price()));
    }

    /** When they expire, for temporary units. */
    public String getExpires() {
        return line.expiresOn() == null ? "" : visit.texts().say("offers.expires", writing.day(line.expiresOn()));
    }

    /** The quantity, or what was typed in its place. */
    public String getQuantity() {
        String typed = visit.isPost() ? visit.value(getFieldId()) : "";
        return wrong ? typed : Long.toString(line.quantity());
    }

    /** What it costs. */
    public String getAmount() {
        return writing.money(line.amount());
    }

    /** What must be put right, or nothing. */
    public String getProblem() {
        if (wrong) {
            return visit.texts().get("error.QUANTITY_INVALID");
        }
        return switch (line.notice()) {
            case NONE -> "";
            case PRICE_CHANGED ->
                visit.texts()
                        .say("basket.price.changed", writing.money(line.shownPrice()), writing.money(line.price()));
            case FEWER_FREE -> visit.texts().say("basket.fewer", line.free());
            case BELOW_MINIMUM -> visit.texts().say("basket.minimum", line.minQuantity());
        };
    }
}
