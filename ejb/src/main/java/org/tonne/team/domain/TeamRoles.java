package org.tonne.team.domain;

/**
 * What a member of a team may do. Whoever has no role reads what was bought.
 *
 * @param owner manages the team: its name, its members, its end
 * @param buyer buys for the team
 * @param approver says yes or no to orders of others above their limit
 */
public record TeamRoles(boolean owner, boolean buyer, boolean approver) {

    /** Those of whoever founds a team. */
    public static final TeamRoles FOUNDER = new TeamRoles(true, true, true);
}
