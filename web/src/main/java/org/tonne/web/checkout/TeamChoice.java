package org.tonne.web.checkout;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.tonne.account.application.BuyerAccount;
import org.tonne.order.application.FieldError;
import org.tonne.team.application.BuyForTeam;
import org.tonne.team.application.OwnTeam;
import org.tonne.team.application.TeamAnswers;
import org.tonne.web.buyer.Buyer;
import org.tonne.web.ui.Ids;
import org.tonne.web.ui.Option;
import org.tonne.web.ui.Visit;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

/** For which team a checkout is: asked of members who may buy for one, and of nobody else. */
@Named("teamChoice")
@RequestScoped
public class TeamChoice {

    @Inject
    Buyer buyer;

    @Inject
    BuyForTeam buyForTeam;

    @Inject
    HttpServletRequest request;

    private @Nullable List<OwnTeam> choices;
    private @Nullable TeamAnswers answers;

    /** Keeps what was sent with a checkout; answers what cannot stand. */
    List<FieldError> keep(UUID checkout) {
        Optional<BuyerAccount> account = buyer.account();
        return account.isPresent()
                ? buyForTeam.keep(account.get(), checkout, typed(Visit.of(request)))
                : buyForTeam.drop(checkout);
    }

    private static TeamAnswers typed(Visit visit) {
        return new TeamAnswers(visit.value("team"), visit.value("costCentre"), visit.value("orderNumber"));
    }

    private List<OwnTeam> choices() {
        List<OwnTeam> known = choices;
        if (known == null) {
            known = buyer.account().map(buyForTeam::choices).orElse(List.of());
            choices = known;
        }
        return known;
    }

    /** What was sent just now, or else what is kept. */
    private TeamAnswers answers() {
        TeamAnswers known = answers;
        if (known == null) {
            Visit visit = Visit.of(request);
            known = visit.isPost() ? typed(visit) : kept(visit);
            answers = known;
        }
        return known;
    }

    private TeamAnswers kept(Visit visit) {
        return Ids.read(visit.part("id"))
                .flatMap(buyForTeam::find)
                .map(kept ->
                        new TeamAnswers(Objects.toString(kept.teamId(), ""), kept.costCentre(), kept.orderNumber()))
                .orElse(TeamAnswers.NONE);
    }

    /** Whether there is anything to choose. */
    public boolean isOffered() {
        return !choices().isEmpty();
    }

    /** The teams to choose from. */
    public List<Option> getTeams() {
        return choices().stream()
                .map(team -> new Option(
                        team.id().toString(),
                        team.name(),
                        team.id().toString().equals(answers().team())))
                .toList();
    }

    /** How the organisation books it. */
    public String getCostCentre() {
        return answers().costCentre();
    }

    /** The number of the organisation's own purchase order. */
    public String getOrderNumber() {
        return answers().orderNumber();
    }
}
