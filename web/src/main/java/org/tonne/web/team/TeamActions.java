package org.tonne.web.team;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import org.tonne.account.application.BuyerAccount;
import org.tonne.shared.ErrorCode;
import org.tonne.shared.Refused;
import org.tonne.team.application.InviteMember;
import org.tonne.team.application.KeepMembers;
import org.tonne.team.application.KeepTeam;
import org.tonne.team.domain.TeamRule;
import org.tonne.web.ui.Ids;
import org.tonne.web.ui.Visit;

import java.util.List;
import java.util.Map;
import java.util.UUID;

/** What can be sent to the page of a team: which button asks for it, and which field it is about. */
@RequestScoped
public class TeamActions {

    /** The buttons, by the names of what they send. */
    private static final List<String> BUTTONS =
            List.of("invite", "take-back", "member", "remove", "leave", "rename", "limit-team", "dissolve");

    private static final Map<String, String> FIELDS =
            Map.of("invite", "email", "rename", "name", "limit-team", "limit", "dissolve", "sure");

    @Inject
    KeepTeam keepTeam;

    @Inject
    KeepMembers keepMembers;

    @Inject
    InviteMember inviteMember;

    /** Which button was pressed; the last one where none is known. */
    static String button(Visit visit) {
        return BUTTONS.stream()
                .filter(name -> !visit.value(name).isEmpty())
                .findFirst()
                .orElse("");
    }

    /** The field beside which a refusal of this action is told. */
    static String field(String button) {
        return FIELDS.getOrDefault(button, "members");
    }

    /** Does what the button asks for, by the rules of the trade. */
    void take(String button, Visit visit, BuyerAccount account, UUID team) {
        UUID subject = Ids.read(visit.value(button)).orElse(new UUID(0, 0));
        switch (button) {
            case "invite" ->
                inviteMember.invite(
                        account, team, visit.value("email"), visit.value("language"), RoleWords.read(visit));
            case "take-back" -> inviteMember.takeBack(account, team, subject);
            case "member" ->
                keepMembers.change(account, team, subject, RoleWords.read(visit), TeamRule.limit(visit.value("limit")));
            case "remove" -> keepMembers.remove(account, team, subject);
            case "leave" -> keepMembers.leave(account, team);
            case "rename" -> keepTeam.rename(account, team, visit.value("name"));
            case "limit-team" -> keepTeam.limit(account, team, TeamRule.limit(visit.value("limit")));
            case "dissolve" -> dissolve(visit, account, team);
            default -> throw new Refused(ErrorCode.CHOICE_UNKNOWN, Map.of("field", "members"));
        }
    }

    private void dissolve(Visit visit, BuyerAccount account, UUID team) {
        if (!visit.value("sure").equals("yes")) {
            throw new Refused(ErrorCode.FIELD_MISSING, Map.of("field", "sure"));
        }
        keepTeam.dissolve(account, team);
    }
}
