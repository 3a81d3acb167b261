package org.tonne.holding.application;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import org.tonne.audit.application.Audit;
import org.tonne.holding.domain.AccountNumber;
import org.tonne.holding.persistence.Accounts;
import org.tonne.holding.persistence.HoldingsHistory;
import org.tonne.holding.persistence.HoldingsHistory.Event;
import org.tonne.holding.persistence.HoldingsHistory.Kind;
import org.tonne.shared.ErrorCode;
import org.tonne.shared.Refused;

import java.time.Clock;
import java.util.Map;

/** Use case: an account is to be read anew as soon as somebody can: at the start, or because it is asked for. */
@Stateless
public class RequestHoldings {

    @Inject
    Accounts accounts;

    @Inject
    HoldingsHistory history;

    @Inject
    Audit audit;

    @Inject
    Clock clock;

    /** The store has started: every account of a seller is read. */
    public void all() {
        accounts.all().forEach(account -> accounts.due(account, "START", clock.instant()));
    }

    /**
     * Somebody wants this account read.
     *
     * @param why in one line, for the history
     * @param actor who, for the audit trail
     * @throws Refused ACCOUNT_UNKNOWN where none of our sellers has it
     */
    public void one(AccountNumber account, String why, String actor) {
        if (accounts.lock(account).isEmpty()) {
            throw new Refused(ErrorCode.ACCOUNT_UNKNOWN, Map.of("account", account));
        }
        accounts.due(account, "REQUESTED", clock.instant());
        history.add(new Event(account, Kind.REQUESTED, null, null, 0, 0, why));
        audit.write(actor, "holdings.requested", account.toString(), why);
    }
}
