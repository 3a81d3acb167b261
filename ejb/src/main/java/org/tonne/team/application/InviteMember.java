package org.tonne.team.application;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import org.tonne.account.application.BuyerAccount;
import org.tonne.account.application.LetterLimits;
import org.tonne.audit.application.Audit;
import org.tonne.config.Database;
import org.tonne.config.Sql;
import org.tonne.order.domain.GiftRule;
import org.tonne.order.domain.TextRule;
import org.tonne.shared.Codes;
import org.tonne.shared.ErrorCode;
import org.tonne.shared.Refused;
import org.tonne.team.domain.TeamRoles;

import java.time.Clock;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;

/** Use case: an owner asks somebody to join, by a letter with a link that is good once, or takes that back. */
@Stateless
public class InviteMember {

    /** How long an invitation can be answered. */
    static final Duration LIFE = Duration.ofDays(14);

    @Inject
    Teams teams;

    @Inject
    TeamLetters letters;

    @Inject
    LetterLimits limits;

    @Inject
    Database database;

    @Inject
    Audit audit;

    @Inject
    Clock clock;

    @Inject
    Codes codes;

    /**
     * Asks somebody to join. Who was asked before and has not answered gets another letter; the link of the first one is
     * void then.
     *
     * @param email where the letter goes
     * @param language of the letter, two letters
     * @throws Refused TEAM_UNKNOWN, NOT_ALLOWED, FIELD_MISSING, FIELD_TOO_LONG, EMAIL_INVALID, CHOICE_UNKNOWN,
     *     MEMBER_ALREADY, TOO_MANY_KEPT, TOO_MANY_REQUESTS
     */
    public void invite(BuyerAccount owner, UUID team, String email, String language, TeamRoles roles) {
        String address = TextRule.email("email", email).toLowerCase(Locale.ROOT);
        GiftRule.language("language", language);
        Teams.Held held = teams.holdOwned(owner, team);
        if (teams.isMember(team, address)) {
            throw new Refused(ErrorCode.MEMBER_ALREADY, Map.of("field", "email"));
        }
        limits.invitation(owner, address);
        Sql.update(
                database.store(),
                "delete from team_invitation where team_id = ? and (email = ? or expires_at <= ?)",
                team,
                address,
                clock.instant());
        if (teams.people(team) >= Teams.MOST_MEMBERS) {
            throw new Refused(ErrorCode.TOO_MANY_KEPT, Map.of("max", Teams.MOST_MEMBERS));
        }
        UUID id = add(team, address, roles);
        letters.invite(new TeamLetters.Reader(address, language), held.name(), owner.email(), id);
        audit.write(owner.actor(), "team.invited", team.toString(), id.toString());
    }

    private UUID add(UUID team, String address, TeamRoles roles) {
        UUID id = codes.id(clock.millis());
        Sql.update(
                database.store(),
                "insert into team_invitation (id, team_id, email, owner, buyer, approver, made_at, expires_at)"
                        + " values (?, ?, ?, ?, ?, ?, ?, ?)",
                id,
                team,
                address,
                roles.owner(),
                roles.buyer(),
                roles.approver(),
                clock.instant(),
                clock.instant().plus(LIFE));
        return id;
    }

    /**
     * Takes an invitation back; where it was answered meanwhile, nothing happens.
     *
     * @throws Refused TEAM_UNKNOWN, NOT_ALLOWED
     */
    public void takeBack(BuyerAccount owner, UUID team, UUID invitation) {
        teams.holdOwned(owner, team);
        int taken = Sql.update(
                database.store(), "delete from team_invitation where team_id = ? and id = ?", team, invitation);
        if (taken > 0) {
            audit.write(owner.actor(), "team.invitation-taken-back", team.toString(), invitation.toString());
        }
    }
}
