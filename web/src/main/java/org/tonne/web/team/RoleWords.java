package org.tonne.web.team;

import org.tonne.team.domain.TeamRoles;
import org.tonne.web.ui.Visit;

import java.util.ArrayList;
import java.util.List;

/** What somebody may do in a team, as a form sends it and as a page says it. */
final class RoleWords {

    private RoleWords() {}

    /** As a form sends it. */
    static TeamRoles read(Visit visit) {
        return new TeamRoles(
                visit.value("owner").equals("yes"),
                visit.value("buyer").equals("yes"),
                visit.value("approver").equals("yes"));
    }

    /** As a page says it: one word for each role, or that they only read. */
    static List<String> of(Visit visit, TeamRoles roles) {
        List<String> words = new ArrayList<>();
        if (roles.owner()) {
            words.add(visit.texts().get("team.role.owner"));
        }
        if (roles.buyer()) {
            words.add(visit.texts().get("team.role.buyer"));
        }
        if (roles.approver()) {
            words.add(visit.texts().get("team.role.approver"));
        }
        return words.isEmpty() ? List.of(visit.texts().get("team.role.reader")) : List.copyOf(words);
    }
}
