package org.tonne.web.basket;

import org.tonne.order.application.BasketView;
import org.tonne.shared.Money;
import org.tonne.web.ui.Problem;
import org.tonne.web.ui.Sum;
import org.tonne.web.ui.Visit;

import java.util.ArrayList;
import java.util.List;

/** A basket in the words of its page. */
public final class BasketSheet {

    static final BasketSheet EMPTY = new BasketSheet();

    private final boolean empty;
    private final boolean ready;
    private final List<Part> parts = new ArrayList<>();
    private final List<Problem> problems = new ArrayList<>();
    private final List<String> notices = new ArrayList<>();
    private final String title;
    private final Sum sum;

    private BasketSheet() {
        this.empty = true;
        this.ready = false;
        this.title = "";
        this.sum = new Sum("");
    }

    BasketSheet(Visit visit, BasketView basket, List<String> wrong) {
        this.empty = basket.isEmpty();
        this.ready = basket.mayCheckOut() && wrong.isEmpty();
        this.title = visit.texts().say("basket.tonnes", basket.quantity());
        this.sum = sum(visit, basket);
        int number = 1;
        for (BasketView.SellerPart part : basket.sellers()) {
            parts.add(new Part(visit, part, number++, wrong));
        }
        if (!basket.gone().isEmpty()) {
            notices.add(visit.texts().say("basket.gone", basket.gone().size()));
        }
        if (basket.sellers().size() > 10) {
            notices.add(visit.texts().say("error.TOO_MANY_SELLERS", 10));
        }
        parts.stream().flatMap(part -> part.getLines().stream()).forEach(line -> {
            if (!line.getProblem().isEmpty()) {
                problems.add(new Problem(line.getFieldId(), line.getKey() + ": " + line.getProblem()));
            }
        });
    }

    /** What a basket costs, line by line. */
    public static Sum sum(Visit visit, BasketView basket) {
        Sum sum = new Sum(visit.getWriting().money(basket.total()));
        basket.sellers().forEach(part -> part.lines()
                .forEach(line -> sum.add(
                        visit.texts()
                                .say(
                                        "sum.line",
                                        line.quantity(),
                                        visit.texts()
                                                .get("unit." + line.unitType().label())),
                        line.projectKey(),
                        part.sellerName(),
                        visit.getWriting().money(line.amount()))));
        return sum;
    }

    /** Whether nothing is in it. */
    public boolean isNothing() {
        return empty;
    }

    /** Whether nothing stands against a checkout. */
    public boolean isReady() {
        return ready;
    }

    /** Whether several sellers are paid. */
    public boolean isSeveral() {
        return parts.size() > 1;
    }

    /** Seller by seller. */
    public List<Part> getParts() {
        return parts;
    }

    /** What must be put right, with its fields. */
    public List<Problem> getProblems() {
        return problems;
    }

    /** What changed about the basket as a whole. */
    public List<String> getNotices() {
        return notices;
    }

    /** How much it is. */
    public String getTitle() {
        return title;
    }

    /** What it costs. */
    public Sum getSum() {
        return sum;
    }

    /** What goes to one seller. */
    public static final class Part {

        private final String title;
        private final List<BasketLine> lines;
        private final Money subtotal;

        Part(Visit visit, BasketView.SellerPart part, int number, List<String> wrong) {
            this.title = visit.texts().say("basket.part", number, part.sellerName());
            this.lines = part.lines().stream()
                    .map(line -> new BasketLine(visit, line, wrong))
                    .toList();
            this.subtotal = part.subtotal();
        }

        /** Which payment, to whom. */
        public String getTitle() {
            return title;
        }

        /** Offer by offer. */
        public List<BasketLine> getLines() {
            return lines;
        }

        /** What this seller gets. */
        public Money getSubtotal() {
            return subtotal;
        }
    }
}
