package org.tonne.team.application;

import org.tonne.order.domain.OrderStatus;
import org.tonne.shared.Money;

import java.time.Instant;
import java.util.UUID;

/**
 * An order that was placed for a team.
 *
 * @param purchaseId under which its page is found
 * @param reference eight characters that a person can read out
 * @param placedAt when
 * @param buyer the address of who placed it; empty where that account was erased
 * @param seller as published
 * @param beneficiary the name on the certificate
 * @param units how many
 * @param total what it costs
 * @param status how far it has come
 * @param costCentre may be empty
 * @param orderNumber of the organisation's own purchase order; may be empty
 */
public record TeamOrder(
        UUID purchaseId,
        String reference,
        Instant placedAt,
        String buyer,
        String seller,
        String beneficiary,
        long units,
        Money total,
        OrderStatus status,
        String costCentre,
        String orderNumber) {}
