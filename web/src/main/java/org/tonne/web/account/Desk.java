package org.tonne.web.account;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.security.enterprise.SecurityContext;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import org.jspecify.annotations.Nullable;
import org.tonne.shared.DomainException;
import org.tonne.shared.ErrorCode;
import org.tonne.shared.Refused;
import org.tonne.web.ui.Reply;
import org.tonne.web.ui.Visit;

import java.util.UUID;

/** Who sits at the desk, and what is said to them after an action. */
@Named("desk")
@RequestScoped
public class Desk {

    static final String SIGNED_IN = Desk.class.getName() + ".who";
    static final String SELLER = Desk.class.getName() + ".seller";
    static final String DISPLAY_NAME = Desk.class.getName() + ".name";
    static final String OWNER = Desk.class.getName() + ".owner";

    @Inject
    SecurityContext security;

    @Inject
    Reply reply;

    @Inject
    HttpServletRequest request;

    /** The actor for the audit trail. */
    public String actor() {
        return security.getCallerPrincipal().getName();
    }

    private @Nullable Object kept(String name) {
        HttpSession session = request.getSession(false);
        // the session of somebody else is worth nothing to whoever is signed in
        return session != null && actor().equals(session.getAttribute(OWNER)) ? session.getAttribute(name) : null;
    }

    /** Whose desk it is; refused for those who sell nothing. */
    public UUID seller() {
        if (kept(SELLER) instanceof UUID seller) {
            return seller;
        }
        throw new Refused(ErrorCode.NOT_ALLOWED);
    }

    /** As they want to be called. */
    public String getName() {
        return kept(DISPLAY_NAME) instanceof String name ? name : "";
    }

    /** Does something and says what came of it: the sentence of this key, or the refusal in words. */
    public void say(String doneKey, Runnable action) {
        try {
            action.run();
            goOn(doneKey);
        } catch (DomainException refused) {
            goOn("error." + refused.code());
        }
    }

    /** Says that something typed cannot stand. */
    public void goOn(String key) {
        reply.goTo(Visit.of(request).getAddress() + "?said=" + key);
    }

    private String said() {
        String key = Visit.of(request).value("said");
        boolean ours = key.startsWith("desk.") || key.startsWith("error.");
        return ours && Visit.of(request).texts().has(key) ? key : "";
    }

    /** What came of the last action, or nothing. */
    public String getSaid() {
        return said().isEmpty() ? "" : Visit.of(request).texts().say(said(), "", "", "");
    }

    /** Whether that was a refusal. */
    public boolean isBad() {
        return !said().startsWith("desk.done.");
    }
}
