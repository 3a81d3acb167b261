package org.tonne.config;

import java.time.Duration;
import java.time.LocalTime;
import java.util.Optional;

/**
 * How the store reconciles with the registry.
 *
 * @param dailyAt when each day's own reconciliation is due, UTC; nothing where it is switched off
 * @param lateGrace how long after its instant a snapshot may still be taken (registry protocol, 6.1)
 * @param silence how long the other side may say nothing before a reconciliation is given up
 */
public record ReconciliationSettings(Optional<LocalTime> dailyAt, Duration lateGrace, Duration silence) {}
