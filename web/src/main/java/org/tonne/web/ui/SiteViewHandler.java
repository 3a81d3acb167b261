package org.tonne.web.ui;

import jakarta.faces.application.ViewHandler;
import jakarta.faces.application.ViewHandlerWrapper;
import jakarta.faces.component.UIViewRoot;
import jakarta.faces.context.FacesContext;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;

/** Forms of the desks go back to the address of their page, not to its file. */
public class SiteViewHandler extends ViewHandlerWrapper {

    /** Around the handler of the Faces implementation. */
    public SiteViewHandler(ViewHandler wrapped) {
        super(wrapped);
    }

    @Override
    public String getActionURL(FacesContext context, String viewId) {
        @Nullable UIViewRoot root = context.getViewRoot();
        if (root != null
                && viewId.equals(root.getViewId())
                && context.getExternalContext().getRequest() instanceof HttpServletRequest request
                && request.getAttribute(Visit.NAME) instanceof Visit visit) {
            return visit.getAddress() + visit.getQuery();
        }
        return super.getActionURL(context, viewId);
    }
}
