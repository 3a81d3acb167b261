package org.tonne.holding.application;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import org.tonne.config.HoldingsSettings;
import org.tonne.holding.domain.AccountNumber;
import org.tonne.holding.domain.HoldingsPage;
import org.tonne.holding.domain.HoldingsRead;
import org.tonne.holding.domain.ReadAction;
import org.tonne.holding.domain.ReadPause;
import org.tonne.holding.persistence.Accounts;
import org.tonne.holding.persistence.Accounts.Account;
import org.tonne.holding.persistence.HoldingsHistory;
import org.tonne.holding.persistence.HoldingsHistory.Event;
import org.tonne.holding.persistence.HoldingsHistory.Kind;
import org.tonne.holding.persistence.HoldingsReads;
import org.tonne.holding.persistence.ReadPages;

import java.time.Clock;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

/**
 * Use case: the registry was asked for a page of holdings, and this came of it. A page that shows another moment or version
 * than the first one begins the re-read anew; the last page lets the mirror show all of them at once.
 */
@Stateless
public class RecordHoldingsPage {

    @Inject
    Accounts accounts;

    @Inject
    HoldingsReads reads;

    @Inject
    ReadPages pages;

    @Inject
    HoldingsHistory history;

    @Inject
    CompareOffers compareOffers;

    @Inject
    HoldingsSettings settings;

    @Inject
    Clock clock;

    /** A page came. One that nobody waits for any more changes nothing. */
    public void page(ReadHoldings asked, HoldingsPage page) {
        Account account = lock(asked.account());
        HoldingsRead read = reads.lock(asked.readId());
        if (!read.awaits(asked.cursor())) {
            return;
        }
        Optional<HoldingsRead.Refusal> refusal = read.take(page);
        if (refusal.isPresent()) {
            giveUp(account, read, refusal.get());
            return;
        }
        reads.keep(asked.readId(), page.blocks());
        if (read.isComplete()) {
            finish(account, read);
        } else {
            reads.save(read, clock.instant());
        }
    }

    /** No page came that can be used: the registry was not reached, refused, or wrote what cannot be read. */
    public void unanswered(ReadHoldings asked, String reason) {
        Account account = lock(asked.account());
        HoldingsRead read = reads.lock(asked.readId());
        if (read.awaits(asked.cursor())) {
            giveUp(account, read, new HoldingsRead.Refusal(ReadAction.FAIL, reason));
        }
    }

    private Account lock(AccountNumber number) {
        return accounts.lock(number).orElseThrow(() -> new IllegalStateException("A re-read of no account: " + number));
    }

    private void finish(Account account, HoldingsRead read) {
        long id = read.state().id();
        Optional<String> twice = pages.namedTwice(id);
        if (read.isOvertaken(account.version(), account.changes())) {
            giveUp(account, read, new HoldingsRead.Refusal(ReadAction.RESTART, "A notice came in between"));
        } else if (twice.isPresent()) {
            ReadAction action = read.state().pages() > 1 ? ReadAction.RESTART : ReadAction.FAIL;
            giveUp(account, read, new HoldingsRead.Refusal(action, "A serial of " + twice.get() + " twice"));
        } else {
            show(account.number(), read);
        }
    }

    private void show(AccountNumber account, HoldingsRead read) {
        Instant now = clock.instant();
        HoldingsRead.State state = read.state();
        Accounts.Shown shown =
                new Accounts.Shown(account, state.balanceVersion(), Objects.requireNonNullElse(state.asOf(), now));
        pages.remember(state.id(), shown, state.pages() + " pages, " + state.blocks() + " blocks", now);
        pages.takeElsewhere(state.id(), account).forEach(moved -> {
            history.add(new Event(moved.account(), Kind.MOVED, null, null, 0, moved.units(), "Seen in " + account));
            accounts.due(moved.account(), "MOVED", now);
        });
        pages.apply(state.id(), account);
        end(read, ReadAction.FINISH);
        accounts.shows(shown, now, now.plus(settings.every()));
        compareOffers.lots(account, pages.differingLots(account));
    }

    private void giveUp(Account account, HoldingsRead read, HoldingsRead.Refusal refusal) {
        int failures = account.failures() + 1;
        Instant now = clock.instant();
        end(read, refusal.action());
        accounts.failed(account.number(), failures, now.plus(ReadPause.after(refusal.action(), failures)));
        Kind kind = refusal.action() == ReadAction.RESTART ? Kind.RESTARTED : Kind.FAILED;
        history.add(new Event(account.number(), kind, null, read.state().balanceVersion(), 0, 0, refusal.why()));
    }

    private void end(HoldingsRead read, ReadAction action) {
        read.end(action);
        reads.forget(read.state().id());
        reads.save(read, clock.instant());
    }
}
