package org.tonne.account.application;

import java.time.Instant;

/**
 * A letter about an account, ready to be written.
 *
 * @param kind what it is for
 * @param email where it goes
 * @param language of two letters
 * @param secret what it carries, nowhere else kept; empty where it carries none
 * @param expiresAt until when that holds
 */
public record AccountLetter(LetterKind kind, String email, String language, String secret, Instant expiresAt) {

    @Override
    public String toString() {
        return kind + " letter"; // neither secret nor address belongs into a log
    }
}
