package org.tonne.sandbox.registry;

import org.tonne.sandbox.base.Faults;
import org.tonne.sandbox.base.Session;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Errs on purpose about what an account holds, on the first page of a reading; the ledger itself stays right. */
final class HoldingsDistortion {
    private static final List<String> KINDS = List.of("28a", "28b", "28c");

    private HoldingsDistortion() {}

    static List<Block> distorted(List<Block> rows, Session session, Faults faults) throws SQLException {
        if (rows.isEmpty()) {
            return rows;
        }
        Block last = rows.get(rows.size() - 1);
        Optional<ReconciliationCase> failure = faults.take(
                        session, last.account().toString(), KINDS)
                .flatMap(fault -> ReconciliationCase.numbered(fault.kind()));
        if (failure.isEmpty()) {
            return rows;
        }
        List<Block> distorted = new ArrayList<>(rows.subList(0, rows.size() - 1));
        distorted(last, failure.get()).ifPresent(distorted::add);
        return distorted;
    }

    private static Optional<Block> distorted(Block block, ReconciliationCase failure) {
        SerialSpan span = block.span();
        return switch (failure) {
            case WRONG_TOTAL ->
                span.start() == span.end()
                        ? Optional.empty()
                        : Optional.of(block.cutTo(new SerialSpan(span.party(), span.start(), span.end() - 1)));
            case WRONG_BLOCKS ->
                Optional.of(block.cutTo(new SerialSpan(span.party(), span.start() + 1, span.end() + 1)));
            case EXTRA_TRANSACTION -> Optional.of(block.reservedFor("CDM999999999999999"));
            case NONE, MISSING_TRANSACTION, PAST, SECOND, UNKNOWN -> Optional.of(block);
        };
    }
}
