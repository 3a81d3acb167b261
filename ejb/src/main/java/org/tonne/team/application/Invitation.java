package org.tonne.team.application;

import org.tonne.account.application.BuyerAccount;
import org.tonne.team.domain.TeamRoles;

import java.time.Instant;
import java.util.UUID;

/**
 * An invitation that can still be answered.
 *
 * @param id which
 * @param teamId to which team
 * @param team its name
 * @param email who may answer it
 * @param roles what they may do then
 * @param expiresAt until when
 */
public record Invitation(UUID id, UUID teamId, String team, String email, TeamRoles roles, Instant expiresAt) {

    /** Whether it went to the address of this account. */
    public boolean isFor(BuyerAccount account) {
        return email.equals(account.email());
    }
}
