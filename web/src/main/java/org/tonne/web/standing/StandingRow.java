package org.tonne.web.standing;

import org.tonne.order.application.Answers;
import org.tonne.order.application.BasketView;
import org.tonne.shared.Codes;
import org.tonne.shared.Money;
import org.tonne.standing.application.StandingView;
import org.tonne.standing.application.StandingView.Month;
import org.tonne.standing.domain.StandingLifecycle.Action;
import org.tonne.standing.domain.StandingStatus;
import org.tonne.web.checkout.ClaimNotes;
import org.tonne.web.ui.Visit;

import java.util.List;

/** A standing order in the list of its buyer. */
public final class StandingRow {

    private final Visit visit;
    private final StandingView order;

    StandingRow(Visit visit, StandingView order) {
        this.visit = visit;
        this.order = order;
    }

    /** For the forms that move it. */
    public String getId() {
        return order.id().toString();
    }

    /** The page of the project. */
    public String getProject() {
        return visit.getBase() + "/projects/" + order.projectKey();
    }

    /** The project, as registered. */
    public String getTitle() {
        return order.projectTitle();
    }

    /** Who sells. */
    public String getSeller() {
        return order.sellerName();
    }

    /** How much, when, and for how much at most. */
    public String getEvery() {
        return visit.texts()
                .say(
                        "standing.every",
                        order.terms().quantity().units(),
                        order.terms().day().day(),
                        visit.getWriting().money(order.terms().ceiling()));
    }

    /** The name on the certificates. */
    public String getBeneficiary() {
        return order.terms().beneficiary();
    }

    /** When it falls due next; empty where it does not. */
    public String getNext() {
        return order.nextOn() == null
                ? ""
                : visit.texts().say("standing.next", visit.getWriting().day(order.nextOn()));
    }

    /** Where it stands, in a word. */
    public String getState() {
        return visit.texts().get("standing.state." + order.status());
    }

    /** The look of that word. */
    public String getTag() {
        return order.status() == StandingStatus.ACTIVE ? "tag tag--done" : "tag";
    }

    /** Whether it can be paused. */
    public boolean isPausable() {
        return order.may(Action.PAUSE);
    }

    /** Whether it can be resumed. */
    public boolean isResumable() {
        return order.may(Action.RESUME);
    }

    /** Whether it can be changed or ended. */
    public boolean isOpen() {
        return order.may(Action.END);
    }

    /** What its words claim that no certificate proves. */
    public ClaimNotes getClaims() {
        return new ClaimNotes(
                visit,
                Answers.NONE.with(order.terms().beneficiary(), order.terms().reason()),
                new BasketView(List.of(), List.of(), Money.ZERO, 0, false));
    }

    /** What came of its months, newest first. */
    public List<MonthRow> getMonths() {
        return order.months().stream().map(month -> new MonthRow(visit, month)).toList();
    }

    /** One month in the history of a standing order. */
    public static final class MonthRow {

        private final Visit visit;
        private final Month month;

        MonthRow(Visit visit, Month month) {
            this.visit = visit;
            this.month = month;
        }

        /** When it fell due. */
        public String getDay() {
            return visit.getWriting().shortDay(month.dueOn());
        }

        /** The order, or why there is none. */
        public String getWhat() {
            String key = "standing.outcome." + month.outcome();
            return switch (month.outcome()) {
                case PLACED -> visit.texts().say(key, Codes.printed(month.reference()));
                case TOO_DEAR -> visit.texts().say(key, visit.getWriting().money(month.fact()));
                case UNITS_SHORT, BELOW_MINIMUM -> visit.texts().say(key, month.fact());
                case CLOSED, UNPAID -> visit.texts().get(key);
            };
        }

        /** The page of the order; empty where there is none. */
        public String getAddress() {
            return month.purchaseId() == null ? "" : visit.getBase() + "/orders/" + month.purchaseId();
        }

        /** How far the order has come; empty where there is none. */
        public String getStatus() {
            return month.orderStatus() == null ? "" : visit.texts().get("status." + month.orderStatus());
        }
    }
}
