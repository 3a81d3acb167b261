package org.tonne.account.application;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;

/**
 * Use case: what accounts leave behind is forgotten: sessions, letters and questions that are over, tries that count no more, and who
 * it was that never paid an order, once no money can come in for it and there is no account that shows it.
 */
@Stateless
public class ForgetTraces {

    @Inject
    Sessions sessions;

    @Inject
    AccountLetters letters;

    @Inject
    PasskeyChallenges challenges;

    @Inject
    Limits limits;

    @Inject
    UnpaidPurchases unpaid;

    /**
     * Forgets some.
     *
     * @return whether there may be more
     */
    public boolean some() {
        sessions.forgetOld();
        letters.forgetOld();
        challenges.forgetOld();
        limits.forgetOld();
        return unpaid.forgetOfNobody() == UnpaidPurchases.AT_ONCE;
    }
}
