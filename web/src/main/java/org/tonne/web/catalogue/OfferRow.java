package org.tonne.web.catalogue;

import org.tonne.offer.application.OfferView;
import org.tonne.web.ui.Visit;
import org.tonne.web.ui.Writing;

/** One offer, in the words of the page. */
public final class OfferRow {

    private final Visit visit;
    private final Writing writing;
    private final OfferView offer;

    OfferRow(Visit visit, OfferView offer) {
        this.visit = visit;
        this.writing = visit.getWriting();
        this.offer = offer;
    }

    /** For the form. */
    public String getId() {
        return offer.id().toString();
    }

    /** When the reductions were made. */
    public String getReductions() {
        return writing.span(offer.monitoringStart(), offer.monitoringEnd());
    }

    /** The commitment period. */
    public String getPeriod() {
        return visit.texts().say("period.short", offer.applicableCp());
    }

    /** The kind of unit. */
    public String getUnit() {
        return visit.texts().get("unit." + offer.unitType().label());
    }

    /** When temporary units expire. */
    public String getExpires() {
        return offer.expiresOn() == null ? "" : visit.texts().say("offers.expires", writing.day(offer.expiresOn()));
    }

    /** Units issued with it. */
    public String getIssued() {
        return writing.number(offer.issuanceQuantity());
    }

    /** Units free. */
    public String getAvailable() {
        return writing.number(offer.available());
    }

    /** The least it takes, where that is more than one. */
    public String getMinimum() {
        return offer.minQuantity() > 1 ? visit.texts().say("offers.from", offer.minQuantity()) : "";
    }

    /** Per unit. */
    public String getPrice() {
        return writing.money(offer.priceCents());
    }

    /** Who sells. */
    public String getSeller() {
        return offer.sellerName();
    }

    /** The free serials. */
    public String getSerials() {
        return offer.serials();
    }

    /** In the list of the form. */
    public String getChoice() {
        return visit.texts().say("offers.only", getReductions(), getPrice());
    }

    /** The attribute of the one chosen before, or nothing. */
    public String getSelected() {
        return visit.value("offer").equals(getId()) ? "selected" : "";
    }
}
