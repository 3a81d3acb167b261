package org.tonne.holding.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.jspecify.annotations.Nullable;
import org.tonne.config.Database;
import org.tonne.config.Sql;
import org.tonne.holding.domain.AccountNumber;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The registry accounts of our sellers. Whoever changes what one of them holds has its row until the transaction ends. */
@ApplicationScoped
public class Accounts {

    private static final String SELECT =
            "select account_type, account_id, balance_version, changes, failures from registry_account";

    @Inject
    Database database;

    /** Takes the account and locks it; nothing where none of our sellers has it. */
    public Optional<Account> lock(AccountNumber number) {
        return Sql.first(
                database.store(),
                SELECT + " where account_type = ? and account_id = ? for update",
                Accounts::read,
                number.type(),
                number.id());
    }

    /** Takes accounts that are to be read and are not being read, most overdue first; what others hold is passed over. */
    public List<Account> lockDue(Instant now, int max) {
        return Sql.list(database.store(), SELECT + """
                 a where read_due_at <= ?
                   and exists (select from seller s
                                where s.registry_account_type = a.account_type and s.registry_account_id = a.account_id)
                   and not exists (select from holdings_read r where r.account_type = a.account_type
                                      and r.account_id = a.account_id and r.status = 'READING')
                 order by read_due_at, account_type, account_id limit ? for update of a skip locked
                """, Accounts::read, now, max);
    }

    /** A notice was heard; where it is applied, the mirror shows its version from now on. */
    public void heard(AccountNumber number, long version, boolean applied, Instant at) {
        Sql.update(
                database.store(),
                """
                update registry_account
                   set noticed_at = ?, told_version = greatest(told_version, ?),
                       balance_version = case when ? then ? else balance_version end,
                       as_of = case when ? then ? else as_of end,
                       changes = changes + case when ? then 1 else 0 end
                 where account_type = ? and account_id = ?
                """,
                at,
                version,
                applied,
                version,
                applied,
                Timestamp.from(at),
                applied,
                number.type(),
                number.id());
    }

    /** The mirror shows what a re-read found; the next one is due then, or at once where notices tell of more. */
    public void shows(Shown shown, Instant now, Instant nextDue) {
        Sql.update(
                database.store(),
                """
                update registry_account
                   set balance_version = ?::bigint, as_of = ?, read_at = ?, failures = 0,
                       read_reason = case when told_version > ?::bigint then 'GAP'
                                          when read_due_at <= ? then read_reason else 'DAILY' end,
                       read_due_at = least(read_due_at, case when told_version > ?::bigint then ?::timestamptz else ?::timestamptz end)
                 where account_type = ? and account_id = ?
                """,
                shown.version(),
                shown.asOf(),
                now,
                shown.version(),
                now,
                shown.version(),
                now,
                nextDue,
                shown.account().type(),
                shown.account().id());
    }

    /** Lets the account be read at that time, or before if that is due already. */
    public void due(AccountNumber number, String reason, Instant at) {
        Sql.update(database.store(), """
                update registry_account set read_due_at = ?, read_reason = ?
                 where account_type = ? and account_id = ? and read_due_at > ?
                """, at, reason, number.type(), number.id(), at);
    }

    /** A re-read begins; whoever wants another one meanwhile is heard when it is over. */
    public void begun(AccountNumber number) {
        Sql.update(
                database.store(),
                "update registry_account set read_due_at = 'infinity' where account_type = ? and account_id = ?",
                number.type(),
                number.id());
    }

    /** A re-read did not end well, so many in a row; it is tried again at that time. */
    public void failed(AccountNumber number, int failures, Instant again) {
        Sql.update(
                database.store(),
                "update registry_account set failures = ?, read_due_at = least(read_due_at, ?)"
                        + " where account_type = ? and account_id = ?",
                failures,
                again,
                number.type(),
                number.id());
    }

    /** Every account that a seller has. */
    public List<AccountNumber> all() {
        return Sql.list(
                database.store(),
                "select distinct registry_account_type, registry_account_id from seller order by 1, 2",
                row -> new AccountNumber(row.getInt(1), row.getLong(2)));
    }

    private static Account read(ResultSet row) throws SQLException {
        return new Account(
                new AccountNumber(row.getInt(1), row.getLong(2)),
                row.getObject(3, Long.class),
                row.getLong(4),
                row.getInt(5));
    }

    /**
     * An account as the mirror knows it.
     *
     * @param number which
     * @param version of the balance that the mirror shows; null where the registry gave none
     * @param changes how many notices were ever applied
     * @param failures how many re-reads in a row did not end well
     */
    public record Account(AccountNumber number, @Nullable Long version, long changes, int failures) {}

    /**
     * What the mirror shows from now on.
     *
     * @param account of which account
     * @param version of its balance, if the registry gave one
     * @param asOf at which moment
     */
    public record Shown(AccountNumber account, @Nullable Long version, Instant asOf) {}
}
