package org.tonne.account.application;

import java.time.Duration;

/** What a letter about an account is for. Stored by name. */
public enum LetterKind {
    /** Somebody wants an account for this address: a link. */
    SIGN_UP(Duration.ofHours(24), 32),
    /** Somebody wants an account for an address that has one. */
    KNOWN(Duration.ofHours(24), 0),
    /** A code to sign in with. */
    CODE(Duration.ofMinutes(10), 8),
    /** A link to choose another password. */
    RESET(Duration.ofMinutes(30), 32),
    /** Somebody asked for a code or for another password, and there is no account. */
    UNKNOWN(Duration.ofHours(24), 0),
    /** The password was changed. */
    PASSWORD_CHANGED(Duration.ofHours(24), 0),
    /** Somebody signed in. */
    SIGNED_IN(Duration.ofHours(24), 0),
    /** The account is gone. */
    ERASED(Duration.ofHours(24), 0),
    /** A passkey opens the account from now on. */
    PASSKEY_ADDED(Duration.ofHours(24), 0),
    /** A passkey opens the account no longer. */
    PASSKEY_DROPPED(Duration.ofHours(24), 0);

    private final Duration life;
    private final int secret;

    LetterKind(Duration life, int secret) {
        this.life = life;
        this.secret = secret;
    }

    /** How long it holds, and how long it is worth sending. */
    Duration life() {
        return life;
    }

    /** How many characters its secret has; 0 where it carries none. */
    int secretLength() {
        return secret;
    }
}
