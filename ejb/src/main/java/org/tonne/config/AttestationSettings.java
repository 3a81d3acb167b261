package org.tonne.config;

import java.time.Duration;

/**
 * The registry's letters about what it cancelled.
 *
 * @param askEvery how often a completed cancellation without one is asked about
 * @param timeout how long the fetching of a document may take
 * @param maxBytes the largest document that is read
 */
public record AttestationSettings(Duration askEvery, Duration timeout, int maxBytes) {}
