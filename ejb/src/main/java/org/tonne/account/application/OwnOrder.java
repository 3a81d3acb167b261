package org.tonne.account.application;

import org.tonne.order.domain.OrderStatus;
import org.tonne.shared.Money;

import java.time.Instant;
import java.util.UUID;

/**
 * An order of somebody who is signed in.
 *
 * @param purchaseId under which its page is found
 * @param reference eight characters that a person can read out
 * @param placedAt when
 * @param seller as published
 * @param units how many
 * @param total what it costs
 * @param status how far it has come
 */
public record OwnOrder(
        UUID purchaseId,
        String reference,
        Instant placedAt,
        String seller,
        long units,
        Money total,
        OrderStatus status) {}
