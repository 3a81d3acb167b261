package org.tonne.team.application;

import org.jspecify.annotations.Nullable;
import org.tonne.shared.Money;
import org.tonne.team.domain.RequestObstacle;
import org.tonne.team.domain.RequestStatus;

import java.time.Instant;
import java.util.UUID;

/**
 * A request for approval, as the members of its team see it.
 *
 * @param id which; that of its checkout
 * @param status where it stands
 * @param asker the address of who asked
 * @param beneficiary the name on the certificate
 * @param reason on the certificate; may be empty
 * @param payer who pays
 * @param total what it cost when it was asked for
 * @param costCentre may be empty
 * @param orderNumber of the organisation's own purchase order; may be empty
 * @param askedAt when
 * @param expiresAt until when it can be answered
 * @param decider the address of who answered; empty where nobody has, or that account was erased
 * @param remark of who answered; may be empty
 * @param obstacle why nothing could be ordered; null unless it could not
 * @param purchaseId what it became; null unless it was placed
 * @param decidable whether its reader may answer it
 * @param own whether its reader has asked
 */
public record RequestView(
        UUID id,
        RequestStatus status,
        String asker,
        String beneficiary,
        String reason,
        String payer,
        Money total,
        String costCentre,
        String orderNumber,
        Instant askedAt,
        Instant expiresAt,
        String decider,
        String remark,
        @Nullable RequestObstacle obstacle,
        @Nullable UUID purchaseId,
        boolean decidable,
        boolean own) {

    /** Whether its reader may take it back. */
    public boolean mayTakeBack() {
        return own && status == RequestStatus.ASKED;
    }
}
