package org.tonne.account.application;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import org.tonne.config.Database;
import org.tonne.config.Sql;
import org.tonne.shared.Codes;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Where passkeys of buyers are kept. */
@Dependent
class Passkeys {

    private static final String ADD = """
            insert into account_passkey (id, account_id, credential_id, credential, counter, backup_eligible, name, made_at)
            values (?, ?, ?, ?, ?, ?, ?, ?) on conflict do nothing
            """;

    @Inject
    Database database;

    @Inject
    Clock clock;

    @Inject
    Codes codes;

    /** What a device has shown of a passkey; the credential as in WebAuthn 6.5.1. */
    record Shown(byte[] credentialId, byte[] credential, long counter, boolean backupEligible) {}

    /** A passkey with its account. */
    record Kept(UUID id, UUID account, Shown shown) {}

    /** Keeps one; whether it was new in the store, and its name in the account. */
    boolean add(BuyerAccount account, String name, Shown shown) {
        return Sql.update(
                        database.store(),
                        ADD,
                        codes.id(clock.millis()),
                        account.id(),
                        shown.credentialId,
                        shown.credential,
                        shown.counter,
                        shown.backupEligible,
                        name,
                        clock.instant())
                == 1;
    }

    /** The one with this credential, locked until the transaction ends, so that its counter is read and written once. */
    Optional<Kept> find(byte[] credentialId) {
        return Sql.first(
                database.store(),
                "select id, account_id, credential, counter, backup_eligible from account_passkey"
                        + " where credential_id = ? for update",
                row -> new Kept(
                        row.getObject(1, UUID.class),
                        row.getObject(2, UUID.class),
                        new Shown(credentialId, row.getBytes(3), row.getLong(4), row.getBoolean(5))),
                credentialId);
    }

    void used(UUID passkey, long counter) {
        Sql.update(
                database.store(),
                "update account_passkey set counter = ?, used_at = ? where id = ?",
                counter,
                clock.instant(),
                passkey);
    }

    boolean drop(BuyerAccount account, UUID passkey) {
        return Sql.update(
                        database.store(),
                        "delete from account_passkey where id = ? and account_id = ?",
                        passkey,
                        account.id())
                == 1;
    }

    void dropAll(BuyerAccount account) {
        Sql.update(database.store(), "delete from account_passkey where account_id = ?", account.id());
    }

    List<byte[]> credentialIds(BuyerAccount account) {
        return Sql.list(
                database.store(),
                "select credential_id from account_passkey where account_id = ? order by made_at, id",
                row -> row.getBytes(1),
                account.id());
    }

    /** Those of an account, the oldest first. */
    List<KeptPasskey> of(BuyerAccount account) {
        return Sql.list(
                database.store(),
                "select id, name, made_at, used_at from account_passkey where account_id = ? order by made_at, id",
                row -> new KeptPasskey(
                        row.getObject(1, UUID.class),
                        row.getString(2),
                        row.getTimestamp(3).toInstant(),
                        Optional.ofNullable(row.getTimestamp(4)).map(Timestamp::toInstant)),
                account.id());
    }
}
