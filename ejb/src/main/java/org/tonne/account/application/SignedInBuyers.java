package org.tonne.account.application;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;

import java.util.List;
import java.util.Optional;

/** Who is signed in, and signing out: this browser, another one of the same account, or all others. */
@Stateless
public class SignedInBuyers {

    private static final int LONGEST = 100;

    @Inject
    Sessions sessions;

    /** Whose browser it is, by what its cookie holds. */
    public Optional<BuyerAccount> find(String token) {
        return token.isEmpty() || token.length() > LONGEST ? Optional.empty() : sessions.find(token);
    }

    /** The browsers that are signed in to an account, this one first, then by their last visit. */
    public List<OwnSession> of(BuyerAccount account, String token) {
        return sessions.of(account.id(), token);
    }

    /**
     * Signs one of them out; nothing happens where it is none of this account.
     *
     * @param session its id in the list
     */
    public void end(BuyerAccount account, String session) {
        sessions.end(account.id(), session);
    }

    /** Signs all out but this one. */
    public void endOthers(BuyerAccount account, String token) {
        sessions.endOthers(account.id(), token);
    }

    /** Signs this browser out. */
    public void signOut(String token) {
        sessions.end(token);
    }
}
