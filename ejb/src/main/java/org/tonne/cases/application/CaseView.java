package org.tonne.cases.application;

import org.jspecify.annotations.Nullable;
import org.tonne.cases.domain.CaseKind;
import org.tonne.cases.domain.CaseStatus;
import org.tonne.shared.Money;

import java.time.Instant;
import java.util.UUID;

/**
 * A case as staff see it, with the facts of what it is about.
 *
 * @param orderReference the eight characters the buyer knows the order by
 * @param transactionIdentifier of the cancellation in the registry
 * @param paymentAmount what the payment should have been
 * @param facts what happened, in one sentence
 * @param about what else it is about: an account of the registry, a project
 */
public record CaseView(
        UUID id,
        CaseKind kind,
        CaseStatus status,
        Instant openedAt,
        @Nullable UUID orderId,
        @Nullable String orderReference,
        @Nullable String orderStatus,
        @Nullable Long cancellationId,
        @Nullable String transactionIdentifier,
        @Nullable String cancellationStatus,
        @Nullable UUID paymentId,
        @Nullable String paymentStatus,
        @Nullable Money paymentAmount,
        String facts,
        @Nullable String proposedDecision,
        @Nullable String proposedBy,
        @Nullable String about) {}
