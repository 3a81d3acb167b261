package org.tonne.config;

import java.time.Duration;

/**
 * How messages leave.
 *
 * @param interval between two looks for messages that are due
 * @param attempts after which a message is BLOCKED and waits for a person
 * @param batch how many messages one look takes
 * @param firstDelay wait after the first failure; doubled after each further one, up to an hour
 */
public record OutboxSettings(Duration interval, int attempts, int batch, Duration firstDelay) {}
