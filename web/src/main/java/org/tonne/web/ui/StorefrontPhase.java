package org.tonne.web.ui;

import jakarta.faces.context.FacesContext;
import jakarta.faces.event.PhaseEvent;
import jakarta.faces.event.PhaseId;
import jakarta.faces.event.PhaseListener;
import jakarta.servlet.http.HttpServletRequest;
import org.primefaces.context.PrimeFacesContext;

/**
 * Keeps PrimeFaces away from pages without its widgets: its nonce would make a session for everyone who only reads, and
 * its policy would come on top of ours.
 */
public class StorefrontPhase implements PhaseListener {

    private static final long serialVersionUID = 1L;

    @Override
    public PhaseId getPhaseId() {
        return PhaseId.RESTORE_VIEW;
    }

    @Override
    public void beforePhase(PhaseEvent event) {
        FacesContext faces = event.getFacesContext();
        if (faces.getExternalContext().getRequest() instanceof HttpServletRequest request
                && request.getAttribute(Visit.NAME) instanceof Visit visit
                && !visit.isDesk()) {
            PrimeFacesContext.getCspState(faces).setInitialized(true);
        }
    }
}
