package org.tonne.team.application;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import org.tonne.config.Database;
import org.tonne.config.Sql;

import java.util.Optional;
import java.util.UUID;

/** Above which sum an order for a team needs an approver: the member's own limit, else that of the team, else none. */
@Dependent
class SpendingLimits {

    private static final String LIMIT = """
            select t.id, t.name, coalesce(m.limit_cents, t.limit_cents, ?) as most
              from team_checkout c
              join team t on t.id = c.team_id
              join team_member m on m.team_id = t.id and m.account_id = c.account_id
             where c.checkout_id = ?
            """;

    @Inject
    Database database;

    /**
     * The team of a checkout.
     *
     * @param mostCents what its buyer may spend on an order without asking
     */
    record ForTeam(UUID id, String name, long mostCents) {}

    Optional<ForTeam> team(UUID checkout) {
        return Sql.first(
                database.store(),
                LIMIT,
                row -> new ForTeam(row.getObject("id", UUID.class), row.getString("name"), row.getLong("most")),
                Long.MAX_VALUE,
                checkout);
    }

    boolean exceeded(UUID checkout, long totalCents) {
        return team(checkout).filter(team -> totalCents > team.mostCents()).isPresent();
    }
}
