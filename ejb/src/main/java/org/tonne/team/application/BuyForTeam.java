package org.tonne.team.application;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import org.tonne.account.application.BuyerAccount;
import org.tonne.config.Database;
import org.tonne.config.Sql;
import org.tonne.order.application.AnswerCheck;
import org.tonne.order.application.FieldError;
import org.tonne.order.application.OpenCheckouts;
import org.tonne.shared.ErrorCode;
import org.tonne.team.domain.TeamRule;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Use case: a member says at the checkout for which team is bought, and how the organisation books it. */
@Stateless
public class BuyForTeam {

    private static final String KEEP = """
            insert into team_checkout (checkout_id, team_id, team_name, account_id, cost_centre, order_number)
            values (?, ?, ?, ?, ?, ?)
            on conflict (checkout_id) do update
               set team_id = excluded.team_id, team_name = excluded.team_name, account_id = excluded.account_id,
                   cost_centre = excluded.cost_centre, order_number = excluded.order_number
            """;

    @Inject
    TeamQueries teamQueries;

    @Inject
    Database database;

    @Inject
    OpenCheckouts checkouts;

    /** The teams for which an account may buy, by name. */
    public List<OwnTeam> choices(BuyerAccount account) {
        return teamQueries.of(account).stream()
                .filter(team -> team.roles().buyer())
                .toList();
    }

    /**
     * Keeps for which team a checkout is, in place of any other; where something cannot stand, all stays as it was.
     *
     * @return what cannot stand; empty where it is kept
     * @throws org.tonne.shared.Refused CHECKOUT_UNKNOWN, also when it is over or already confirmed
     */
    public List<FieldError> keep(BuyerAccount account, UUID checkout, TeamAnswers answers) {
        if (answers.equals(TeamAnswers.NONE)) {
            return drop(checkout);
        }
        List<FieldError> errors = new ArrayList<>();
        Optional<OwnTeam> team = choices(account).stream()
                .filter(choice -> choice.id().toString().equals(answers.team()))
                .findFirst();
        if (team.isEmpty()) {
            ErrorCode code = answers.team().isEmpty() ? ErrorCode.FIELD_MISSING : ErrorCode.CHOICE_UNKNOWN;
            errors.add(new FieldError("team", code, Map.of("field", "team")));
        }
        AnswerCheck.check("costCentre", errors, () -> TeamRule.booking("costCentre", answers.costCentre()));
        AnswerCheck.check("orderNumber", errors, () -> TeamRule.booking("orderNumber", answers.orderNumber()));
        if (errors.isEmpty()) {
            checkouts.hold(checkout);
            team.ifPresent(chosen -> write(account, checkout, chosen, answers));
        }
        return List.copyOf(errors);
    }

    private void write(BuyerAccount account, UUID checkout, OwnTeam team, TeamAnswers answers) {
        Sql.update(
                database.store(),
                KEEP,
                checkout,
                team.id(),
                team.name(),
                account.id(),
                TeamRule.booking("costCentre", answers.costCentre()),
                TeamRule.booking("orderNumber", answers.orderNumber()));
    }

    /**
     * A checkout is for no team.
     *
     * @return nothing: that can always stand
     * @throws org.tonne.shared.Refused CHECKOUT_UNKNOWN where it was for one, and is over or already confirmed
     */
    public List<FieldError> drop(UUID checkout) {
        if (find(checkout).isPresent()) {
            checkouts.hold(checkout);
            Sql.update(database.store(), "delete from team_checkout where checkout_id = ?", checkout);
        }
        return List.of();
    }

    /** For which team a checkout is, if for one. */
    public Optional<TeamPurchase> find(UUID checkout) {
        return Sql.first(
                database.store(),
                "select team_id, team_name, cost_centre, order_number from team_checkout where checkout_id = ?",
                TeamOrders::purchase,
                checkout);
    }
}
