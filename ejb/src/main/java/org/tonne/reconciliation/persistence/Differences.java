package org.tonne.reconciliation.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.tonne.config.Database;
import org.tonne.config.Sql;
import org.tonne.reconciliation.domain.DifferenceKind;
import org.tonne.reconciliation.domain.Finding;
import org.tonne.reconciliation.domain.Moved;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** What differs, stretch by stretch, and which case waits for its decision. */
@ApplicationScoped
public class Differences {

    /** Kept for a finding; made ready once, because there may be many. */
    private static final String KEEP = """
            insert into reconciliation_difference (reconciliation_id, kind, account_type, account_id, unit_type,
                                                   originating_party, serials, ours, theirs)
            values (?, ?, ?, ?, ?, ?, int8range(?, ?, '[]'), ?, ?)
            """;

    @Inject
    Database database;

    /** A statement for many findings; the caller closes it. */
    public static PreparedStatement keeping(Connection connection) throws SQLException {
        return connection.prepareStatement(KEEP);
    }

    /** Keeps a finding with what both sides say about it. */
    public static void keep(PreparedStatement statement, long reconciliation, DifferenceKind kind, Finding finding)
            throws SQLException {
        statement.setLong(1, reconciliation);
        statement.setString(2, kind.name());
        statement.setInt(3, finding.place().accountType());
        statement.setLong(4, finding.place().accountId());
        statement.setInt(5, finding.kind().unitType());
        statement.setString(6, finding.place().party());
        statement.setLong(7, finding.first());
        statement.setLong(8, finding.last());
        boolean gone = finding.sort() == Finding.Sort.STILL_THERE;
        statement.setString(9, gone ? "cancelled" : "in the account");
        statement.setString(
                10,
                switch (finding.sort()) {
                    case LACKING -> "not in the account";
                    case STILL_THERE -> "in the account";
                    case OTHER_KIND ->
                        "in the account, as units of type "
                                + finding.kind().unitType() + ", period "
                                + finding.kind().period();
                    case NAMED_TWICE -> "named twice";
                    case BEYOND -> throw new IllegalArgumentException("No difference: " + finding);
                });
        statement.executeUpdate();
    }

    /**
     * Serials of cancellations that were queued or sent since then and are not in our copy as theirs: where they lie may have
     * changed. One that is proposed in place of a refused one takes its serials when it is sent, long after it was queued.
     */
    public Moved movedSince(long reconciliation, Instant then) {
        return new Moved(Sql.list(
                database.store(),
                "select b.originating_party, lower(b.serials), upper(b.serials) - 1 from allocated_block b"
                        + " join cancellation c on c.id = b.cancellation_id where coalesce(c.sent_at, c.queued_at) >= ?"
                        + " and not exists (select 1 from reconciliation_block o where o.reconciliation_id = ?"
                        + " and not o.theirs and o.reserved_for = c.transaction_identifier"
                        + " and o.originating_party = b.originating_party"
                        + " and int8range(o.serial_first, o.serial_last, '[]') @> b.serials)",
                row -> new Moved.Stretch(row.getString(1), row.getLong(2), row.getLong(3)),
                then,
                reconciliation));
    }

    /** Where an account lacks units but its sum is right, other units lie in their place. */
    public void tellBlocksFromTotals(long reconciliation) {
        Sql.update(database.store(), """
                update reconciliation_difference d set kind = 'BLOCKS_DIFFER' from reconciliation_total t
                 where d.reconciliation_id = ? and d.kind = 'TOTAL_DIFFERS' and t.reconciliation_id = d.reconciliation_id
                   and t.account_type = d.account_type and t.account_id = d.account_id and t.unit_type = d.unit_type
                   and t.ours = t.theirs
                """, reconciliation);
    }

    /** Adds units of our lots that they say are reserved for a transaction that is none of ours. */
    public void addForeignReservations(long reconciliation) {
        Sql.update(database.store(), """
                insert into reconciliation_difference (reconciliation_id, kind, account_type, account_id, unit_type,
                                                       originating_party, serials, ours, theirs, transaction_identifier)
                select b.reconciliation_id, 'EXTRA_TRANSACTION', b.account_type, b.account_id, b.unit_type, b.originating_party,
                       r.serials * int8range(b.serial_first, b.serial_last, '[]'), 'in the account, no such transaction',
                       'reserved for ' || b.reserved_for, b.reserved_for
                  from reconciliation_block b
                  join registry_block r on r.originating_party = b.originating_party and r.lot_id is not null
                                       and r.serials && int8range(b.serial_first, b.serial_last, '[]')
                 where b.reconciliation_id = ? and b.theirs and b.reserved_for is not null
                   and not exists (select 1 from cancellation c where c.transaction_identifier = b.reserved_for)
                """, reconciliation);
    }

    /** Adds the blocks of transactions that ended otherwise there than here. */
    public void addTransactions(long reconciliation) {
        Sql.update(database.store(), """
                insert into reconciliation_difference (reconciliation_id, kind, account_type, account_id, unit_type,
                                                       originating_party, serials, ours, theirs, transaction_identifier)
                select q.reconciliation_id, q.verdict, s.registry_account_type, s.registry_account_id, i.unit_type,
                       b.originating_party, b.serials,
                       case when q.verdict = 'EXTRA_TRANSACTION' then 'ended without effect' else lower(c.status) end,
                       q.theirs, c.transaction_identifier
                  from reconciliation_question q join cancellation c on c.id = q.cancellation_id
                  join allocated_block b on b.cancellation_id = c.id join issuance i on i.id = b.issuance_id
                  join lot l on l.id = b.lot_id join seller s on s.id = l.seller_id
                 where q.reconciliation_id = ? and q.verdict <> 'AGREES'
                """, reconciliation);
    }

    /** Adds the units that the registry named when it last wanted an audit trail, or else the cells it wanted blocks of. */
    public void addToldByRegistry(long reconciliation, int phase) {
        Optional<Long> asked = Sql.first(
                database.store(),
                "select id from reconciliation_answer where reconciliation_id = ? and kind <> 'TOTALS'"
                        + " order by (kind = 'TRAIL') desc, id desc limit 1",
                row -> row.getLong(1),
                reconciliation);
        asked.ifPresent(
                answer -> Sql.update(database.store(), """
                insert into reconciliation_difference (reconciliation_id, kind, account_type, account_id, unit_type,
                                                       originating_party, serials, ours, theirs, transaction_identifier)
                select b.reconciliation_id, case when ? = 1 then 'TOTAL_DIFFERS' else 'BLOCKS_DIFFER' end, b.account_type,
                       b.account_id, b.unit_type, b.originating_party, int8range(b.serial_first, b.serial_last, '[]'),
                       case when b.state = 'GONE' then 'cancelled' else 'in the account, pending' end,
                       'differs, as the registry says', b.reserved_for
                  from reconciliation_block b
                 where b.reconciliation_id = ? and
                """ + AskedParts.NAMED, phase, reconciliation, answer, answer));
    }

    /** Adds units of our lots that the registry named and that are neither reserved nor cancelled here. */
    public void addFreeToldByRegistry(long reconciliation) {
        Sql.update(database.store(), """
                insert into reconciliation_difference (reconciliation_id, kind, account_type, account_id, unit_type,
                                                       originating_party, serials, ours, theirs)
                select ?, 'BLOCKS_DIFFER', s.registry_account_type, s.registry_account_id, i.unit_type, i.originating_party,
                       f.serials * a.serials, 'in the account, free', 'differs, as the registry says'
                  from (select a.originating_party,
                """ + AskedParts.SERIALS + """
                                                   as serials from reconciliation_asked a
                         where a.originating_party is not null and a.answer_id = (
                               select max(id) from reconciliation_answer where reconciliation_id = ? and kind = 'TRAIL')) a
                  join registry_block r on r.originating_party = a.originating_party and r.lot_id is not null
                                       and r.serials && a.serials
                  join free_block f on f.lot_id = r.lot_id and f.serials && a.serials
                  join lot l on l.id = r.lot_id join seller s on s.id = l.seller_id join issuance i on i.id = l.issuance_id
                """, reconciliation, reconciliation);
    }

    /** How many there are. */
    public long count(long reconciliation) {
        return Sql.first(
                        database.store(),
                        "select count(*) from reconciliation_difference where reconciliation_id = ?",
                        row -> row.getLong(1),
                        reconciliation)
                .orElse(0L);
    }

    /** The accounts in which something differs, with a sentence about each. */
    public List<AccountFacts> accounts(long reconciliation) {
        return Sql.list(
                database.store(),
                """
                select d.account_type, d.account_id, string_agg(distinct d.kind, ', '),
                       count(*), sum(upper(d.serials) - lower(d.serials)),
                       min(d.originating_party || ' ' || lower(d.serials) || ' to ' || (upper(d.serials) - 1)),
                       (select string_agg(distinct format('ours %s, theirs %s', t.ours, coalesce(t.theirs::text, 'not told')), '; ')
                          from reconciliation_total t where t.reconciliation_id = ? and t.account_type = d.account_type
                                                        and t.account_id = d.account_id)
                  from reconciliation_difference d where d.reconciliation_id = ? group by 1, 2 order by 1, 2
                """,
                row -> new AccountFacts(
                        row.getInt(1),
                        row.getLong(2),
                        "Account " + row.getInt(1) + "-" + row.getLong(2) + ": " + row.getString(3) + "; "
                                + row.getLong(4) + " stretches, " + row.getLong(5) + " units, first "
                                + row.getString(6) + "; units in all: " + row.getString(7)),
                reconciliation,
                reconciliation);
    }

    /** The lots that the differences of an account are about. */
    public List<Long> lots(long reconciliation, AccountFacts account) {
        return Sql.list(
                database.store(),
                "select distinct r.lot_id from reconciliation_difference d join registry_block r"
                        + " on r.originating_party = d.originating_party and r.serials && d.serials"
                        + " where d.reconciliation_id = ? and d.account_type = ? and d.account_id = ?"
                        + " and r.lot_id is not null order by 1",
                row -> row.getLong(1),
                reconciliation,
                account.accountType(),
                account.accountId());
    }

    /**
     * What is known about an account's differences.
     *
     * @param accountType registry code
     * @param accountId its number
     * @param facts in a sentence
     */
    public record AccountFacts(int accountType, long accountId, String facts) {}
}
