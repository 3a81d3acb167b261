package org.tonne.web.ui;

import jakarta.faces.application.ViewHandler;
import jakarta.faces.application.ViewHandlerWrapper;
import jakarta.faces.component.UIViewRoot;
import jakarta.faces.context.FacesContext;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;

import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;

/** Forms of the desks go back to the address of their page, not to its file. */
public class SiteViewHandler extends ViewHandlerWrapper {

    /** Around the handler of the Faces implementation. */
    public SiteViewHandler(ViewHandler wrapped) {
        super(wrapped);
    }

    /**
     * Every form of ours is sent in UTF-8, so nobody need look for another encoding in the session. On the page for
     * signing in the container knows nobody yet, and would refuse to open the session of who is signed in already.
     */
    @Override
    public void initView(FacesContext context) {
        try {
            context.getExternalContext().setRequestCharacterEncoding(StandardCharsets.UTF_8.name());
        } catch (UnsupportedEncodingException impossible) {
            throw new IllegalStateException(impossible);
        }
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
