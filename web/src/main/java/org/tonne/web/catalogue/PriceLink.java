package org.tonne.web.catalogue;

import org.jspecify.annotations.Nullable;
import org.tonne.project.application.PriceSpan;
import org.tonne.project.application.ProjectPage.PriceCount;
import org.tonne.shared.Money;
import org.tonne.web.ui.Query;
import org.tonne.web.ui.Visit;

import java.util.List;

/** A span of prices to look for, with the number of projects that have such an offer. */
final class PriceLink {

    private final String label;
    private final String count;
    private final String address;
    private final boolean here;

    private PriceLink(PriceCount price, Visit visit, Query query) {
        this.label = label(price.span(), visit);
        this.count = visit.getWriting().number(price.count());
        this.here = price.selected();
        Query bare = query.without("min").without("max");
        this.address = visit.getAddress()
                + (here
                        ? bare
                        : with(
                                with(bare, "min", price.span().minCents()),
                                "max",
                                price.span().maxCents()));
    }

    static List<PriceLink> row(List<PriceCount> prices, Visit visit, Query query) {
        return prices.stream()
                .filter(price -> price.count() > 0 || price.selected())
                .map(price -> new PriceLink(price, visit, query))
                .toList();
    }

    private static Query with(Query query, String name, @Nullable Long cents) {
        return cents == null ? query : query.with(name, Money.ofCents(cents).amount());
    }

    private static String label(PriceSpan span, Visit visit) {
        @Nullable Long least = span.minCents();
        @Nullable Long most = span.maxCents();
        if (least != null && most != null) {
            return visit.getWriting().money(least, most);
        }
        return least == null
                ? visit.texts().say("price.upto", visit.getWriting().money(most == null ? 0 : most))
                : visit.texts().say("price.from", visit.getWriting().money(least));
    }

    /** The prices. */
    String getLabel() {
        return label;
    }

    /** How many projects. */
    String getCount() {
        return count;
    }

    /** The list with these prices only, or without them where they are in use. */
    String getAddress() {
        return address;
    }

    /** Whether it is in use. */
    boolean isHere() {
        return here;
    }
}
