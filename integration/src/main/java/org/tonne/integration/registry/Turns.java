package org.tonne.integration.registry;

import org.tonne.cancellation.application.RegistryCommand;
import org.tonne.holding.application.ReadHoldings;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;

/**
 * Who has its turn at the registry. Cancellations have all places there are, but once a second one page of an account goes
 * before them: however long their queue, the mirror of the accounts does not grow old behind it.
 */
final class Turns {

    private static final Duration BETWEEN_READS = Duration.ofSeconds(1);

    private final IntFunction<List<ReadHoldings>> reads;
    private final IntFunction<List<RegistryCommand>> commands;
    private final Clock clock;
    private Instant readsAt = Instant.MIN;

    /**
     * By what either has due.
     *
     * @param reads claims so many pages of accounts, or fewer
     * @param commands claims so many cancellations, or fewer
     */
    Turns(IntFunction<List<ReadHoldings>> reads, IntFunction<List<RegistryCommand>> commands, Clock clock) {
        this.reads = reads;
        this.commands = commands;
        this.clock = clock;
    }

    /** What is said next, claimed. Used by one thread at a time. */
    Work next(int places) {
        if (places == 0) {
            return new Work(List.of(), List.of());
        }
        List<ReadHoldings> pages = new ArrayList<>();
        Instant now = clock.instant();
        if (!now.isBefore(readsAt)) {
            readsAt = now.plus(BETWEEN_READS);
            pages.addAll(reads.apply(1));
        }
        int left = places - pages.size();
        List<RegistryCommand> due = left == 0 ? List.of() : commands.apply(left);
        if (due.size() < left) {
            pages.addAll(reads.apply(left - due.size()));
        }
        return new Work(pages, due);
    }

    /**
     * What was claimed.
     *
     * @param reads pages of accounts
     * @param commands of cancellations
     */
    record Work(List<ReadHoldings> reads, List<RegistryCommand> commands) {

        /** How many places it takes. */
        int size() {
            return reads.size() + commands.size();
        }
    }
}
