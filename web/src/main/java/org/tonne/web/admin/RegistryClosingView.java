package org.tonne.web.admin;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import org.tonne.cancellation.application.CloseRegistry;
import org.tonne.web.account.Desk;
import org.tonne.web.ui.Visit;

/** Behind admin/registry.xhtml: two people give up a registry that is closed for good. */
@Named("registryClosing")
@RequestScoped
public class RegistryClosingView {

    private static final int LONGEST_REASON = 500;

    @Inject
    CloseRegistry closeRegistry;

    @Inject
    Desk desk;

    @Inject
    HttpServletRequest request;

    /** How things stand. */
    public CloseRegistry.View getView() {
        return closeRegistry.view();
    }

    /** Does what was sent: the first person's word, or the second one's. */
    public void act() {
        Visit visit = Visit.of(request);
        if (!visit.isPost()) {
            return;
        }
        switch (visit.value("do")) {
            case "confirm" -> desk.say("desk.done.confirmed", () -> closeRegistry.confirm(desk.actor()));
            case "reject" -> desk.say("desk.done.rejected", () -> closeRegistry.reject(desk.actor()));
            default -> propose(visit.value("reason"));
        }
    }

    private void propose(String reason) {
        if (reason.isEmpty() || reason.length() > LONGEST_REASON) {
            desk.goOn("desk.reason.missing");
        } else {
            desk.say("desk.done.proposed", () -> closeRegistry.propose(reason, desk.actor()));
        }
    }
}
