package org.tonne.web.info;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import org.tonne.web.ui.Texts;

import java.util.Set;

/** Behind error.xhtml: says in words why there is no page. It asks nobody, so that it works when nothing else does. */
@Named("noPage")
@RequestScoped
public class NoPageView {

    private static final Set<Integer> KNOWN = Set.of(400, 401, 403, 404, 405, 409, 410, 429, 500, 503);

    @Inject
    HttpServletRequest request;

    private String sentence(String part) {
        Object status = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
        int code = status instanceof Integer number ? number : 500;
        int known = KNOWN.contains(code) ? code : code < 500 ? 400 : 500;
        return texts().get("problem." + known + "." + part);
    }

    private Texts texts() {
        return request.getAttribute("t") instanceof Texts texts ? texts : Texts.english();
    }

    /** What happened. */
    public String getTitle() {
        return sentence("title");
    }

    /** What to do about it. */
    public String getText() {
        return sentence("text");
    }
}
