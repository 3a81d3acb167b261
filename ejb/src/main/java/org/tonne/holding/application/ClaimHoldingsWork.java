package org.tonne.holding.application;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.inject.Inject;
import org.tonne.config.RegistrySettings;
import org.tonne.holding.domain.HoldingsRead;
import org.tonne.holding.persistence.Accounts;
import org.tonne.holding.persistence.HoldingsReads;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import static jakarta.ejb.TransactionAttributeType.REQUIRES_NEW;

/** Use case: a sender takes the pages of holdings that are to be asked for now; no other server gets the same. */
@Stateless
@TransactionAttribute(REQUIRES_NEW) // it is claimed before a byte is sent
public class ClaimHoldingsWork {

    @Inject
    Accounts accounts;

    @Inject
    HoldingsReads reads;

    @Inject
    RegistrySettings settings;

    @Inject
    Clock clock;

    /**
     * What is due: first the pages of re-reads that have begun, then new ones. If nothing is recorded for a page within
     * twice the time-out of a call, it is given out again.
     *
     * @param max at most so many, from 1
     */
    public List<ReadHoldings> claim(int max) {
        Instant now = clock.instant();
        Instant lease = now.plus(settings.timeout()).plus(settings.timeout()).plusSeconds(5);
        List<ReadHoldings> work = new ArrayList<>();
        reads.lease(now, lease, max).stream()
                .map(HoldingsRead::state)
                .forEach(read ->
                        work.add(new ReadHoldings(read.id(), read.account(), Optional.ofNullable(read.cursor()))));
        if (work.size() < max) {
            accounts.lockDue(now, max - work.size()).forEach(account -> {
                long read = reads.begin(account.number(), account.changes(), now, lease);
                accounts.begun(account.number());
                work.add(new ReadHoldings(read, account.number(), Optional.empty()));
            });
        }
        return List.copyOf(work);
    }
}
