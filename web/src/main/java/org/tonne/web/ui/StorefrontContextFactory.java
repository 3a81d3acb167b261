package org.tonne.web.ui;

import jakarta.faces.context.FacesContext;
import jakarta.faces.context.FacesContextFactory;
import jakarta.faces.lifecycle.Lifecycle;
import jakarta.servlet.http.HttpServletRequest;
import org.primefaces.context.PrimeFacesContext;
import org.primefaces.context.PrimeFacesContextFactory;

/**
 * Keeps PrimeFaces away from pages without its widgets: its nonce would make a session for everyone who only reads, its policy
 * would come on top of ours, and its writers would look at each element of a page that has no script of theirs.
 */
public class StorefrontContextFactory extends FacesContextFactory {

    private final FacesContextFactory bare;

    /** Around all other factories: those of an application come last. */
    public StorefrontContextFactory(FacesContextFactory wrapped) {
        super(wrapped);
        this.bare = without(wrapped);
    }

    private static FacesContextFactory without(FacesContextFactory factory) {
        for (FacesContextFactory one = factory; one != null; one = one.getWrapped()) {
            if (one instanceof PrimeFacesContextFactory) {
                return one.getWrapped();
            }
        }
        throw new IllegalStateException("PrimeFaces makes no context");
    }

    @Override
    public FacesContext getFacesContext(Object context, Object request, Object response, Lifecycle lifecycle) {
        if (request instanceof HttpServletRequest asked
                && asked.getAttribute(Visit.NAME) instanceof Visit visit
                && !visit.isDesk()) {
            FacesContext faces = bare.getFacesContext(context, request, response, lifecycle);
            PrimeFacesContext.getCspState(faces).setInitialized(true);
            return faces;
        }
        return getWrapped().getFacesContext(context, request, response, lifecycle);
    }
}
