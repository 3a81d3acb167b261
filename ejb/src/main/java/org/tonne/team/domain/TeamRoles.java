package org.tonne.team.domain;

/**
 * What a member of a team may do. Whoever has neither role reads what was bought.
 *
 * @param owner manages the team: its name, its members, its end
 * @param buyer buys for the team
 */
public record TeamRoles(boolean owner, boolean buyer) {

    /** Those of whoever founds a team. */
    public static final TeamRoles FOUNDER = new TeamRoles(true, true);
}
