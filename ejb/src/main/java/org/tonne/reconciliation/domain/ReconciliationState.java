package org.tonne.reconciliation.domain;

import org.jspecify.annotations.Nullable;

import java.time.Instant;

/**
 * What changes about a reconciliation.
 *
 * @param status where it stands
 * @param phase 1 totals, 2 unit blocks, 3 audit trail: as far as it went
 * @param takenAt when our snapshot was taken
 * @param heardAt when the other side last said something
 * @param endedAt when it ended, or began to wait for people
 */
public record ReconciliationState(
        ReconciliationStatus status,
        int phase,
        @Nullable Instant takenAt,
        Instant heardAt,
        @Nullable Instant endedAt) {}
