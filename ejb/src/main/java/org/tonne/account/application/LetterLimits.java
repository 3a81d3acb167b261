package org.tonne.account.application;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;

/** How many letters an account may have the store write to others, so that nobody is flooded in its name. */
@Dependent
public class LetterLimits {

    @Inject
    Limits limits;

    /**
     * Counts an invitation by this account to this e-mail address.
     *
     * @throws org.tonne.shared.DomainException TOO_MANY_REQUESTS
     */
    public void invitation(BuyerAccount account, String email) {
        limits.invitation(account.id(), email);
    }
}
