package org.tonne.cancellation.domain;

import java.util.UUID;

/**
 * What a cancellation is about.
 *
 * @param id its number
 * @param transactionIdentifier platform code and number
 * @param orderId its order
 * @param orderLineId the line it cancels for
 * @param lotId the lot its units come from
 * @param quantity units
 */
public record CancellationIdentity(
        long id, String transactionIdentifier, UUID orderId, UUID orderLineId, long lotId, long quantity) {}
