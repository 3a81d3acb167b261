package org.tonne.account.application;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import org.tonne.config.AccountSettings;
import org.tonne.config.Database;
import org.tonne.config.Sql;
import org.tonne.shared.ErrorCode;
import org.tonne.shared.Refused;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * How often somebody may try. Counted by e-mail address, whether there is an account or not, and by where requests come
 * from. A try is counted before it is made, and its row is locked until it is over: tries at the same moment are tries one
 * after the other.
 */
@Dependent
class Limits {

    static final int PASSWORDS = 5;
    static final int LETTERS = 5;
    static final int INVITATIONS = 50;
    static final int INVITED = 3;
    static final Duration REST = Duration.ofMinutes(15);

    private static final Duration KEPT = Duration.ofHours(1);

    private static final String TAKE = """
            insert into account_limit (kind, who, since, tries) values (?, ?, ?, 1)
            on conflict (kind, who) do update
               set tries = case when account_limit.since <= ? then 1 else account_limit.tries + 1 end,
                   since = case when account_limit.since <= ? then excluded.since else account_limit.since end
            returning tries, since
            """;

    // rows that others hold are theirs to forget: waiting for them in any order could wait for ever
    private static final String FORGET = """
            delete from account_limit
             where (kind, who) in (select kind, who from account_limit where since <= ? for update skip locked)
            """;

    @Inject
    Database database;

    @Inject
    Clock clock;

    @Inject
    AccountSettings settings;

    private record Count(int tries, Instant since) {}

    /** Counts something that comes from this network address. */
    void network(String address) {
        if (settings.triesPerNetwork() > 0) {
            take("NETWORK", house(address), settings.triesPerNetwork(), REST);
        }
    }

    /** The first half of an IPv6 address is one house. */
    private static String house(String address) {
        return Stream.of(address.split(":")).limit(4).collect(Collectors.joining(":"));
    }

    /** Counts a try of a password for this e-mail address. */
    void password(String email) {
        take("PASSWORD", email, PASSWORDS, REST);
    }

    /** A password was right: those that were wrong before it are forgotten. */
    void forgetPasswords(String email) {
        Sql.update(
                database.store(),
                "delete from account_limit where kind = 'PASSWORD' and who = ?",
                Digests.sha256(email));
    }

    /**
     * Counts a letter of this kind to this e-mail address. The window is as long as the link for another password holds: who
     * uses the letters of somebody else up leaves them a link that opens.
     */
    void letter(LetterKind kind, String email) {
        take("LETTER " + kind, email, LETTERS, LetterKind.RESET.life());
    }

    /** What counts no more is not kept. */
    void forgetOld() {
        Sql.update(database.store(), FORGET, clock.instant().minus(KEPT));
    }

    /** Counts an invitation: from one account fifty an hour, and three to one address, whoever sends them. */
    void invitation(UUID from, String email) {
        take("INVITING", from.toString(), INVITATIONS, KEPT);
        take("INVITED", email, INVITED, KEPT);
    }

    private void take(String kind, String who, int most, Duration window) {
        Instant now = clock.instant();
        Instant over = now.minus(window);
        forgetOld();
        Count count = Sql.list(
                        database.store(),
                        TAKE,
                        row -> new Count(row.getInt(1), row.getTimestamp(2).toInstant()),
                        kind,
                        Digests.sha256(who),
                        now,
                        over,
                        over)
                .get(0);
        if (count.tries > most) {
            long seconds = Duration.between(now, count.since.plus(window)).toSeconds();
            throw new Refused(ErrorCode.TOO_MANY_REQUESTS, Map.of("seconds", Math.max(1, seconds)));
        }
    }
}
