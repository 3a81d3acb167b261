package org.tonne.team.application;

/**
 * A letter about a team, ready to be written.
 *
 * @param kind what it tells
 * @param email where it goes
 * @param language of two letters
 * @param team its name
 * @param about the address of whom it tells, or the name that the team had before; may be empty
 * @param secret what an invitation carries, nowhere else kept; empty for any other letter
 */
public record TeamLetter(
        TeamLetterKind kind, String email, String language, String team, String about, String secret) {

    @Override
    public String toString() {
        return kind + " letter"; // neither secret nor address belongs into a log
    }
}
