package org.tonne.team.application;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import org.tonne.account.application.BuyerAccount;
import org.tonne.account.application.BuyerAccounts;
import org.tonne.audit.application.Audit;
import org.tonne.config.Database;
import org.tonne.config.Sql;
import org.tonne.shared.Codes;
import org.tonne.shared.Money;
import org.tonne.team.domain.TeamRoles;
import org.tonne.team.domain.TeamRule;

import java.time.Clock;
import java.util.Optional;
import java.util.UUID;

/** Use case: a buyer founds a team, renames it, limits what is ordered for it alone, or dissolves it. What was bought for it stays with its members' orders. */
@Stateless
public class KeepTeam {

    @Inject
    Teams teams;

    @Inject
    TeamLetters letters;

    @Inject
    BuyerAccounts accounts;

    @Inject
    Database database;

    @Inject
    Audit audit;

    @Inject
    Clock clock;

    @Inject
    Codes codes;

    /**
     * Founds one; its founder owns it and buys for it.
     *
     * @return which
     * @throws org.tonne.shared.Refused FIELD_MISSING, FIELD_TOO_LONG, FIELD_CHARACTERS, LINK_NOT_ALLOWED, TOO_MANY_KEPT,
     *     IDENTITY_UNKNOWN
     */
    public UUID found(BuyerAccount account, String name) {
        String kept = TeamRule.name(name);
        accounts.lock(account);
        UUID id = codes.id(clock.millis());
        teams.add(id, kept);
        teams.join(id, account, TeamRoles.FOUNDER);
        audit.write(account.actor(), "team.founded", id.toString(), "");
        return id;
    }

    /**
     * Gives an own one another name; every other member is told.
     *
     * @throws org.tonne.shared.Refused TEAM_UNKNOWN, NOT_ALLOWED, FIELD_MISSING, FIELD_TOO_LONG, FIELD_CHARACTERS,
     *     LINK_NOT_ALLOWED
     */
    public void rename(BuyerAccount account, UUID team, String name) {
        String kept = TeamRule.name(name);
        Teams.Held held = teams.holdOwned(account, team);
        if (kept.equals(held.name())) {
            return;
        }
        Sql.update(database.store(), "update team set name = ? where id = ?", kept, team);
        letters.send(TeamLetterKind.RENAMED, letters.others(team, account.id(), false), kept, held.name());
        audit.write(account.actor(), "team.renamed", team.toString(), "");
    }

    /**
     * Says above which sum an order for an own one needs an approver; from the next order on.
     *
     * @param limit in US dollars: nothing for no order, 0 for every order
     * @throws org.tonne.shared.Refused TEAM_UNKNOWN, NOT_ALLOWED
     */
    public void limit(BuyerAccount account, UUID team, Optional<Money> limit) {
        teams.holdOwned(account, team);
        Sql.update(
                database.store(),
                "update team set limit_cents = ? where id = ?",
                limit.map(Money::cents).orElse(null),
                team);
        audit.write(
                account.actor(),
                "team.limit-changed",
                team.toString(),
                limit.map(Money::toString).orElse(""));
    }

    /**
     * Dissolves an own one: nobody is a member any more, and nobody can join. Every other member is told.
     *
     * @throws org.tonne.shared.Refused TEAM_UNKNOWN, NOT_ALLOWED
     */
    public void dissolve(BuyerAccount account, UUID team) {
        Teams.Held held = teams.holdOwned(account, team);
        letters.send(TeamLetterKind.DISSOLVED, letters.others(team, account.id(), false), held.name(), "");
        Sql.update(database.store(), "delete from team where id = ?", team);
        audit.write(account.actor(), "team.dissolved", team.toString(), "");
    }
}
