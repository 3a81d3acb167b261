package org.tonne.account.application;

import org.tonne.shared.Money;

import java.time.Instant;

/**
 * An order that somebody who is signed in has paid.
 *
 * @param reference eight characters that a person can read out
 * @param paidAt when
 * @param seller to whom
 * @param paid how much
 * @param refunded how much of it went back
 * @param costCentre of the team for which it was placed; may be empty
 * @param orderNumber of that organisation's own purchase order; may be empty
 */
public record OwnPayment(
        String reference,
        Instant paidAt,
        String seller,
        Money paid,
        Money refunded,
        String costCentre,
        String orderNumber) {}
