package org.tonne.web.buyer;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import org.tonne.account.application.BuyerAccount;
import org.tonne.account.application.OwnSession;
import org.tonne.account.application.SignedInBuyers;
import org.tonne.web.ui.Reply;
import org.tonne.web.ui.Visit;

import java.util.List;
import java.util.Optional;

/** Behind account/sessions.xhtml: the browsers that are signed in, and the end of any of them. */
@Named("accountSessions")
@RequestScoped
public class SessionsView {

    @Inject
    SignedInBuyers signedIn;

    @Inject
    Buyer buyer;

    @Inject
    Reply reply;

    @Inject
    HttpServletRequest request;

    private List<OwnSession> sessions = List.of();

    /** Shows them, ends one, or all but this one. */
    public void act() {
        Visit visit = Visit.of(request);
        Optional<BuyerAccount> account = buyer.orSignIn();
        if (account.isEmpty()) {
            return;
        }
        String token = AccountCookie.value(request);
        if (visit.isPost()) {
            if (visit.value("others").isEmpty()) {
                signedIn.end(account.get(), visit.value("end"));
            } else {
                signedIn.endOthers(account.get(), token);
            }
            reply.goTo(visit.getAddress());
        }
        sessions = signedIn.of(account.get(), token);
    }

    /** The sessions, this one first. */
    public List<Row> getRows() {
        Visit visit = Visit.of(request);
        return sessions.stream().map(session -> new Row(visit, session)).toList();
    }

    /** Whether there is any but this one. */
    public boolean isOthers() {
        return sessions.size() > 1;
    }

    /** A browser that is signed in. */
    public static final class Row {

        private final Visit visit;
        private final OwnSession session;

        Row(Visit visit, OwnSession session) {
            this.visit = visit;
            this.session = session;
        }

        /** For the form that ends it. */
        public String getId() {
            return session.id();
        }

        /** When it signed in. */
        public String getBegan() {
            return visit.getWriting().moment(session.beganAt());
        }

        /** When something last came from it. */
        public String getSeen() {
            return visit.getWriting().moment(session.seenAt());
        }

        /** Whether it is the browser that asks. */
        public boolean isHere() {
            return session.here();
        }
    }
}
