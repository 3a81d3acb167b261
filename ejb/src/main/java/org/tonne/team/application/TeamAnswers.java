package org.tonne.team.application;

/**
 * What a member of a team says at the checkout, as typed; empty where not answered.
 *
 * @param team field {@code team}: the id of the team for which is bought; empty where for none
 * @param costCentre field {@code costCentre}: at most 40 code points
 * @param orderNumber field {@code orderNumber}: of the organisation's own purchase order, at most 40 code points
 */
public record TeamAnswers(String team, String costCentre, String orderNumber) {

    /** Nothing answered. */
    public static final TeamAnswers NONE = new TeamAnswers("", "", "");
}
