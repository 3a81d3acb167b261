package org.tonne.sandbox.registry;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;

/**
 * Units that lie together: consecutive serials, alike in nature, in one account, all free or all reserved for the same transaction.
 *
 * @param id row in the ledger; 0 while it has none
 */
record Block(
        long id,
        Account account,
        SerialSpan span,
        Nature nature,
        @Nullable String reservedFor,
        LocalDate acquiredOn) {

    boolean isFree() {
        return reservedFor == null;
    }

    Block cutTo(SerialSpan part) {
        return new Block(0, account, part, nature, reservedFor, acquiredOn);
    }

    Block reservedFor(@Nullable String transaction) {
        return new Block(0, account, span, nature, transaction, acquiredOn);
    }

    /** The same units, those of the wanted runs reserved for the transaction, the rest as before. */
    List<Block> reserving(List<SerialSpan> wanted, String transaction) {
        List<Block> pieces = new ArrayList<>();
        wanted.stream()
                .flatMap(run -> span.sharedWith(run).stream())
                .map(run -> cutTo(run).reservedFor(transaction))
                .forEach(pieces::add);
        span.without(wanted).stream().map(this::cutTo).forEach(pieces::add);
        return pieces;
    }

    /** The fewest blocks that hold the same units: neighbours alike in everything become one, as old as the older of them. */
    static List<Block> merged(List<Block> blocks) {
        List<Block> inOrder = blocks.stream()
                .sorted(Comparator.comparing((Block b) -> b.span.party()).thenComparing(b -> b.span.start()))
                .toList();
        List<Block> merged = new ArrayList<>();
        for (Block next : inOrder) {
            Block last = merged.isEmpty() ? null : merged.get(merged.size() - 1);
            if (last != null && last.joins(next)) {
                merged.set(merged.size() - 1, last.joined(next));
            } else {
                merged.add(next);
            }
        }
        return merged;
    }

    private boolean joins(Block next) {
        return span.touches(next.span)
                && account.equals(next.account)
                && nature.equals(next.nature)
                && Objects.equals(reservedFor, next.reservedFor);
    }

    private Block joined(Block next) {
        SerialSpan both = new SerialSpan(span.party(), span.start(), next.span.end());
        LocalDate older = acquiredOn.isBefore(next.acquiredOn) ? acquiredOn : next.acquiredOn;
        return new Block(0, account, both, nature, reservedFor, older);
    }
}
