package org.tonne.reconciliation.domain;

import java.time.Instant;

/**
 * What never changes about a reconciliation.
 *
 * @param id its row, from 1
 * @param identifier code of the side that started it, and a number: {@code CDM17}
 * @param initiator which side started it
 * @param snapshotAt the instant that both sides compare
 */
public record ReconciliationIdentity(long id, String identifier, Initiator initiator, Instant snapshotAt) {}
