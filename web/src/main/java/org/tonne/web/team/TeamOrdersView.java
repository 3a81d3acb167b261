package org.tonne.web.team;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import org.tonne.account.application.BuyerAccount;
import org.tonne.team.application.TeamOrder;
import org.tonne.team.application.TeamOrders;
import org.tonne.team.application.TeamQueries;
import org.tonne.team.application.TeamView;
import org.tonne.web.buyer.Buyer;
import org.tonne.web.ui.Ids;
import org.tonne.web.ui.PageLink;
import org.tonne.web.ui.Reply;
import org.tonne.web.ui.Visit;

import java.util.List;
import java.util.Optional;

/** Behind account/team-orders.xhtml: what was bought for a team. */
@Named("teamOrders")
@RequestScoped
public class TeamOrdersView {

    @Inject
    Buyer buyer;

    @Inject
    TeamQueries teamQueries;

    @Inject
    TeamOrders teamOrders;

    @Inject
    Reply reply;

    @Inject
    HttpServletRequest request;

    private Optional<TeamView> team = Optional.empty();
    private List<TeamOrder> orders = List.of();
    private int page = 1;
    private int pages = 1;

    /** Shows it to a member. */
    public void act() {
        Optional<BuyerAccount> account = buyer.orSignIn();
        if (account.isEmpty()) {
            return;
        }
        Visit visit = Visit.of(request);
        team = Ids.read(visit.part("id")).flatMap(id -> teamQueries.find(account.get(), id));
        team.ifPresentOrElse(found -> load(visit, account.get(), found), () -> reply.refuse(404));
    }

    private void load(Visit visit, BuyerAccount account, TeamView found) {
        long all = teamOrders.count(account, found.id());
        pages = (int) Math.max(1, (all + TeamOrders.PAGE - 1) / TeamOrders.PAGE);
        String asked = visit.value("page");
        page = asked.matches("[1-9][0-9]{0,5}") ? Math.min(Integer.parseInt(asked), pages) : 1;
        orders = teamOrders.of(account, found.id(), page);
    }

    /** The name of the organisation. */
    public String getName() {
        return team.orElseThrow().name();
    }

    /** The page of the team. */
    public String getTeam() {
        return Visit.of(request).getBase() + "/account/teams/"
                + team.orElseThrow().id();
    }

    /** The orders of this page. */
    public List<TeamOrderRow> getRows() {
        Visit visit = Visit.of(request);
        return orders.stream().map(order -> new TeamOrderRow(visit, order)).toList();
    }

    /** The row of pages. */
    public List<PageLink> getPages() {
        String address = Visit.of(request).getAddress();
        return PageLink.row(page, pages, number -> number == 1 ? address : address + "?page=" + number);
    }
}
