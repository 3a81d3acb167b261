package org.tonne.team.application;

import org.tonne.shared.Money;
import org.tonne.team.domain.TeamRoles;

import java.util.Optional;
import java.util.UUID;

/**
 * A team in the list of one of its members.
 *
 * @param id which
 * @param name of the organisation
 * @param roles what its reader may do
 * @param members how many there are
 * @param limit above which sum an order needs an approver; nothing where none does
 */
public record OwnTeam(UUID id, String name, TeamRoles roles, long members, Optional<Money> limit) {}
