package org.tonne.web.team;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import org.tonne.account.application.BuyerAccount;
import org.tonne.shared.DomainException;
import org.tonne.shared.ErrorCode;
import org.tonne.team.application.AnswerInvitation;
import org.tonne.team.application.Invitation;
import org.tonne.web.buyer.Buyer;
import org.tonne.web.ui.Problem;
import org.tonne.web.ui.Refusals;
import org.tonne.web.ui.Reply;
import org.tonne.web.ui.Visit;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Behind account/team-invitation.xhtml, where the link of an invitation leads. Reading the page does nothing. */
@Named("teamInvitation")
@RequestScoped
public class InvitationView {

    private static final int OVER = 410;

    @Inject
    Buyer buyer;

    @Inject
    AnswerInvitation answerInvitation;

    @Inject
    Reply reply;

    @Inject
    HttpServletRequest request;

    private Optional<Invitation> invitation = Optional.empty();
    private boolean mine;
    private List<Problem> problems = List.of();

    /** Shows the invitation to whom it went, or takes the answer. */
    public void act() {
        Visit visit = Visit.of(request);
        Optional<BuyerAccount> account = buyer.orSignIn();
        if (account.isEmpty()) {
            return;
        }
        invitation = answerInvitation.find(visit.part("token"));
        mine = invitation.filter(found -> found.isFor(account.get())).isPresent();
        if (visit.isPost()) {
            answer(visit, account.get());
        } else if (invitation.isEmpty()) {
            reply.status(OVER);
        }
    }

    private void answer(Visit visit, BuyerAccount account) {
        String teams = visit.getBase() + "/account/teams";
        try {
            if (visit.value("answer").equals("accept")) {
                UUID team = answerInvitation.accept(account, visit.part("token"));
                reply.goTo(teams + "/" + team + "?said=joined");
            } else {
                answerInvitation.decline(account, visit.part("token"));
                reply.goTo(teams + "?said=declined");
            }
        } catch (DomainException refusal) {
            boolean over = refusal.code() == ErrorCode.INVITATION_UNKNOWN;
            reply.status(over ? OVER : Refusals.status(refusal.code().kind()));
            String key = "team.field.members." + refusal.code();
            String sentence = visit.texts().has(key)
                    ? visit.texts().say(key, refusal.facts().values().toArray())
                    : Refusals.sentence(visit.texts(), refusal);
            problems = List.of(new Problem("answer", sentence));
        }
    }

    /** Whether the link is used, taken back, too old, or none of ours. */
    public boolean isOver() {
        return invitation.isEmpty();
    }

    /** Whether it went to the address of who is signed in. */
    public boolean isMine() {
        return mine;
    }

    /** To which team. */
    public String getTeam() {
        return invitation.map(Invitation::team).orElse("");
    }

    /** What its reader may do there, in words. */
    public List<String> getRoles() {
        return invitation
                .map(found -> RoleWords.of(Visit.of(request), found.roles()))
                .orElse(List.of());
    }

    /** Until when it can be answered, in words. */
    public String getUntil() {
        Visit visit = Visit.of(request);
        return invitation
                .map(found -> visit.texts()
                        .say("team.invitation.until", visit.getWriting().day(found.expiresAt())))
                .orElse("");
    }

    /** Why the answer could not be taken. */
    public List<Problem> getProblems() {
        return problems;
    }
}
