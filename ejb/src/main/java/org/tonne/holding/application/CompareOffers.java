package org.tonne.holding.application;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import org.tonne.cases.application.OpenCase;
import org.tonne.cases.domain.CaseKind;
import org.tonne.holding.domain.AccountNumber;
import org.tonne.holding.persistence.Drifts;
import org.tonne.holding.persistence.Drifts.Drift;
import org.tonne.holding.persistence.Mirror;

import java.time.Clock;
import java.util.List;

/**
 * Use case: the mirror has changed, so what is on offer is compared with it. What is not free there is withheld, what is free
 * again goes back on offer; where units are missing, a case tells staff. In the caller's transaction.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.MANDATORY)
public class CompareOffers {

    @Inject
    Mirror mirror;

    @Inject
    Drifts drifts;

    @Inject
    OpenCase openCase;

    @Inject
    Clock clock;

    /** Compares these lots, in this order, which is that of their numbers. */
    public void lots(AccountNumber account, List<Long> lots) {
        boolean changed = false;
        for (long lot : lots) {
            changed |= mirror.compare(lot, clock.instant());
        }
        Drift now = drifts.of(account);
        if (changed && now.lots() > 0) {
            openCase.about(CaseKind.HOLDINGS_SHORT, account.toString(), facts(account, now));
        }
    }

    private static String facts(AccountNumber account, Drift drift) {
        return "Account " + account + ": the registry does not show " + drift.missing() + " units of " + drift.lots()
                + " lots free; " + drift.withheld() + " are withheld from sale, " + drift.uncovered()
                + " are reserved by buyers";
    }
}
