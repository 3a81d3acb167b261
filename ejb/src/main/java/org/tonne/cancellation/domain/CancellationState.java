package org.tonne.cancellation.domain;

import org.jspecify.annotations.Nullable;

import java.time.Instant;

/** What changes of a cancellation, as it is stored. */
public record CancellationState(
        CancellationStatus status,
        @Nullable Integer registryStatus,
        int attempts,
        @Nullable Instant sentAt,
        @Nullable Instant acknowledgedAt,
        @Nullable Instant unknownSince,
        @Nullable Instant completedAt,
        @Nullable Instant nextActionAt,
        @Nullable String responseCodes) {}
