package org.tonne.web.admin;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import org.tonne.cancellation.application.CloseRegistry;
import org.tonne.web.account.Desk;
import org.tonne.web.ui.Visit;

/** Behind admin/registry.xhtml: one person says that the registry is closed for good. */
@Named("registryClosing")
@RequestScoped
public class RegistryClosingView {

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

    /** Takes the first person's word; the second one's is said on the case. */
    public void act() {
        Visit visit = Visit.of(request);
        if (visit.isPost()) {
            desk.say("desk.done.proposed", () -> closeRegistry.propose(visit.value("reason"), desk.actor()));
        }
    }
}
