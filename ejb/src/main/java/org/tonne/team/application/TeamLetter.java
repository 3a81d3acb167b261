package org.tonne.team.application;

/**
 * A letter about a team, ready to be written.
 *
 * @param kind what it tells
 * @param email where it goes
 * @param language of two letters
 * @param team its name
 * @param about the address of whom it tells, the name that the team had before, or a remark; may be empty
 * @param request the address of the request that it tells of, after that of the account; empty where it tells of none
 * @param secret what an invitation carries, nowhere else kept; empty for any other letter
 */
public record TeamLetter(
        TeamLetterKind kind, String email, String language, String team, String about, String request, String secret) {

    @Override
    public String toString() {
        return kind + " letter"; // neither secret nor address belongs into a log
    }
}
