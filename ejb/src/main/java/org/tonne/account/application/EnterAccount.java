package org.tonne.account.application;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import org.tonne.audit.application.Audit;

/** What follows when somebody has proved whose account it is, however. */
@Dependent
class EnterAccount {

    @Inject
    Sessions sessions;

    @Inject
    AccountLetters letters;

    @Inject
    Audit audit;

    NewSession enter(BuyerAccount account) {
        audit.write(account.actor(), "account.signed-in", account.id().toString(), "");
        if (account.tellsSignIn()) {
            letters.send(LetterKind.SIGNED_IN, account.email(), account.language());
        }
        return new NewSession(account, sessions.begin(account.id()));
    }

    void refused(BuyerAccount account) {
        audit.write(account.actor(), "account.sign-in-refused", account.id().toString(), "");
    }

    /** Everybody who is signed in is signed out, and whoever has proved it begins anew. */
    NewSession enterAlone(BuyerAccount account) {
        sessions.endAll(account.id());
        letters.answered(account.email());
        letters.send(LetterKind.PASSWORD_CHANGED, account.email(), account.language());
        audit.write(account.actor(), "account.password-changed", account.id().toString(), "");
        return new NewSession(account, sessions.begin(account.id()));
    }
}
