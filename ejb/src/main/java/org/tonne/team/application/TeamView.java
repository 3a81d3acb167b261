package org.tonne.team.application;

import org.tonne.shared.Money;
import org.tonne.team.domain.TeamRoles;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * A team, as one of its members sees it.
 *
 * @param id which
 * @param name of the organisation
 * @param mine what its reader may do
 * @param limit above which sum an order needs an approver; nothing where none does
 * @param members all of them, owners first, then by their addresses
 * @param invited who has been asked to join and may still answer
 */
public record TeamView(
        UUID id, String name, TeamRoles mine, Optional<Money> limit, List<Member> members, List<Invited> invited) {

    /** Whether its reader is the only owner, and so cannot leave. */
    public boolean isLastOwner() {
        return mine.owner()
                && members.stream().filter(member -> member.roles().owner()).count() == 1;
    }

    /**
     * A member.
     *
     * @param accountId who
     * @param email their address
     * @param name as they want to be called; may be empty
     * @param roles what they may do
     * @param joinedAt since when
     * @param limit in place of that of the team; nothing where that holds
     */
    public record Member(
            UUID accountId, String email, String name, TeamRoles roles, Instant joinedAt, Optional<Money> limit) {}

    /**
     * Somebody who has been asked to join.
     *
     * @param id of the invitation
     * @param email where the letter went
     * @param roles what they may do once they have joined
     * @param expiresAt until when they may answer
     */
    public record Invited(UUID id, String email, TeamRoles roles, Instant expiresAt) {}
}
