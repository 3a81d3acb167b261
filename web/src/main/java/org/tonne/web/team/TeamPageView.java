package org.tonne.web.team;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import org.tonne.account.application.BuyerAccount;
import org.tonne.shared.DomainException;
import org.tonne.shared.Money;
import org.tonne.team.application.TeamQueries;
import org.tonne.team.application.TeamView;
import org.tonne.web.buyer.Buyer;
import org.tonne.web.ui.Ids;
import org.tonne.web.ui.Refusals;
import org.tonne.web.ui.Reply;
import org.tonne.web.ui.Visit;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Behind account/team.xhtml: a team, its members, and what its owners can do about them. */
@Named("team")
@RequestScoped
public class TeamPageView {

    private static final UUID NOBODY = new UUID(0, 0);

    @Inject
    Buyer buyer;

    @Inject
    TeamQueries teamQueries;

    @Inject
    TeamActions actions;

    @Inject
    Reply reply;

    @Inject
    HttpServletRequest request;

    private Optional<TeamView> team = Optional.empty();
    private Optional<TeamView.Member> changed = Optional.empty();
    private Optional<TeamForm> form = Optional.empty();

    /** Shows the team, or does what was asked for. */
    public void act() {
        Visit visit = Visit.of(request);
        Optional<BuyerAccount> account = buyer.orSignIn();
        if (account.isEmpty()) {
            return;
        }
        UUID id = Ids.read(visit.part("id")).orElse(NOBODY);
        show(visit, account.get(), id);
        if (team.isEmpty()) {
            reply.refuse(404);
        } else if (visit.isPost()) {
            take(visit, account.get(), id);
        }
    }

    private void show(Visit visit, BuyerAccount account, UUID id) {
        team = teamQueries.find(account, id);
        UUID member = Ids.read(visit.value("change"))
                .or(() -> Ids.read(visit.value("member")))
                .orElse(NOBODY);
        changed = team.filter(found -> found.mine().owner()).stream()
                .flatMap(found -> found.members().stream())
                .filter(one -> one.accountId().equals(member))
                .findFirst();
        form = team.map(found -> new TeamForm(visit, fields(found)));
    }

    private Map<String, String> fields(TeamView shown) {
        Map<String, String> fields = new HashMap<>(Map.of("name", shown.name(), "buyer", "yes"));
        Optional<Money> limit = changed.isPresent() ? changed.flatMap(TeamView.Member::limit) : shown.limit();
        fields.put("limit", limit.map(Money::amount).orElse(""));
        changed.ifPresent(member -> {
            fields.put("owner", member.roles().owner() ? "yes" : "");
            fields.put("buyer", member.roles().buyer() ? "yes" : "");
            fields.put("approver", member.roles().approver() ? "yes" : "");
        });
        return fields;
    }

    private void take(Visit visit, BuyerAccount account, UUID id) {
        String button = TeamActions.button(visit);
        try {
            actions.take(button, visit, account, id);
            boolean inside = teamQueries.find(account, id).isPresent();
            reply.goTo(visit.getBase() + "/account/teams" + (inside ? "/" + id : "") + "?said=" + button);
        } catch (DomainException refusal) {
            reply.status(Refusals.status(refusal.code().kind()));
            String field = refusal.facts()
                    .getOrDefault("field", TeamActions.field(button))
                    .toString();
            getForm().wrong(field, refusal);
        }
    }

    /** The forms with what is wrong with them. */
    public TeamForm getForm() {
        return form.orElseThrow();
    }

    /** The name of the organisation. */
    public String getName() {
        return shown().name();
    }

    private TeamView shown() {
        return team.orElseThrow();
    }

    /** Where its page is. */
    public String getAddress() {
        return Visit.of(request).getAddress();
    }

    /** Whether its reader manages it. */
    public boolean isOwner() {
        return shown().mine().owner();
    }

    /** Above which sum an order needs an approver, in words. */
    public String getLimit() {
        Visit visit = Visit.of(request);
        return shown().limit()
                .map(limit ->
                        visit.texts().say("team.limit.is", visit.getWriting().money(limit)))
                .orElseGet(() -> visit.texts().get("team.limit.none"));
    }

    /** Whether its reader can leave: somebody else owns it. */
    public boolean isLeavable() {
        return !shown().isLastOwner();
    }

    /** What its reader may do, in words. */
    public List<String> getMine() {
        return RoleWords.of(Visit.of(request), shown().mine());
    }

    /** Whether a member is changed, and nobody invited. */
    public boolean isChanging() {
        return changed.isPresent();
    }

    /** The id of the member who is changed. */
    public String getChanged() {
        return changed.map(member -> member.accountId().toString()).orElse("");
    }

    /** The address of the member who is changed. */
    public String getChangedEmail() {
        return changed.map(TeamView.Member::email).orElse("");
    }

    /** What came of the last action, or nothing. */
    public String getSaid() {
        Visit visit = Visit.of(request);
        String key = "team.said." + visit.value("said");
        return visit.texts().has(key) ? visit.texts().get(key) : "";
    }

    /** The members, owners first. */
    public List<MemberRow> getMembers() {
        Visit visit = Visit.of(request);
        return shown().members().stream()
                .map(member -> new MemberRow(
                        member.accountId().toString(),
                        member.email(),
                        member.name(),
                        RoleWords.of(visit, member.roles()),
                        visit.getWriting().shortDay(member.joinedAt())))
                .toList();
    }

    /** Who has been asked to join and may still answer. */
    public List<MemberRow> getInvited() {
        Visit visit = Visit.of(request);
        return shown().invited().stream()
                .map(invited -> new MemberRow(
                        invited.id().toString(),
                        invited.email(),
                        "",
                        RoleWords.of(visit, invited.roles()),
                        visit.getWriting().shortDay(invited.expiresAt())))
                .toList();
    }

    /**
     * A member, or somebody who may become one.
     *
     * @param id for the buttons
     * @param email their address
     * @param name as they want to be called; may be empty
     * @param roles what they may do, in words
     * @param day since when they are a member, or until when they may answer
     */
    public record MemberRow(String id, String email, String name, List<String> roles, String day) {}
}
