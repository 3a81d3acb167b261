package org.tonne.holding.application;

import org.tonne.holding.domain.AccountNumber;

import java.util.Optional;

/**
 * One page that is to be asked of the registry now; whoever claimed it asks once and records the answer.
 *
 * @param readId of which full re-read
 * @param account whose holdings
 * @param cursor where the page begins; nothing for the first
 */
public record ReadHoldings(long readId, AccountNumber account, Optional<String> cursor) {}
