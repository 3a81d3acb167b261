package org.tonne.holding.domain;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.Optional;

/** One full re-read of an account, page by page. Every page must show the same moment and version as the first. */
public final class HoldingsRead {

    /** What was asked and what was found, fit to be stored. */
    public record State(
            long id,
            AccountNumber account,
            ReadStatus status,
            @Nullable Instant asOf,
            @Nullable Long balanceVersion,
            long changes,
            @Nullable String cursor,
            int pages,
            long blocks) {}

    /** More pages than the largest account can have. */
    private static final int MOST_PAGES = 1000;

    private final long id;
    private final AccountNumber account;
    private final long changes;
    private ReadStatus status;
    private @Nullable Instant asOf;
    private @Nullable Long balanceVersion;
    private @Nullable String cursor;
    private int pages;
    private long blocks;

    /** A re-read as it was stored. */
    public HoldingsRead(State state) {
        id = state.id();
        account = state.account();
        changes = state.changes();
        status = state.status();
        asOf = state.asOf();
        balanceVersion = state.balanceVersion();
        cursor = state.cursor();
        pages = state.pages();
        blocks = state.blocks();
    }

    /** What is to be stored of it. */
    public State state() {
        return new State(id, account, status, asOf, balanceVersion, changes, cursor, pages, blocks);
    }

    /** Whether an answer to a question with this cursor is the one that is waited for. */
    public boolean awaits(Optional<String> asked) {
        return status == ReadStatus.READING && Optional.ofNullable(cursor).equals(asked);
    }

    /**
     * Takes a page that {@link #awaits} it.
     *
     * @return why it cannot be used, if it cannot; then nothing has changed
     */
    public Optional<Refusal> take(HoldingsPage page) {
        if (pages > 0 && !showsTheSame(page)) {
            return Optional.of(new Refusal(ReadAction.RESTART, "The account changed under the cursor"));
        }
        Optional<String> nonsense = nonsense(page);
        if (nonsense.isPresent()) {
            return nonsense.map(why -> new Refusal(ReadAction.FAIL, why));
        }
        asOf = page.asOf().orElse(null);
        balanceVersion = page.balanceVersion().orElse(null);
        cursor = page.next().orElse(null);
        pages++;
        blocks += page.blocks().size();
        return Optional.empty();
    }

    private boolean showsTheSame(HoldingsPage page) {
        return page.asOf().equals(Optional.ofNullable(asOf))
                && page.balanceVersion().equals(Optional.ofNullable(balanceVersion));
    }

    private Optional<String> nonsense(HoldingsPage page) {
        if (page.next().isPresent() && page.next().equals(Optional.ofNullable(cursor))) {
            return Optional.of("The next page is this page");
        }
        if (page.next().isPresent() && pages + 1 >= MOST_PAGES) {
            return Optional.of("More than " + MOST_PAGES + " pages");
        }
        return page.blocks().stream()
                .map(HeldBlock::complaint)
                .flatMap(Optional::stream)
                .findFirst();
    }

    /** Whether the last page is there. */
    public boolean isComplete() {
        return pages > 0 && cursor == null;
    }

    /**
     * Whether the mirror has moved on since the registry wrote these pages.
     *
     * @param shown version that the mirror shows now, if it knows one
     * @param changesNow how many notices were ever applied to the account
     */
    public boolean isOvertaken(@Nullable Long shown, long changesNow) {
        if (balanceVersion != null && shown != null) {
            return changes != changesNow && balanceVersion < shown;
        }
        return changes != changesNow;
    }

    /** Ends it. */
    public void end(ReadAction action) {
        status = ReadLifecycle.MOVES
                .after(status, action)
                .orElseThrow(() -> new IllegalStateException("A re-read that is " + status + " cannot " + action));
    }

    /**
     * Why a page cannot be used.
     *
     * @param action what it does to the re-read
     * @param why in one line
     */
    public record Refusal(ReadAction action, String why) {}
}
