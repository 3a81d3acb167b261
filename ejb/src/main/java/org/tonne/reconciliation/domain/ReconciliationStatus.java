package org.tonne.reconciliation.domain;

import java.util.Arrays;
import java.util.Optional;
import java.util.OptionalInt;

/** Where a reconciliation stands (registry protocol, 4 and 6.1). Stored by name, never renamed. */
public enum ReconciliationStatus {
    /** Asked for; the snapshot waits for its instant. */
    CONFIRMED(0),
    /** The snapshot is taken; phase 1, totals. */
    INITIATED(1),
    /** The totals agree. */
    VALIDATED(2),
    /** The totals differ; phase 2, unit blocks. */
    TOTALS_INCONSISTENT(3),
    /** The blocks differ; phase 3, audit trail. */
    BLOCKS_INCONSISTENT(4),
    /** Both sides agree. */
    COMPLETED(5),
    /** Ended by the decision of people. */
    COMPLETED_BY_HAND(6),
    /** It could not start. */
    DENIED(7),
    /** The totals of single accounts differ. */
    ACCOUNT_TOTALS_INCONSISTENT(98),
    /** Differences are left that people must decide. */
    NEEDS_OPERATOR(99),
    /** The other side fell silent; no DES status. */
    ABANDONED(-1);

    private final int des;

    ReconciliationStatus(int des) {
        this.des = des;
    }

    /** The DES status that says so, where there is one. */
    public OptionalInt des() {
        return des < 0 ? OptionalInt.empty() : OptionalInt.of(des);
    }

    /** The status that a DES number means. */
    public static Optional<ReconciliationStatus> ofDes(int number) {
        return Arrays.stream(values())
                .filter(status -> status.des >= 0 && status.des == number)
                .findFirst();
    }

    /** Whether both sides are still at it; only one of each initiator is, at any time. */
    public boolean isRunning() {
        return switch (this) {
            case CONFIRMED,
                    INITIATED,
                    VALIDATED,
                    TOTALS_INCONSISTENT,
                    ACCOUNT_TOTALS_INCONSISTENT,
                    BLOCKS_INCONSISTENT -> true;
            case COMPLETED, COMPLETED_BY_HAND, DENIED, NEEDS_OPERATOR, ABANDONED -> false;
        };
    }
}
