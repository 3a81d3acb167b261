package org.tonne.account.application;

import org.jspecify.annotations.Nullable;
import org.tonne.shared.Codes;

import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.Locale;
import java.util.UUID;

/**
 * The operator's tool for the first accounts of an installation, from the command line:
 * {@code staff EMAIL NAME}, {@code seller EMAIL NAME SLUG}, {@code partner NAME LABEL}. The password, or the key, is
 * taken from {@code TONNE_NEW_SECRET}. An account that exists gets the new password; a key that exists stays.
 */
public final class ManageAccounts {

    private static final int SHORTEST_SECRET = 12;

    private final Connection connection;
    private final Clock clock;
    private final Codes codes = new Codes(new SecureRandom());

    ManageAccounts(Connection connection, Clock clock) {
        this.connection = connection;
        this.clock = clock;
    }

    /** Runs one command against the database of {@code TONNE_DB_URL}. */
    public static void main(String[] arguments) throws SQLException {
        String secret = environment("TONNE_NEW_SECRET");
        try (Connection connection = DriverManager.getConnection(
                environment("TONNE_DB_URL"), environment("TONNE_DB_USER"), environment("TONNE_DB_PASSWORD"))) {
            new ManageAccounts(connection, Clock.systemUTC()).run(secret, arguments);
        }
    }

    private static String environment(String name) {
        String value = System.getenv(name);
        if (value == null || value.isBlank()) {
            throw new IllegalStateException("The environment variable " + name + " is missing.");
        }
        return value;
    }

    void run(String secret, String... arguments) throws SQLException {
        if (secret.length() < SHORTEST_SECRET) {
            throw new IllegalArgumentException("The secret has fewer than " + SHORTEST_SECRET + " characters.");
        }
        String command = arguments.length < 3 ? "" : arguments[0];
        if (command.equals("staff")) {
            account(arguments[1], arguments[2], secret, Role.STAFF, null);
        } else if (command.equals("seller") && arguments.length == 4) {
            account(arguments[1], arguments[2], secret, Role.SELLER, arguments[3]);
        } else if (command.equals("partner")) {
            partner(arguments[1], arguments[2], secret);
        } else {
            throw new IllegalArgumentException("staff EMAIL NAME | seller EMAIL NAME SLUG | partner NAME LABEL");
        }
    }

    private void account(String email, String name, String password, Role role, @Nullable String slug)
            throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement("""
                insert into user_account (id, email, display_name, password_hash, role, seller_id, created_at)
                values (?, ?, ?, ?, ?, (select id from seller where slug = ?), ?)
                on conflict (email) do update set password_hash = excluded.password_hash, display_name = excluded.display_name
                """)) {
            insert.setObject(1, id());
            insert.setString(2, email.toLowerCase(Locale.ROOT));
            insert.setString(3, name);
            insert.setString(4, Passwords.hash(password));
            insert.setString(5, role.name());
            insert.setString(6, slug);
            insert.setTimestamp(7, Timestamp.from(clock.instant()));
            insert.executeUpdate();
        }
    }

    private void partner(String name, String label, String key) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(
                        "insert into partner (id, name) values (?, ?) on conflict (name) do nothing");
                PreparedStatement insertKey = connection.prepareStatement("""
                        insert into api_key (id, partner_id, key_sha256, label, created_at)
                        values (?, (select id from partner where name = ?), ?, ?, ?) on conflict (key_sha256) do nothing
                        """)) {
            insert.setObject(1, id());
            insert.setString(2, name);
            insert.executeUpdate();
            insertKey.setObject(1, id());
            insertKey.setString(2, name);
            insertKey.setBytes(3, Digests.sha256(key));
            insertKey.setString(4, label);
            insertKey.setTimestamp(5, Timestamp.from(clock.instant()));
            insertKey.executeUpdate();
        }
    }

    private UUID id() {
        return codes.id(clock.millis());
    }
}
