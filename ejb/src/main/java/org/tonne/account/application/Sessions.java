package org.tonne.account.application;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import org.tonne.config.Database;
import org.tonne.config.Sql;
import org.tonne.shared.Codes;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Which browsers are signed in to the account of a buyer. */
@Dependent
class Sessions {

    /** How long nothing may come from it. */
    static final Duration IDLE = Duration.ofHours(2);

    /** How long it lasts whatever comes. */
    static final Duration LIFE = Duration.ofHours(24);

    private static final Duration NOTED = Duration.ofMinutes(1);
    private static final int TOKEN = 52; // 260 random bits

    private static final String FIND = """
            select a.id, a.email, a.name, a.language, a.tells_sign_in, a.password_hash, s.seen_at
              from account_session s join buyer_account a on a.id = s.account_id
             where s.token = ? and s.seen_at > ? and s.began_at > ?
            """;

    private static final String OF = """
            select encode(token, 'hex'), began_at, seen_at, token = ? as here
              from account_session where account_id = ? and seen_at > ? and began_at > ?
             order by here desc, seen_at desc, token
            """;

    private static final String FORGET = """
            delete from account_session where token in (
                select token from account_session where seen_at <= ? or began_at <= ? for update skip locked)
            """;

    @Inject
    Database database;

    @Inject
    Clock clock;

    @Inject
    Codes codes;

    private record Seen(BuyerAccount account, Instant at) {}

    /** Begins one; what its cookie holds. */
    String begin(UUID account) {
        Instant now = clock.instant();
        forgetOld();
        String token = codes.code(TOKEN);
        Sql.update(
                database.store(),
                "insert into account_session (token, account_id, began_at, seen_at) values (?, ?, ?, ?)",
                Digests.sha256(token),
                account,
                now,
                now);
        return token;
    }

    /** Those that are over are not kept. */
    void forgetOld() {
        Instant now = clock.instant();
        Sql.update(database.store(), FORGET, now.minus(IDLE), now.minus(LIFE));
    }

    /** Whose it is, while it lasts. */
    Optional<BuyerAccount> find(String token) {
        byte[] digest = Digests.sha256(token);
        Instant now = clock.instant();
        Optional<Seen> seen = Sql.first(
                database.store(),
                FIND,
                row -> new Seen(
                        BuyerAccounts.kept(row).account(),
                        row.getTimestamp("seen_at").toInstant()),
                digest,
                now.minus(IDLE),
                now.minus(LIFE));
        if (seen.isPresent() && seen.get().at().isBefore(now.minus(NOTED))) {
            Sql.update(database.store(), "update account_session set seen_at = ? where token = ?", now, digest);
        }
        return seen.map(Seen::account);
    }

    void end(String token) {
        Sql.update(database.store(), "delete from account_session where token = ?", Digests.sha256(token));
    }

    /** Those that last, the one with this token first. */
    List<OwnSession> of(UUID account, String token) {
        Instant now = clock.instant();
        return Sql.list(
                database.store(),
                OF,
                row -> new OwnSession(
                        row.getString(1),
                        row.getTimestamp(2).toInstant(),
                        row.getTimestamp(3).toInstant(),
                        row.getBoolean(4)),
                Digests.sha256(token),
                account,
                now.minus(IDLE),
                now.minus(LIFE));
    }

    void end(UUID account, String session) {
        Sql.update(
                database.store(),
                "delete from account_session where account_id = ? and encode(token, 'hex') = ?",
                account,
                session);
    }

    void endOthers(UUID account, String token) {
        Sql.update(
                database.store(),
                "delete from account_session where account_id = ? and token <> ?",
                account,
                Digests.sha256(token));
    }

    void endAll(UUID account) {
        Sql.update(database.store(), "delete from account_session where account_id = ?", account);
    }
}
