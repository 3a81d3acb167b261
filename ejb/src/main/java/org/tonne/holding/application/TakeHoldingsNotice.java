package org.tonne.holding.application;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import org.tonne.holding.domain.AccountNumber;
import org.tonne.holding.domain.HeldBlock;
import org.tonne.holding.domain.HoldingsNotice;
import org.tonne.holding.domain.NoticePlace;
import org.tonne.holding.persistence.Accounts;
import org.tonne.holding.persistence.HoldingsHistory;
import org.tonne.holding.persistence.HoldingsHistory.Event;
import org.tonne.holding.persistence.HoldingsHistory.Kind;
import org.tonne.holding.persistence.Mirror;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Use case: the registry says that an account has changed. The next version is applied; a gap, a repetition, one that is out
 * of order, and one that does not fit, change nothing and let the account be read anew.
 */
@Stateless
public class TakeHoldingsNotice {

    @Inject
    Accounts accounts;

    @Inject
    Mirror mirror;

    @Inject
    HoldingsHistory history;

    @Inject
    CompareOffers compareOffers;

    @Inject
    Clock clock;

    /** Takes the notice into account; see the type. */
    public Outcome take(HoldingsNotice notice) {
        Optional<Accounts.Account> known = accounts.lock(notice.account());
        if (known.isEmpty()) {
            return Outcome.NOT_OURS;
        }
        NoticePlace place = NoticePlace.of(known.get().version(), notice.balanceVersion());
        Optional<String> misfit = place == NoticePlace.NEXT ? misfit(notice) : Optional.empty();
        if (place == NoticePlace.NEXT && misfit.isEmpty()) {
            apply(notice);
        } else {
            readAnew(notice, place == NoticePlace.NEXT ? Kind.MISFIT : Kind.valueOf(place.name()), misfit.orElse(""));
        }
        return Outcome.STORED;
    }

    private Optional<String> misfit(HoldingsNotice notice) {
        List<HeldBlock> all = new ArrayList<>(notice.added());
        all.addAll(notice.removed());
        Optional<String> nonsense =
                all.stream().map(HeldBlock::complaint).flatMap(Optional::stream).findFirst();
        if (nonsense.isPresent()) {
            return nonsense;
        }
        AccountNumber account = notice.account();
        return notice.removed().stream()
                .filter(block -> !mirror.holds(account, block))
                .map(block -> "Not held before: " + block)
                .findFirst()
                .or(() -> notice.added().stream()
                        .filter(block -> mirror.holdsAny(account, block) || isTwice(block, notice.added()))
                        .map(block -> "Held before: " + block)
                        .findFirst());
    }

    private static boolean isTwice(HeldBlock block, List<HeldBlock> among) {
        return among.stream()
                .anyMatch(other -> other != block
                        && other.originatingParty().equals(block.originatingParty())
                        && other.first() <= block.last()
                        && block.first() <= other.last());
    }

    private void apply(HoldingsNotice notice) {
        AccountNumber account = notice.account();
        Instant now = clock.instant();
        long added = notice.added().stream().mapToLong(HeldBlock::units).sum();
        long removed = notice.removed().stream().mapToLong(HeldBlock::units).sum();
        String cause = notice.transaction() == null ? "" : notice.transaction();
        long event = history.add(
                new Event(account, Kind.NOTICE, notice.messageKey(), notice.balanceVersion(), added, removed, cause));
        notice.removed().forEach(block -> mirror.take(account, block));
        notice.added().forEach(block -> enter(account, block, now));
        mirror.remember(event, false, notice.removed());
        mirror.remember(event, true, notice.added());
        accounts.heard(account, notice.balanceVersion(), true, now);
        List<HeldBlock> touched = new ArrayList<>(notice.removed());
        touched.addAll(notice.added());
        compareOffers.lots(account, mirror.lotsOf(touched));
    }

    // No unit is in two places: what another account of the mirror still shows has left it, and that one is read anew.
    private void enter(AccountNumber account, HeldBlock block, Instant now) {
        mirror.takeElsewhere(account, block).forEach(piece -> {
            long event = history.add(new Event(
                    piece.account(), Kind.MOVED, null, null, 0, piece.block().units(), "Seen in " + account));
            mirror.remember(event, false, List.of(piece.block()));
            accounts.due(piece.account(), "MOVED", now);
        });
        mirror.add(account, block);
    }

    private void readAnew(HoldingsNotice notice, Kind kind, String detail) {
        history.add(new Event(notice.account(), kind, notice.messageKey(), notice.balanceVersion(), 0, 0, detail));
        accounts.heard(notice.account(), notice.balanceVersion(), false, clock.instant());
        accounts.due(notice.account(), kind.name(), clock.instant());
    }

    /** What became of a notice. */
    public enum Outcome {
        /** It is stored, and applied or the reason for a full re-read. */
        STORED,
        /** None of our sellers has this account. */
        NOT_OURS
    }
}
