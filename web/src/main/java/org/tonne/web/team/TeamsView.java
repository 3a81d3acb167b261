package org.tonne.web.team;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import org.tonne.account.application.BuyerAccount;
import org.tonne.shared.DomainException;
import org.tonne.team.application.KeepTeam;
import org.tonne.team.application.OwnTeam;
import org.tonne.team.application.TeamQueries;
import org.tonne.web.buyer.Buyer;
import org.tonne.web.ui.Refusals;
import org.tonne.web.ui.Reply;
import org.tonne.web.ui.Visit;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Behind account/teams.xhtml: the teams of a buyer, and the form that founds one. */
@Named("teams")
@RequestScoped
public class TeamsView {

    @Inject
    Buyer buyer;

    @Inject
    KeepTeam keepTeam;

    @Inject
    TeamQueries teamQueries;

    @Inject
    Reply reply;

    @Inject
    HttpServletRequest request;

    private List<OwnTeam> teams = List.of();
    private Optional<TeamForm> form = Optional.empty();

    /** Shows the teams, or founds one. */
    public void act() {
        Visit visit = Visit.of(request);
        Optional<BuyerAccount> account = buyer.orSignIn();
        if (account.isEmpty()) {
            return;
        }
        form = Optional.of(new TeamForm(visit, Map.of()));
        if (visit.isPost()) {
            found(visit, account.get());
        }
        teams = teamQueries.of(account.get());
    }

    private void found(Visit visit, BuyerAccount account) {
        try {
            UUID team = keepTeam.found(account, visit.value("name"));
            reply.goTo(visit.getAddress() + "/" + team + "?said=founded");
        } catch (DomainException refusal) {
            reply.status(Refusals.status(refusal.code().kind()));
            getForm().wrong("name", refusal);
        }
    }

    /** The form that founds one. */
    public TeamForm getForm() {
        return form.orElseThrow();
    }

    /** What came of the last action, or nothing. */
    public String getSaid() {
        Visit visit = Visit.of(request);
        String key = "team.said." + visit.value("said");
        return visit.texts().has(key) ? visit.texts().get(key) : "";
    }

    /** Those of whoever is signed in. */
    public List<Row> getRows() {
        Visit visit = Visit.of(request);
        return teams.stream()
                .map(team -> new Row(
                        visit.getBase() + "/account/teams/" + team.id(),
                        team.name(),
                        RoleWords.of(visit, team.roles()),
                        visit.getWriting().number(team.members())))
                .toList();
    }

    /**
     * A team in the list.
     *
     * @param address its page
     * @param name of the organisation
     * @param roles what its reader may do, in words
     * @param members how many, as it is written
     */
    public record Row(String address, String name, List<String> roles, String members) {}
}
