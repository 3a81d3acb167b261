package org.tonne.web.basket;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import org.tonne.offer.application.OfferQueries;
import org.tonne.offer.application.OfferView;
import org.tonne.order.application.BasketQueries;
import org.tonne.order.domain.Basket;
import org.tonne.project.application.ProjectQueries;
import org.tonne.project.application.ProjectView;
import org.tonne.web.ui.BasketCookie;
import org.tonne.web.ui.Holds;
import org.tonne.web.ui.Query;
import org.tonne.web.ui.Reply;
import org.tonne.web.ui.Visit;

import java.util.List;

/** Behind basket.xhtml: shows the basket, and changes it by what is sent. The basket itself stays in the browser. */
@Named("basket")
@RequestScoped
public class BasketPageView {

    @Inject
    BasketQueries basketQueries;

    @Inject
    OfferQueries offerQueries;

    @Inject
    ProjectQueries projectQueries;

    @Inject
    Holds holds;

    @Inject
    Reply reply;

    @Inject
    HttpServletRequest request;

    private BasketSheet sheet = BasketSheet.EMPTY;

    /** For how long units are held once they are ordered. */
    public String getHold() {
        return holds.say(Visit.of(request).texts(), "basket.hold");
    }

    /** Does what was sent, or shows the basket. */
    public void act() {
        Visit visit = Visit.of(request);
        if (!visit.isPost()) {
            show(Basket.parse(BasketCookie.value(request)), List.of());
        } else if (!visit.value("project").isEmpty()) {
            add(visit);
        } else if (!visit.value("remove").isEmpty()) {
            keep(Changes.remove(basket(), visit.value("remove")));
        } else {
            update(visit);
        }
    }

    private Basket basket() {
        return Basket.parse(BasketCookie.value(request));
    }

    private void show(Basket basket, List<String> wrong) {
        sheet = new BasketSheet(Visit.of(request), basketQueries.view(basket), wrong);
    }

    private void add(Visit visit) {
        List<OfferView> offers = projectQueries
                .byKey(visit.value("project"))
                .map(ProjectView::id)
                .map(offerQueries::ofProject)
                .orElse(List.of());
        Picked picked = Picked.from(basket(), offers, visit.value("offer"), visit.value("quantity"));
        if (picked.problem().isEmpty()) {
            keep(picked.basket());
        } else {
            reply.goTo(visit.getBase() + "/projects/" + visit.value("project").replaceAll("[^A-Za-z0-9_.-]", "")
                    + back(visit, picked.problem()));
        }
    }

    private static Query back(Visit visit, String problem) {
        return Query.of(java.util.Map.of())
                .with("quantity", cut(visit.value("quantity")))
                .with("offer", cut(visit.value("offer")))
                .with("problem", problem);
    }

    private static String cut(String typed) {
        return typed.substring(0, Math.min(typed.length(), 40));
    }

    private void update(Visit visit) {
        Changes changes = Changes.quantities(basket(), basketQueries.view(basket()), visit);
        if (changes.wrong().isEmpty()) {
            keep(changes.basket());
        } else {
            reply.status(422);
            show(changes.basket(), changes.wrong());
        }
    }

    private void keep(Basket changed) {
        reply.cookie(BasketCookie.of(changed.print()));
        reply.goTo(Visit.of(request).getBase() + "/basket");
    }

    /** The basket as the page shows it. */
    public BasketSheet getSheet() {
        return sheet;
    }
}
