package org.tonne.web.admin;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import org.tonne.link.application.DecideLink;
import org.tonne.link.application.LinkQueries;
import org.tonne.web.account.Desk;
import org.tonne.web.ui.Visit;

import java.util.List;

/** Behind admin/link.xhtml: how the link to the registry stands, what was turned away at it, and who lets it go on. */
@Named("registryLink")
@RequestScoped
public class LinkView {

    private static final int LONGEST_REASON = 500;

    @Inject
    LinkQueries queries;

    @Inject
    DecideLink decide;

    @Inject
    RegistryNotesView notes;

    @Inject
    Desk desk;

    @Inject
    HttpServletRequest request;

    /** How it stands. */
    public LinkQueries.View getView() {
        return queries.view();
    }

    /** What happened within a day. */
    public List<LinkQueries.Count> getLastDay() {
        return queries.lastDay();
    }

    /** What was turned away, the latest first. */
    public List<LinkQueries.RebuffView> getRebuffs() {
        return queries.rebuffs();
    }

    /** The certificates on which it stands. */
    public List<LinkQueries.CertificateView> getCertificates() {
        return queries.certificates();
    }

    /** Does what was sent. */
    public void act() {
        Visit visit = Visit.of(request);
        if (!visit.isPost()) {
            return;
        }
        switch (visit.value("do")) {
            case "hold" -> withReason(visit, "desk.done.link.held", reason -> decide.hold(reason, desk.actor()));
            case "reopen" -> withReason(visit, "desk.done.link.open", reason -> decide.reopen(reason, desk.actor()));
            case "seen" -> desk.say("desk.done.case", () -> decide.seeFalseSenders(desk.actor()));
            case "write" -> notes.write(visit);
            case "handed" -> notes.handOver(visit);
            default -> desk.goOn("desk.link.reason.missing");
        }
    }

    private void withReason(Visit visit, String done, Decision decision) {
        String reason = visit.value("reason");
        if (reason.isBlank() || reason.length() > LONGEST_REASON) {
            desk.goOn("desk.link.reason.missing");
        } else {
            desk.say(done, () -> decision.take(reason));
        }
    }

    /** What a person decides, and why. */
    private interface Decision {
        void take(String reason);
    }
}
