package org.tonne.cases.application;

import org.jspecify.annotations.Nullable;
import org.tonne.cases.domain.CaseKind;
import org.tonne.cases.domain.CaseStatus;
import org.tonne.cases.domain.Decision;
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
 * @param proposed how one person wants it decided, as long as that waits for another one
 * @param proposedBy who
 * @param about what else it is about: an account of the registry, a project, a transaction that is not ours
 * @param decided how it was decided
 * @param decidedBy by whom, the last of them
 * @param closedAt when
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
        @Nullable Decision proposed,
        @Nullable String proposedBy,
        @Nullable String about,
        @Nullable Decision decided,
        @Nullable String decidedBy,
        @Nullable Instant closedAt) {}
