package org.tonne.web.account;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.security.enterprise.AuthenticationStatus;
import jakarta.security.enterprise.SecurityContext;
import jakarta.security.enterprise.authentication.mechanism.http.AuthenticationParameters;
import jakarta.security.enterprise.credential.UsernamePasswordCredential;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import org.tonne.account.application.Role;
import org.tonne.account.application.SignedIn;
import org.tonne.web.ui.Reply;
import org.tonne.web.ui.Visit;

/** Behind sign-in.xhtml and sign-out.xhtml. */
@Named("signIn")
@RequestScoped
public class SignInView {

    @Inject
    SecurityContext security;

    @Inject
    Reply reply;

    @Inject
    HttpServletRequest request;

    private boolean refused;

    /** Shows the form, or lets somebody in; the session gets a new name then. */
    public void act() {
        Visit visit = Visit.of(request);
        if (!visit.isPost()) {
            refused = visit.value("problem").equals("1");
            return;
        }
        if (request.getUserPrincipal() != null) {
            leave();
        }
        AuthenticationStatus status = security.authenticate(request, reply.response(), credential(visit));
        if (status == AuthenticationStatus.SUCCESS) {
            reply.goTo(welcome(visit));
        } else {
            reply.goTo(visit.getBase() + "/sign-in?problem=1");
        }
    }

    private static AuthenticationParameters credential(Visit visit) {
        String password =
                visit.parameters().containsKey("password") ? visit.parameters().get("password")[0] : "";
        return AuthenticationParameters.withParams()
                .credential(new UsernamePasswordCredential(visit.value("email"), password))
                .newAuthentication(true);
    }

    private String welcome(Visit visit) {
        HttpSession session = request.getSession(true);
        request.changeSessionId();
        if (request.getAttribute(Desk.SIGNED_IN) instanceof SignedIn who) {
            session.setAttribute(Desk.OWNER, who.email());
            session.setAttribute(Desk.DISPLAY_NAME, who.displayName());
            who.seller().ifPresent(seller -> session.setAttribute(Desk.SELLER, seller));
            return who.role() == Role.STAFF ? "/admin" : visit.getBase() + "/seller";
        }
        return visit.getBase() + "/sign-in?problem=1";
    }

    /** Ends the session; only what is sent from a page of ours does it. */
    public void out() {
        Visit visit = Visit.of(request);
        if (visit.isPost()) {
            leave();
        }
        reply.goTo(visit.getBase() + "/sign-in");
    }

    private void leave() {
        try {
            request.logout();
        } catch (ServletException failure) {
            throw new IllegalStateException("Signing out failed", failure);
        }
        HttpSession session = request.getSession(false);
        if (session != null) {
            session.invalidate();
        }
    }

    /** Whether the last attempt failed. */
    public boolean isRefused() {
        return refused;
    }
}
