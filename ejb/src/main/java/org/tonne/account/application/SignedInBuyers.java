package org.tonne.account.application;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;

import java.util.Optional;

/** Who is signed in, and signing out. */
@Stateless
public class SignedInBuyers {

    private static final int LONGEST = 100;

    @Inject
    Sessions sessions;

    /** Whose browser it is, by what its cookie holds. */
    public Optional<BuyerAccount> find(String token) {
        return token.isEmpty() || token.length() > LONGEST ? Optional.empty() : sessions.find(token);
    }

    /** Signs this browser out. */
    public void signOut(String token) {
        sessions.end(token);
    }
}
