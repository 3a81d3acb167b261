package org.tonne.web.team;

import org.tonne.shared.Codes;
import org.tonne.team.application.TeamOrder;
import org.tonne.web.buyer.OrderRow;
import org.tonne.web.ui.Visit;

/** An order in the list of a team. */
public final class TeamOrderRow {

    private final Visit visit;
    private final TeamOrder order;

    TeamOrderRow(Visit visit, TeamOrder order) {
        this.visit = visit;
        this.order = order;
    }

    /** Where its page is. */
    public String getAddress() {
        return visit.getBase() + "/orders/" + order.purchaseId();
    }

    /** As a person reads it out. */
    public String getReference() {
        return Codes.printed(order.reference());
    }

    /** When it was placed. */
    public String getDay() {
        return visit.getWriting().shortDay(order.placedAt());
    }

    /** The address of who placed it; empty where that account was erased. */
    public String getBuyer() {
        return order.buyer();
    }

    /** The name on the certificate. */
    public String getBeneficiary() {
        return order.beneficiary();
    }

    /** How many units. */
    public String getUnits() {
        return visit.getWriting().number(order.units());
    }

    /** What it costs. */
    public String getTotal() {
        return visit.getWriting().money(order.total());
    }

    /** Its status in a word. */
    public String getStatus() {
        return visit.texts().get("status." + order.status());
    }

    /** The look of that word. */
    public String getTag() {
        return OrderRow.tag(order.status());
    }

    /** How the organisation books it; may be empty. */
    public String getCostCentre() {
        return order.costCentre();
    }

    /** The number of the organisation's own purchase order; may be empty. */
    public String getOrderNumber() {
        return order.orderNumber();
    }
}
