package org.tonne.web.checkout;

import org.tonne.order.application.Answers;
import org.tonne.order.application.BasketView;
import org.tonne.order.domain.ClaimRule;
import org.tonne.shared.UnitType;
import org.tonne.web.ui.Visit;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What the pages of a checkout say where its words claim what a certificate does not prove. Nothing is refused for it. */
public final class ClaimNotes {

    private final Visit visit;
    private final BasketView basket;
    private final Map<String, String> claims = new LinkedHashMap<>();

    /**
     * What the answers claim.
     *
     * @param basket with the units that can be named instead
     */
    public ClaimNotes(Visit visit, Answers given, BasketView basket) {
        this.visit = visit;
        this.basket = basket;
        look("beneficiary", "claim.beneficiary", given.beneficiary());
        look("reason", "claim.reason", given.reason());
    }

    private void look(String field, String sentence, String text) {
        ClaimRule.claimIn(text)
                .ifPresent(claim -> claims.put(field, visit.texts().say(sentence, claim)));
    }

    /** What a field claims, in a sentence; empty where it claims nothing. */
    public String of(String field) {
        return claims.getOrDefault(field, "");
    }

    /** The fields that claim something, in the order of the page. */
    public List<String> getFields() {
        return List.copyOf(claims.keySet());
    }

    /** What can be said instead, with the units of the basket. */
    public String getInstead() {
        Map<UnitType, Long> units = new LinkedHashMap<>();
        basket.sellers().forEach(part -> part.lines()
                .forEach(line -> units.merge(line.unitType(), line.quantity(), Long::sum)));
        List<String> quantities = new ArrayList<>();
        units.forEach((type, quantity) -> quantities.add(visit.texts()
                .say(
                        "history.quantity",
                        visit.getWriting().number(quantity),
                        visit.texts().get("unit." + type.label()))));
        return visit.texts().say("claim.instead", visit.getWriting().list(quantities));
    }
}
