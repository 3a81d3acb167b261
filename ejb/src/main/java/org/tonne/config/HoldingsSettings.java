package org.tonne.config;

import java.time.Duration;

/**
 * How often the registry is asked what our sellers hold.
 *
 * @param every how long after a full re-read of an account the next one is due
 */
public record HoldingsSettings(Duration every) {}
