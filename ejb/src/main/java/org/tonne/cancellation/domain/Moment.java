package org.tonne.cancellation.domain;

import java.time.Instant;

/**
 * The time now, and how long things may take.
 *
 * @param now the time
 * @param deadlines how long
 */
public record Moment(Instant now, Deadlines deadlines) {}
