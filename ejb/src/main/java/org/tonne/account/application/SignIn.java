package org.tonne.account.application;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import org.jspecify.annotations.Nullable;
import org.tonne.audit.application.Audit;
import org.tonne.config.Database;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

/**
 * Use case: somebody signs in with e-mail address and password. After five failures in a row the account rests for
 * fifteen minutes, whatever is tried; the answer never tells which of both was wrong.
 */
@Stateless
public class SignIn {

    private static final int FAILURES = 5;
    private static final Duration REST = Duration.ofMinutes(15);
    private static final int LONGEST_PASSWORD = 256;

    @Inject
    Database database;

    @Inject
    Clock clock;

    @Inject
    Audit audit;

    /** Who it is, or nothing when the address, the password, or the time is wrong. */
    public Optional<SignedIn> signIn(String email, String password) {
        try (Connection connection = database.store().getConnection()) {
            Account account = find(connection, email.strip().toLowerCase(Locale.ROOT));
            if (account == null || password.length() > LONGEST_PASSWORD) {
                Passwords.pretendToCheck("");
                return Optional.empty();
            }
            boolean right = Passwords.matches(password, account.hash) && !account.rests(clock.instant());
            note(connection, account, right);
            audit.write(
                    account.who.email(),
                    right ? "account.signed-in" : "account.sign-in-refused",
                    account.who.email(),
                    "");
            return right ? Optional.of(account.who) : Optional.empty();
        } catch (SQLException failure) {
            throw new IllegalStateException("Accounts cannot be read", failure);
        }
    }

    private static @Nullable Account find(Connection connection, String email) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement(
                "select id, email, display_name, role, seller_id, password_hash, failed_count, locked_until"
                        + " from user_account where email = ? for update")) {
            query.setString(1, email);
            try (ResultSet row = query.executeQuery()) {
                if (!row.next()) {
                    return null;
                }
                SignedIn who = new SignedIn(
                        row.getObject(1, UUID.class),
                        row.getString(2),
                        row.getString(3),
                        Role.valueOf(row.getString(4)),
                        Optional.ofNullable(row.getObject(5, UUID.class)));
                Timestamp until = row.getTimestamp(8);
                return new Account(
                        who, row.getString(6), row.getInt(7), until == null ? Instant.MIN : until.toInstant());
            }
        }
    }

    private void note(Connection connection, Account account, boolean right) throws SQLException {
        int failures = right || account.failures >= FAILURES ? 0 : account.failures + 1;
        boolean rest = !right && (failures >= FAILURES || account.rests(clock.instant()));
        Instant until =
                account.rests(clock.instant()) ? account.until : clock.instant().plus(REST);
        try (PreparedStatement update = connection.prepareStatement(
                "update user_account set failed_count = ?, locked_until = ? where id = ?")) {
            update.setInt(1, rest ? 0 : failures);
            update.setTimestamp(2, rest ? Timestamp.from(until) : null);
            update.setObject(3, account.who.id());
            update.executeUpdate();
        }
    }

    private record Account(SignedIn who, String hash, int failures, Instant until) {
        boolean rests(Instant now) {
            return now.isBefore(until);
        }
    }
}
