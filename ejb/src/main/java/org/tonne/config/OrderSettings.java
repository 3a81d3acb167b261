package org.tonne.config;

import java.time.Duration;

/**
 * How long units are held for an order that is not paid.
 *
 * @param holdOnline for payments online
 * @param holdTransfer for bank transfers
 */
public record OrderSettings(Duration holdOnline, Duration holdTransfer) {}
