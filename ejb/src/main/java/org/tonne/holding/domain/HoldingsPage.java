package org.tonne.holding.domain;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A page of what an account holds.
 *
 * @param asOf the moment it shows, if the registry says so
 * @param balanceVersion version of the balance it shows, if the registry says so
 * @param blocks in the registry's order
 * @param next where the next page begins, if there is one
 */
public record HoldingsPage(
        Optional<Instant> asOf, Optional<Long> balanceVersion, List<HeldBlock> blocks, Optional<String> next) {}
