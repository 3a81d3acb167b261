package org.tonne.cancellation.domain;

/** What a DES transaction status means for a cancellation, and how far along it is. */
public enum RegistryVerdict {
    /** Proposed, or accepted: it is known there. */
    KNOWN(1),
    /** Checked, no discrepancy. */
    CHECKED(2),
    /** Checked with a discrepancy. */
    DISCREPANCY(2),
    /** Completed. */
    COMPLETED(3),
    /** Terminated or rejected. */
    TERMINATED(3),
    /** Cancelled because its time had run out. */
    EXPIRED(3);

    private final int rank;

    RegistryVerdict(int rank) {
        this.rank = rank;
    }

    /**
     * The meaning of a status.
     *
     * @param status DES status 1 to 10
     * @throws IllegalArgumentException for any other number
     */
    public static RegistryVerdict of(int status) {
        return switch (status) {
            case 1, 8 -> KNOWN;
            case 2, 9 -> CHECKED;
            case 3, 10 -> DISCREPANCY;
            case 4 -> COMPLETED;
            case 5, 6 -> TERMINATED;
            case 7 -> EXPIRED;
            default -> throw new IllegalArgumentException("Not a transaction status: " + status);
        };
    }

    /** How far along, 1 to 3: a status of lower rank that comes late changes nothing. */
    public int rank() {
        return rank;
    }

    /** Whether it says that no unit is or will be cancelled. */
    public boolean isFailure() {
        return this == DISCREPANCY || this == TERMINATED || this == EXPIRED;
    }

    /** What a failure does to a cancellation under way. */
    CancellationAction failure() {
        return this == EXPIRED ? CancellationAction.EXPIRE : CancellationAction.TERMINATE;
    }
}
