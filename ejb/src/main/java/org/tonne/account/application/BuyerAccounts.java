package org.tonne.account.application;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import org.tonne.config.Database;
import org.tonne.config.Sql;
import org.tonne.shared.Codes;
import org.tonne.shared.ErrorCode;
import org.tonne.shared.Refused;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

/** Where the accounts of buyers are kept. */
@Dependent
public class BuyerAccounts {

    private static final String COLUMNS =
            "select id, email, name, language, tells_sign_in, password_hash from buyer_account";

    @Inject
    Database database;

    @Inject
    Clock clock;

    @Inject
    Codes codes;

    /** An account with the hash of its password. */
    record Kept(BuyerAccount account, String hash) {}

    /** An address as it is kept. */
    static String normal(String email) {
        return email.strip().toLowerCase(Locale.ROOT);
    }

    Optional<Kept> find(String email) {
        return Sql.first(database.store(), COLUMNS + " where email = ?", BuyerAccounts::kept, normal(email));
    }

    Optional<Kept> find(UUID id) {
        return Sql.first(database.store(), COLUMNS + " where id = ?", BuyerAccounts::kept, id);
    }

    /**
     * Holds the account until the transaction ends, so that what is counted in it stays as it was counted.
     *
     * @throws Refused IDENTITY_UNKNOWN where it is gone
     */
    public void lock(BuyerAccount account) {
        Optional<UUID> held = Sql.first(
                database.store(),
                "select id from buyer_account where id = ? for update",
                row -> row.getObject(1, UUID.class),
                account.id());
        if (held.isEmpty()) {
            throw new Refused(ErrorCode.IDENTITY_UNKNOWN);
        }
    }

    static Kept kept(ResultSet row) throws SQLException {
        return new Kept(
                new BuyerAccount(
                        row.getObject("id", UUID.class),
                        row.getString("email"),
                        row.getString("name"),
                        row.getString("language"),
                        row.getBoolean("tells_sign_in")),
                row.getString("password_hash"));
    }

    /** Makes the account; nothing where there is one already. */
    Optional<BuyerAccount> add(String email, String hash, String language) {
        UUID id = codes.id(clock.millis());
        int added = Sql.update(
                database.store(),
                "insert into buyer_account (id, email, password_hash, language, password_changed_at, created_at)"
                        + " values (?, ?, ?, ?, ?, ?) on conflict (email) do nothing",
                id,
                email,
                hash,
                language,
                clock.instant(),
                clock.instant());
        return added == 0 ? Optional.empty() : Optional.of(new BuyerAccount(id, email, "", language, false));
    }

    void keepPassword(UUID id, String hash) {
        Sql.update(
                database.store(),
                "update buyer_account set password_hash = ?, password_changed_at = ? where id = ?",
                hash,
                clock.instant(),
                id);
    }
}
