package org.tonne.team.application;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import org.tonne.account.application.BuyerAccount;
import org.tonne.audit.application.Audit;
import org.tonne.config.Database;
import org.tonne.config.Sql;
import org.tonne.shared.ErrorCode;
import org.tonne.shared.Money;
import org.tonne.shared.Refused;
import org.tonne.team.domain.TeamRoles;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Use case: an owner changes what a member may do, or removes one; anybody leaves. A team always keeps an owner. */
@Stateless
public class KeepMembers {

    @Inject
    Teams teams;

    @Inject
    TeamLetters letters;

    @Inject
    Database database;

    @Inject
    Audit audit;

    /**
     * Changes what a member may do, oneself too; somebody else is told.
     *
     * @param limit above which sum an own order needs an approver; nothing where that of the team holds
     * @throws Refused TEAM_UNKNOWN, NOT_ALLOWED, MEMBER_UNKNOWN, LAST_OWNER
     */
    public void change(BuyerAccount owner, UUID team, UUID member, TeamRoles roles, Optional<Money> limit) {
        Teams.Held held = teams.holdOwned(owner, team);
        TeamRoles before = member(team, member);
        if (before.owner() && !roles.owner()) {
            teams.requireOtherOwner(team, member);
        }
        Sql.update(
                database.store(),
                "update team_member set owner = ?, buyer = ?, approver = ?, limit_cents = ? where team_id = ? and account_id = ?",
                roles.owner(),
                roles.buyer(),
                roles.approver(),
                limit.map(Money::cents).orElse(null),
                team,
                member);
        tell(TeamLetterKind.CHANGED, owner, member, held.name());
        audit.write(owner.actor(), "team.member-changed", team.toString(), "buyer:" + member + " " + roles);
    }

    /**
     * Removes a member; oneself leaves, as by {@link #leave}.
     *
     * @throws Refused TEAM_UNKNOWN, NOT_ALLOWED, MEMBER_UNKNOWN, LAST_OWNER
     */
    public void remove(BuyerAccount owner, UUID team, UUID member) {
        if (owner.id().equals(member)) {
            leave(owner, team);
            return;
        }
        Teams.Held held = teams.holdOwned(owner, team);
        member(team, member);
        tell(TeamLetterKind.REMOVED, owner, member, held.name());
        drop(team, member);
        audit.write(owner.actor(), "team.member-removed", team.toString(), "buyer:" + member);
    }

    /**
     * Leaves a team; its owners are told.
     *
     * @throws Refused TEAM_UNKNOWN; LAST_OWNER where nobody else owns it
     */
    public void leave(BuyerAccount account, UUID team) {
        Teams.Held held = teams.hold(account, team);
        if (held.roles().owner()) {
            teams.requireOtherOwner(team, account.id());
        }
        drop(team, account.id());
        letters.send(TeamLetterKind.LEFT, letters.others(team, account.id(), true), held.name(), account.email());
        audit.write(account.actor(), "team.left", team.toString(), "");
    }

    private TeamRoles member(UUID team, UUID member) {
        return teams.roles(team, member)
                .orElseThrow(() -> new Refused(ErrorCode.MEMBER_UNKNOWN, Map.of("member", member.toString())));
    }

    private void drop(UUID team, UUID member) {
        Sql.update(database.store(), "delete from team_member where team_id = ? and account_id = ?", team, member);
    }

    private void tell(TeamLetterKind kind, BuyerAccount owner, UUID member, String team) {
        if (!owner.id().equals(member)) {
            List<TeamLetters.Reader> reader = Sql.list(
                    database.store(),
                    "select email, language from buyer_account where id = ?",
                    row -> new TeamLetters.Reader(row.getString(1), row.getString(2)),
                    member);
            letters.send(kind, reader, team, owner.email());
        }
    }
}
