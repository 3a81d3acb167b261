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
 */
public record OwnPayment(String reference, Instant paidAt, String seller, Money paid, Money refunded) {}
