package org.tonne.account.application;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import org.tonne.config.Database;
import org.tonne.config.Sql;
import org.tonne.shared.Codes;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * Use case: a letter about an account is about to leave. Its secret is made now, so that no message and no table ever holds
 * it; a letter that leaves twice carries another one each time, and the last one holds.
 */
@Stateless
public class PrepareLetter {

    private static final String FIND = """
            select kind, email, language, expires_at from account_letter
             where id = ? and used_at is null and expires_at > ? for update
            """;

    @Inject
    Database database;

    @Inject
    Clock clock;

    @Inject
    Codes codes;

    private final SecureRandom random = new SecureRandom();

    /** The letter, or nothing where nobody can use it any more. */
    public Optional<AccountLetter> prepare(UUID letter) {
        return Sql.first(
                        database.store(),
                        FIND,
                        row -> new AccountLetter(
                                LetterKind.valueOf(row.getString(1)),
                                row.getString(2),
                                row.getString(3),
                                "",
                                row.getTimestamp(4).toInstant()),
                        letter,
                        clock.instant())
                .map(found -> found.kind().secretLength() == 0 ? found : withSecret(letter, found));
    }

    private AccountLetter withSecret(UUID id, AccountLetter letter) {
        LetterKind kind = letter.kind();
        String secret = kind == LetterKind.CODE ? digits(kind.secretLength()) : codes.code(kind.secretLength());
        Instant now = clock.instant();
        Sql.update(
                database.store(),
                "update account_letter set secret = ?, tries = 0 where id = ? and expires_at > ?",
                AccountLetters.kept(kind, id, secret),
                id,
                now);
        return new AccountLetter(kind, letter.email(), letter.language(), secret, letter.expiresAt());
    }

    private String digits(int length) {
        return random.ints(length, 0, 10).mapToObj(Integer::toString).reduce("", String::concat);
    }
}
