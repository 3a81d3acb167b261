package org.tonne.sandbox.registry;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Whether the ledger lets an account cancel the wanted blocks. */
final class HoldingChecks {
    private HoldingChecks() {}

    /**
     * The breaches, each once.
     *
     * @param found every block of the ledger that shares a serial with a wanted one
     */
    static List<Code> of(List<ReportedBlock> wanted, List<Block> found, Account holder) {
        Set<Code> breaches = new TreeSet<>((a, b) -> Integer.compare(a.number(), b.number()));
        for (int i = 0; i < wanted.size(); i++) {
            SerialSpan span = wanted.get(i).span();
            List<Block> under = found.stream()
                    .filter(b -> b.span().sharedWith(span).isPresent())
                    .toList();
            check(wanted.get(i), under, holder, breaches);
        }
        if (overlapAmongThemselves(wanted)) {
            breaches.add(Code.PENDING_ELSEWHERE);
        }
        return List.copyOf(breaches);
    }

    private static void check(ReportedBlock wanted, List<Block> under, Account holder, Set<Code> breaches) {
        if (!wanted.span().without(under.stream().map(Block::span).toList()).isEmpty()) {
            breaches.add(under.isEmpty() ? Code.UNITS_UNKNOWN : Code.NOT_HELD);
        }
        for (Block block : under) {
            if (block.account().isFinal()) {
                breaches.add(Code.ALREADY_CANCELLED);
            } else if (!block.account().equals(holder)) {
                breaches.add(Code.NOT_HELD);
            }
            if (!block.nature().equals(wanted.nature())) {
                breaches.add(Code.OTHER_ATTRIBUTES);
            }
            if (!block.isFree()) {
                breaches.add(Code.PENDING_ELSEWHERE);
            }
        }
    }

    private static boolean overlapAmongThemselves(List<ReportedBlock> wanted) {
        List<SerialSpan> inOrder = wanted.stream()
                .map(ReportedBlock::span)
                .sorted((a, b) -> a.party().equals(b.party())
                        ? Long.compare(a.start(), b.start())
                        : a.party().compareTo(b.party()))
                .toList();
        for (int i = 1; i < inOrder.size(); i++) {
            if (inOrder.get(i - 1).sharedWith(inOrder.get(i)).isPresent()) {
                return true;
            }
        }
        return false;
    }
}
