package org.tonne.order.application;

import java.time.Instant;

/**
 * What makes a purchase a quotation.
 *
 * @param number as {@code Q-2026-000017}: without gaps in its year
 * @param issuedAt when it was asked for, and given
 * @param validUntil until when its units are held, unless they are paid or given up before
 */
public record QuotationView(String number, Instant issuedAt, Instant validUntil) {}
