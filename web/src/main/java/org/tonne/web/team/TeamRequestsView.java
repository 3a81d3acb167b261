package org.tonne.web.team;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import org.tonne.account.application.BuyerAccount;
import org.tonne.order.application.BasketQueries;
import org.tonne.order.application.CheckoutDrafts;
import org.tonne.order.application.CheckoutView;
import org.tonne.shared.DomainException;
import org.tonne.team.application.DecideRequest;
import org.tonne.team.application.RequestQueries;
import org.tonne.team.application.RequestView;
import org.tonne.team.application.TeamQueries;
import org.tonne.team.application.TeamView;
import org.tonne.web.basket.BasketSheet;
import org.tonne.web.buyer.Buyer;
import org.tonne.web.ui.Ids;
import org.tonne.web.ui.Refusals;
import org.tonne.web.ui.Reply;
import org.tonne.web.ui.Sum;
import org.tonne.web.ui.Visit;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Behind account/team-requests.xhtml and account/team-request.xhtml: what waits for approval, and the answer. */
@Named("teamRequests")
@RequestScoped
public class TeamRequestsView {

    @Inject
    Buyer buyer;

    @Inject
    TeamQueries teamQueries;

    @Inject
    RequestQueries requestQueries;

    @Inject
    DecideRequest decideRequest;

    @Inject
    CheckoutDrafts checkoutDrafts;

    @Inject
    BasketQueries basketQueries;

    @Inject
    Reply reply;

    @Inject
    HttpServletRequest request;

    private Optional<TeamView> team = Optional.empty();
    private List<RequestView> requests = List.of();
    private Optional<TeamForm> form = Optional.empty();

    /** Shows all of a team to a member. */
    public void list() {
        open().ifPresent(account ->
                requests = requestQueries.of(account, team.orElseThrow().id()));
    }

    /** Shows one to a member, or takes the answer. */
    public void act() {
        Visit visit = Visit.of(request);
        UUID id = Ids.read(visit.part("request")).orElse(new UUID(0, 0));
        Optional<BuyerAccount> account = open();
        if (account.isEmpty()) {
            return;
        }
        form = Optional.of(new TeamForm(visit, Map.of()));
        if (visit.isPost()) {
            answer(visit, account.get(), id);
        }
        requests = requestQueries.find(account.get(), team.orElseThrow().id(), id).stream()
                .toList();
        if (requests.isEmpty()) {
            reply.refuse(404);
        }
    }

    /** Who is signed in, where they are a member of the team. */
    private Optional<BuyerAccount> open() {
        Optional<BuyerAccount> account = buyer.orSignIn();
        team = account.flatMap(
                known -> Ids.read(Visit.of(request).part("id")).flatMap(id -> teamQueries.find(known, id)));
        if (account.isPresent() && team.isEmpty()) {
            reply.refuse(404);
        }
        return account.filter(known -> team.isPresent());
    }

    private void answer(Visit visit, BuyerAccount account, UUID id) {
        String answer = visit.value("answer");
        try {
            switch (answer) {
                case "approve" -> decideRequest.approve(account, id);
                case "decline" -> decideRequest.decline(account, id, visit.value("remark"));
                default -> decideRequest.takeBack(account, id);
            }
            reply.goTo(visit.getAddress());
        } catch (DomainException refusal) {
            reply.status(Refusals.status(refusal.code().kind()));
            getForm().wrong(refusal.facts().getOrDefault("field", "answer").toString(), refusal);
        }
    }

    /** The answer with what is wrong with it. */
    public TeamForm getForm() {
        return form.orElseThrow();
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

    /** Those that wait first. */
    public List<RequestWords> getRows() {
        Visit visit = Visit.of(request);
        return requests.stream()
                .map(one -> new RequestWords(visit, one, getTeam()))
                .toList();
    }

    /** The one that is shown. */
    public RequestWords getOne() {
        return getRows().get(0);
    }

    /** What was asked for, with the prices of now. */
    public Sum getSum() {
        Visit visit = Visit.of(request);
        return requests.stream()
                .flatMap(one -> checkoutDrafts.find(one.id()).stream())
                .map(CheckoutView::basket)
                .map(basket -> BasketSheet.sum(visit, basketQueries.view(basket)))
                .findFirst()
                .orElseGet(() -> new Sum(""));
    }
}
