package org.tonne.web.catalogue;

import org.tonne.offer.application.OfferView;
import org.tonne.web.ui.Problem;
import org.tonne.web.ui.Texts;
import org.tonne.web.ui.Visit;
import org.tonne.web.ui.Writing;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The offers of a project, cheapest first, and the form that puts some of them into the basket. */
public final class OfferTable {

    private final Visit visit;
    private final Texts texts;
    private final Writing writing;
    private final List<OfferView> offers;

    OfferTable(Visit visit, List<OfferView> offers) {
        this.visit = visit;
        this.texts = visit.texts();
        this.writing = visit.getWriting();
        this.offers = offers;
    }

    /** Whether there is nothing to buy. */
    public boolean isNone() {
        return offers.isEmpty();
    }

    /** Row by row. */
    public List<OfferRow> getRows() {
        return offers.stream().map(offer -> new OfferRow(visit, offer)).toList();
    }

    /** Whether several offers are to choose from. */
    public boolean isChoice() {
        return offers.size() > 1;
    }

    /** The lowest price. */
    public String getPrice() {
        return offers.isEmpty() ? "" : writing.money(offers.get(0).priceCents());
    }

    /** Units of all offers. */
    public long getAvailable() {
        return offers.stream().mapToLong(OfferView::available).sum();
    }

    /** How many units there are, and of which sellers. */
    public String getSummary() {
        return texts.say("offers.summary", getAvailable());
    }

    /** Who is paid, each with a page of their own, in the order of their names. */
    public List<NamedLink> getSellerLinks() {
        Map<String, String> sellers = new TreeMap<>();
        offers.forEach(offer -> sellers.put(offer.sellerName(), offer.sellerSlug()));
        return sellers.entrySet().stream()
                .map(seller -> new NamedLink(seller.getKey(), visit.getBase() + "/contributors/" + seller.getValue()))
                .toList();
    }

    /** Whether units that expire are among them. */
    public boolean isTemporary() {
        return offers.stream().anyMatch(offer -> offer.unitType().isTemporary());
    }

    /** The quantity typed, or that which is looked for, or one. */
    public String getQuantity() {
        String typed = visit.value("quantity");
        String wanted = visit.value("t");
        return !typed.isEmpty() ? typed : wanted.isEmpty() ? "1" : wanted;
    }

    /** The offer chosen before, or nothing. */
    public String getChosen() {
        return visit.value("offer");
    }

    /** What was wrong with the quantity, in words; empty where nothing was. */
    public String getProblem() {
        return switch (visit.value("problem")) {
            case "QUANTITY_INVALID" -> texts.get("error.QUANTITY_INVALID");
            case "UNITS_NOT_FREE" -> texts.say("offers.not.free", getAvailable());
            case "BELOW_MINIMUM" -> texts.get("offers.minimum");
            case "BASKET_FULL" -> texts.get("offers.basket.full");
            default -> "";
        };
    }

    /** The same for the list of problems. */
    public List<Problem> getProblems() {
        return getProblem().isEmpty() ? List.of() : List.of(new Problem("quantity", getProblem()));
    }
}
