package org.tonne.sandbox.registry;

import org.jspecify.annotations.Nullable;
import org.tonne.contract.types.Total;
import org.tonne.contract.types.Transaction;
import org.tonne.contract.types.UnitBlock;
import org.tonne.contract.types.UnitBlockIdentifier;
import org.tonne.contract.types.UnitBlockRequest;
import org.tonne.sandbox.base.Session;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/**
 * The two sides of a reconciliation. Ours: what the platform's transactions have cancelled, and what they have reserved. The
 * platform may also count what it has not proposed yet as pending: such units must only lie in a holding account here.
 */
final class ReconciliationBooks {
    private static final String COPY = """
            insert into sandbox.reconciliation_block
            select ?, false, account_type, account_id, party, unit_type, applicable_cp, serial_start, serial_end,
                   coalesce(cancelled_by, reserved_for)
            from sandbox.unit_block where starts_with(coalesce(cancelled_by, reserved_for), ?)""";

    /** A cell of final accounts differs when it is not the same; one of holding accounts when it is out of bounds. */
    private static final String WRONG_CELLS = """
            with ours as (
              select account_type, case when account_type < 200 then 0 else applicable_cp end as commit_period, unit_type,
                     sum(serial_end - serial_start + 1) as units
              from sandbox.reconciliation_block where reconciliation_id = ? and not told group by 1, 2, 3),
            theirs as (select * from sandbox.reconciliation_total where reconciliation_id = ?)
            select coalesce(o.account_type, t.account_type), coalesce(o.commit_period, t.commit_period),
                   coalesce(o.unit_type, t.unit_type)
            from ours o full join theirs t using (account_type, commit_period, unit_type)
            where case when account_type >= 200 then coalesce(o.units, 0) <> coalesce(t.units, 0)
                  else coalesce(t.units, 0) < coalesce(o.units, 0) or coalesce(t.units, 0) > (
                    select coalesce(sum(b.serial_end - b.serial_start + 1), 0) from sandbox.unit_block b
                    where b.account_type = t.account_type and b.unit_type = t.unit_type) end
            order by 1, 2, 3""";

    /** The blocks of either side that touch units on which the sides do not agree. */
    private static final String WRONG_BLOCKS = """
            with sides as (
              select told, party, range_agg(int8range(serial_start, serial_end, '[]')) as units
              from sandbox.reconciliation_block where reconciliation_id = ? and account_type >= 200 group by 1, 2),
            wrong as (
              select party, coalesce(o.units, '{}') - coalesce(t.units, '{}') + (coalesce(t.units, '{}') - coalesce(o.units, '{}')) as units
              from (select * from sides where not told) o full join (select * from sides where told) t using (party)
              union all
              select party, range_agg(int8range(b.serial_start, b.serial_end, '[]')) - (
                       select coalesce(range_agg(int8range(h.serial_start, h.serial_end, '[]')), '{}') from sandbox.unit_block h
                       where h.party = b.party and h.account_type = b.account_type and h.account_id = b.account_id)
              from sandbox.reconciliation_block b where reconciliation_id = ? and told and account_type < 200
              group by party, account_type, account_id)
            select distinct b.party, b.serial_start, b.serial_end from sandbox.reconciliation_block b join wrong w using (party)
            where reconciliation_id = ? and int8range(b.serial_start, b.serial_end, '[]') && w.units
            order by 1, 2, 3""";

    /** Whether a transaction that the platform tells is one of ours, completed, over the very same units. */
    private static final String SAME_UNITS = """
            select count(*) from (
              select range_agg(int8range(b.serial_start, b.serial_end, '[]')) as ours from sandbox.unit_block b
              where b.cancelled_by = ? and b.party = ?) o where o.ours = ?::int8multirange""";

    private ReconciliationBooks() {}

    static void copy(Session session, long reconciliation, String platform) throws SQLException {
        session.update(COPY, reconciliation, platform);
    }

    static void keepTotals(Session session, long reconciliation, List<Total> totals) throws SQLException {
        for (Total total : totals) {
            session.update(
                    "insert into sandbox.reconciliation_total values (?, ?, ?, ?, ?)",
                    reconciliation,
                    total.getAccountType(),
                    total.getAccountCommitPeriod(),
                    total.getUnitType(),
                    total.getUnitCount());
        }
    }

    static void keepBlocks(Session session, long reconciliation, List<UnitBlock> blocks) throws SQLException {
        session.update(
                "insert into sandbox.reconciliation_block select ?, true, x.*, null from unnest(?::int[], ?::bigint[], ?::text[],"
                        + " ?::int[], ?::int[], ?::bigint[], ?::bigint[]) x",
                reconciliation,
                session.array("int4", column(blocks, UnitBlock::getAccountType)),
                session.array("int8", column(blocks, UnitBlock::getAccountIdentifier)),
                session.array("text", column(blocks, UnitBlock::getOriginatingRegistryCode)),
                session.array("int4", column(blocks, UnitBlock::getUnitType)),
                session.array("int4", column(blocks, UnitBlock::getApplicableCommitPeriod)),
                session.array("int8", column(blocks, UnitBlock::getUnitSerialBlockStart)),
                session.array("int8", column(blocks, UnitBlock::getUnitSerialBlockEnd)));
    }

    private static <T> List<@Nullable Object> column(List<T> rows, Function<T, ? extends @Nullable Object> value) {
        List<@Nullable Object> column = new ArrayList<>();
        rows.forEach(row -> column.add(value.apply(row)));
        return column;
    }

    /** The cells in which the platform's totals cannot be right. */
    static List<UnitBlockRequest> wrongCells(Session session, long reconciliation) throws SQLException {
        return session.list(
                WRONG_CELLS,
                row -> {
                    UnitBlockRequest cell = new UnitBlockRequest();
                    cell.setAccountType(row.getInt(1));
                    cell.setAccountCommitPeriod(row.getInt(2));
                    cell.setUnitType(row.getInt(3));
                    return cell;
                },
                reconciliation,
                reconciliation);
    }

    /** The blocks, of either side, that are not the same on both. */
    static List<UnitBlockIdentifier> wrongBlocks(Session session, long reconciliation) throws SQLException {
        return session.list(
                WRONG_BLOCKS,
                row -> {
                    UnitBlockIdentifier block = new UnitBlockIdentifier();
                    block.setOriginatingRegistryCode(row.getString(1));
                    block.setUnitSerialBlockStart(row.getLong(2));
                    block.setUnitSerialBlockEnd(row.getLong(3));
                    return block;
                },
                reconciliation,
                reconciliation,
                reconciliation);
    }

    /** A transaction that both sides completed over the same units explains them: one copy was taken a moment earlier. */
    static void explain(Session session, long reconciliation, List<Transaction> told) throws SQLException {
        for (Transaction transaction : told) {
            String party = transaction.getTransactionBlocks().get(0).getOriginatingRegistryCode();
            StringBuilder units = new StringBuilder("{");
            transaction.getTransactionBlocks().forEach(block -> units.append(units.length() == 1 ? "" : ",")
                    .append('[')
                    .append(block.getUnitSerialBlockStart())
                    .append(',')
                    .append(block.getUnitSerialBlockEnd())
                    .append(']'));
            String runs = units.append('}').toString();
            if (session.number(SAME_UNITS, transaction.getTransactionIdentifier(), party, runs) == 1) {
                session.update(
                        "delete from sandbox.reconciliation_block where reconciliation_id = ? and party = ?"
                                + " and int8range(serial_start, serial_end, '[]') <@ ?::int8multirange",
                        reconciliation,
                        party,
                        runs);
            }
        }
    }

    /** Keeps of our copy only the cells whose blocks were asked for. */
    static void narrow(Session session, long reconciliation) throws SQLException {
        List<UnitBlockRequest> cells = wrongCells(session, reconciliation);
        session.update(
                "delete from sandbox.reconciliation_block b where reconciliation_id = ? and not told and not exists ("
                        + "select 1 from unnest(?::int[], ?::int[], ?::int[]) c(account_type, commit_period, unit_type)"
                        + " where c.account_type = b.account_type and c.unit_type = b.unit_type"
                        + " and c.commit_period = case when b.account_type < 200 then 0 else b.applicable_cp end)",
                reconciliation,
                session.array("int4", column(cells, UnitBlockRequest::getAccountType)),
                session.array("int4", column(cells, UnitBlockRequest::getAccountCommitPeriod)),
                session.array("int4", column(cells, UnitBlockRequest::getUnitType)));
    }

    static void forget(Session session, long reconciliation) throws SQLException {
        session.update("delete from sandbox.reconciliation_block where reconciliation_id = ?", reconciliation);
    }
}
