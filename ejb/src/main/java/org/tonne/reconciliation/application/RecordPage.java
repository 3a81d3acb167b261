package org.tonne.reconciliation.application;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import org.tonne.cancellation.domain.ReportedBlock;
import org.tonne.reconciliation.application.RegistryInquiry.Held;
import org.tonne.reconciliation.application.RegistryInquiry.Page;
import org.tonne.reconciliation.application.RegistryInquiry.ReadPage;
import org.tonne.reconciliation.domain.Reconciliation;
import org.tonne.reconciliation.domain.Run;
import org.tonne.reconciliation.persistence.Inquiries;
import org.tonne.reconciliation.persistence.Inquiries.Reading;
import org.tonne.reconciliation.persistence.Reconciliations;
import org.tonne.reconciliation.persistence.Snapshots;
import org.tonne.reconciliation.persistence.Snapshots.Their;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** Use case: a page of what an account holds was read in the registry, or could not be. */
@Stateless
public class RecordPage {

    /** More pages than the largest account can have. */
    private static final int MOST_PAGES = 1000;

    @Inject
    Inquiries inquiries;

    @Inject
    Reconciliations reconciliations;

    @Inject
    Snapshots snapshots;

    @Inject
    Clock clock;

    /**
     * Adds the page to the copy of their books. A page that is known already is left out; one of another moment or version
     * than the first means that the account changed meanwhile, and its reading begins anew (12, case 25). So it does after
     * a longer pause where the pages have no end.
     */
    public void read(ReadPage asked, Page page) {
        Optional<Reading> found = inquiries
                .lock(
                        asked.reconciliation(),
                        asked.account().type(),
                        asked.account().id())
                .filter(reading -> Optional.ofNullable(reading.cursor()).equals(asked.cursor()));
        if (found.isEmpty()) {
            return;
        }
        Reading reading = found.get();
        Instant now = clock.instant();
        if (asked.cursor().isPresent() && isOfAnotherMoment(reading, page)) {
            beginAnew(reading, Pauses.after(now, reading.attempts()), "The account changed while it was read");
            return;
        }
        Optional<String> endless = endless(reading, page);
        if (endless.isPresent()) {
            beginAnew(reading, Pauses.longest(now), endless.get());
            return;
        }
        snapshots.addTheirs(reading.reconciliation(), theirs(asked, page.blocks()));
        goOn(reading, page, now);
    }

    /** No page came that can be used; the same one is asked for again after a pause that grows. */
    public void unread(ReadPage asked, String reason) {
        inquiries
                .lock(
                        asked.reconciliation(),
                        asked.account().type(),
                        asked.account().id())
                .ifPresent(
                        reading -> inquiries.save(reading, Pauses.after(clock.instant(), reading.attempts()), reason));
    }

    private static Optional<String> endless(Reading reading, Page page) {
        if (page.next().isPresent() && page.next().equals(Optional.ofNullable(reading.cursor()))) {
            return Optional.of("The next page is this page");
        }
        return page.next().isPresent() && reading.pages() + 1 >= MOST_PAGES
                ? Optional.of("More than " + MOST_PAGES + " pages")
                : Optional.empty();
    }

    // Only the last page counts as a word of the registry: one whose pages never end is given up like a silent one.
    private void goOn(Reading reading, Page page, Instant now) {
        if (page.next().isPresent()) {
            Reading next = reading.at(
                    page.next().get(), page.asOf().orElse(null), page.version().orElse(null));
            inquiries.save(next, now, null);
            return;
        }
        inquiries.end(reading, now);
        Reconciliation reconciliation = reconciliations.get(reading.reconciliation());
        reconciliation.heard(now);
        reconciliations.save(reconciliation);
    }

    private void beginAnew(Reading reading, Instant nextAttempt, String trouble) {
        snapshots.dropTheirs(reading.reconciliation(), reading.accountType(), reading.accountId());
        inquiries.save(reading.anew(), nextAttempt, trouble);
    }

    private static boolean isOfAnotherMoment(Reading reading, Page page) {
        return !Objects.equals(reading.asOf(), page.asOf().orElse(null))
                || !Objects.equals(reading.version(), page.version().orElse(null));
    }

    // A block that ends before it begins holds nothing: what it should hold will be lacking.
    private static List<Their> theirs(ReadPage asked, List<Held> blocks) {
        return blocks.stream()
                .filter(held -> held.block().first() <= held.block().last())
                .map(held -> new Their(run(asked, held.block()), held.reservedFor()))
                .toList();
    }

    private static Run run(ReadPage asked, ReportedBlock block) {
        return new Run(
                new Run.Place(asked.account().type(), asked.account().id(), block.originatingParty()),
                block.first(),
                block.last(),
                new Run.Kind(block.unitType(), block.applicablePeriod()),
                Run.State.HELD);
    }
}
