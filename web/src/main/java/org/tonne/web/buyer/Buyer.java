package org.tonne.web.buyer;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.tonne.account.application.BuyerAccount;
import org.tonne.account.application.NewSession;
import org.tonne.account.application.SignedInBuyers;
import org.tonne.web.ui.Reply;
import org.tonne.web.ui.Visit;

import java.util.Optional;

/** Who is signed in to an account of a buyer, by the cookie of this request. */
@Named("buyer")
@RequestScoped
public class Buyer {

    @Inject
    SignedInBuyers signedIn;

    @Inject
    Reply reply;

    @Inject
    HttpServletRequest request;

    private @Nullable Optional<BuyerAccount> found;

    /** The account, or nothing for a guest. */
    public Optional<BuyerAccount> account() {
        Optional<BuyerAccount> known = found;
        if (known == null) {
            known = signedIn.find(AccountCookie.value(request));
            found = known;
        }
        return known;
    }

    /** The account; a guest is sent to sign in, and comes back to this page then. */
    public Optional<BuyerAccount> orSignIn() {
        Visit visit = Visit.of(request);
        if (account().isEmpty()) {
            String wanted = visit.isPost() ? "" : visit.getAddress() + visit.getQuery();
            reply.goTo(visit.getBase() + "/account/sign-in" + Onward.query(wanted));
        }
        return account();
    }

    /** Somebody signed in with this browser; whoever was signed in before is no longer. */
    void enter(NewSession session) {
        end();
        reply.cookie(AccountCookie.of(session.token()));
    }

    /** Signs this browser out. */
    void leave() {
        end();
        reply.cookie(AccountCookie.of(""));
    }

    private void end() {
        String token = AccountCookie.value(request);
        if (!token.isEmpty()) {
            signedIn.signOut(token);
        }
    }

    /** Whether somebody is signed in. */
    public boolean isSignedIn() {
        return account().isPresent();
    }

    /** By which address they are known. */
    public String getEmail() {
        return account().map(BuyerAccount::email).orElse("");
    }
}
