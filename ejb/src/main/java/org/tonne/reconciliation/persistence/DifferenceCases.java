package org.tonne.reconciliation.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.tonne.config.Database;
import org.tonne.config.Sql;
import org.tonne.reconciliation.persistence.Differences.AccountFacts;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The cases about what differs in an account: which is open, which was decided, and what waits for it. */
@ApplicationScoped
public class DifferenceCases {

    private static final long ONE_OPENS = 0x44494646L;

    private static final String DECIDED = """
            select (array_agg(h.case_id order by h.held_at desc))[1] from lot_hold h join operator_case c on c.id = h.case_id
             where h.released_at is null and c.status = 'CLOSED' and h.lot_id = any (?)
            having count(distinct h.lot_id) = ?
               and not exists (
                   select 1 from reconciliation_difference d
                     left join (select o.originating_party, range_agg(o.serials) as serials from reconciliation_difference o
                                 where o.case_id in (select k.id from lot_hold x join operator_case k on k.id = x.case_id
                                                      where x.released_at is null and k.status = 'CLOSED' and x.lot_id = any (?))
                                   and o.reconciliation_id <> ?
                                 group by 1) known on known.originating_party = d.originating_party
                    where d.reconciliation_id = ? and d.account_type = ? and d.account_id = ?
                      and not coalesce(known.serials @> d.serials, false))
            """;

    @Inject
    Database database;

    /** Lets nobody else open cases about accounts until the end of the transaction: each finds those of the others. */
    public void lockOpening() {
        Sql.list(database.store(), "select pg_advisory_xact_lock(?)", row -> true, ONE_OPENS);
    }

    /** A case about this account that is still open. */
    public Optional<UUID> openCase(AccountFacts account) {
        return Sql.first(
                database.store(),
                "select k.case_id from reconciliation_case k join operator_case c on c.id = k.case_id"
                        + " where k.account_type = ? and k.account_id = ? and c.status <> 'CLOSED'",
                row -> row.getObject(1, UUID.class),
                account.accountType(),
                account.accountId());
    }

    /**
     * The case that was decided so that these lots stand still, where every one of them does and nothing differs in the account
     * now but what people knew then. Anything else is not decided, though it is in a lot that stands still.
     */
    public Optional<UUID> decidedCase(long reconciliation, AccountFacts account, List<Long> lots) {
        Long[] wanted = lots.toArray(Long[]::new);
        return Sql.first(
                database.store(),
                DECIDED,
                row -> row.getObject(1, UUID.class),
                wanted,
                (long) lots.size(),
                wanted,
                reconciliation,
                reconciliation,
                account.accountType(),
                account.accountId());
    }

    /** Notes which case decides about an account's differences. */
    public void bind(long reconciliation, AccountFacts account, UUID caseId) {
        Sql.update(
                database.store(),
                "update reconciliation_difference set case_id = ?"
                        + " where reconciliation_id = ? and account_type = ? and account_id = ?",
                caseId,
                reconciliation,
                account.accountType(),
                account.accountId());
        Sql.update(
                database.store(),
                "insert into reconciliation_case (case_id, reconciliation_id, account_type, account_id)"
                        + " values (?, ?, ?, ?) on conflict do nothing",
                caseId,
                reconciliation,
                account.accountType(),
                account.accountId());
    }

    /** The reconciliations that wait for people and for no other case than this one. */
    public List<Long> waitingOnlyFor(UUID caseId) {
        return Sql.list(database.store(), """
                select r.id from reconciliation r
                 where r.status = 'NEEDS_OPERATOR'
                   and (exists (select 1 from reconciliation_difference d where d.reconciliation_id = r.id and d.case_id = ?)
                        or exists (select 1 from reconciliation_case k where k.reconciliation_id = r.id and k.case_id = ?))
                   and not exists (select 1 from reconciliation_difference d join operator_case c on c.id = d.case_id
                                    where d.reconciliation_id = r.id and c.status <> 'CLOSED' and c.id <> ?)
                 order by r.id
                """, row -> row.getLong(1), caseId, caseId, caseId);
    }
}
