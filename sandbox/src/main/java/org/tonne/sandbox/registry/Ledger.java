package org.tonne.sandbox.registry;

import org.jspecify.annotations.Nullable;
import org.tonne.sandbox.base.Session;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Who holds which units. Whoever changes an account locks it first, so that its blocks do not move under the change. */
final class Ledger {
    static final String COLUMNS =
            "b.id, b.account_type, b.account_id, b.party, b.unit_type, b.original_cp, b.applicable_cp,"
                    + " b.project, b.serial_start, b.serial_end, b.reserved_for, b.acquired_on";
    private static final int ROWS_A_STATEMENT = 5000;
    private static final int BLOCKS_A_NOTICE = 1000;

    private Ledger() {}

    static Block block(ResultSet row) throws SQLException {
        return new Block(
                row.getLong("id"),
                new Account(row.getInt("account_type"), row.getLong("account_id")),
                new SerialSpan(row.getString("party"), row.getLong("serial_start"), row.getLong("serial_end")),
                new Nature(
                        row.getInt("unit_type"),
                        row.getInt("original_cp"),
                        row.getInt("applicable_cp"),
                        row.getObject("project", Integer.class)),
                row.getString("reserved_for"),
                row.getObject("acquired_on", LocalDate.class));
    }

    /** Whether there is such an account. */
    static boolean has(Session session, Account account) throws SQLException {
        return session.number(
                        "select count(*) from sandbox.account where account_type = ? and account_id = ?",
                        account.type(),
                        account.id())
                == 1;
    }

    /** Locks the accounts to the end of the transaction, opening those that do not exist. */
    static void lock(Session session, Collection<Account> accounts) throws SQLException {
        touch(session, accounts);
    }

    /** Counts the balance of the account as changed once more; its version from now on. */
    private static long changed(Session session, Account account) throws SQLException {
        return session.number(
                "insert into sandbox.account values (?, ?, 1) on conflict (account_type, account_id)"
                        + " do update set balance_version = account.balance_version + 1 returning balance_version",
                account.type(),
                account.id());
    }

    private static void touch(Session session, Collection<Account> accounts) throws SQLException {
        for (Account account : new TreeSet<>(accounts)) {
            session.update(
                    "insert into sandbox.account values (?, ?, 0) on conflict (account_type, account_id)"
                            + " do update set balance_version = account.balance_version",
                    account.type(),
                    account.id());
        }
    }

    /** Adds blocks, and lets the platform be told of them; serials that some block holds already are refused by the database. */
    static void add(Session session, List<Block> blocks) throws SQLException {
        for (Map.Entry<Account, List<Block>> entry : byAccount(blocks).entrySet()) {
            List<Block> all = entry.getValue();
            for (int from = 0; from < all.size(); from += BLOCKS_A_NOTICE) {
                List<Block> some = all.subList(from, Math.min(all.size(), from + BLOCKS_A_NOTICE));
                long version = changed(session, entry.getKey());
                HoldingsNotices.queue(
                        session, entry.getKey(), version, null, new HoldingsNotices.Change(some, List.of()));
            }
        }
        insert(session, blocks);
    }

    /** Adds the first blocks there are; nobody is told, because nobody knows anything yet. */
    static void load(Session session, List<Block> blocks) throws SQLException {
        for (Account account : byAccount(blocks).keySet()) {
            changed(session, account);
        }
        insert(session, blocks);
    }

    private static Map<Account, List<Block>> byAccount(List<Block> blocks) {
        return blocks.stream().collect(Collectors.groupingBy(Block::account, TreeMap::new, Collectors.toList()));
    }

    private static void insert(Session session, List<Block> blocks) throws SQLException {
        for (int from = 0; from < blocks.size(); from += ROWS_A_STATEMENT) {
            addSome(session, blocks.subList(from, Math.min(blocks.size(), from + ROWS_A_STATEMENT)));
        }
    }

    private static void addSome(Session session, List<Block> blocks) throws SQLException {
        session.update(
                "insert into sandbox.unit_block (account_type, account_id, party, unit_type, original_cp, applicable_cp, project,"
                        + " serial_start, serial_end, reserved_for, acquired_on)"
                        + " select * from unnest(?::int[], ?::bigint[], ?::text[], ?::int[], ?::int[], ?::int[], ?::int[],"
                        + " ?::bigint[], ?::bigint[], ?::text[], ?::date[])",
                session.array("int4", column(blocks, b -> b.account().type())),
                session.array("int8", column(blocks, b -> b.account().id())),
                session.array("text", column(blocks, b -> b.span().party())),
                session.array("int4", column(blocks, b -> b.nature().unitType())),
                session.array("int4", column(blocks, b -> b.nature().originalPeriod())),
                session.array("int4", column(blocks, b -> b.nature().applicablePeriod())),
                session.array("int4", column(blocks, b -> b.nature().project())),
                session.array("int8", column(blocks, b -> b.span().start())),
                session.array("int8", column(blocks, b -> b.span().end())),
                session.array("text", column(blocks, Block::reservedFor)),
                session.array("text", column(blocks, b -> b.acquiredOn().toString())));
    }

    /** Puts blocks in the place of others that hold the same units. */
    static void replace(Session session, List<Block> old, List<Block> by) throws SQLException {
        session.update(
                "delete from sandbox.unit_block where id = any(?)", session.array("int8", column(old, Block::id)));
        insert(session, by);
    }

    /**
     * Moves units to another account.
     *
     * @param held the free blocks in which they lie, all of one account
     * @param moved what is moved of them
     */
    static void move(Session session, List<Block> held, List<Block> moved, Account to) throws SQLException {
        Account from = held.get(0).account();
        List<SerialSpan> runs = moved.stream().map(Block::span).toList();
        List<Block> after = new ArrayList<>();
        held.forEach(
                block -> block.span().without(runs).stream().map(block::cutTo).forEach(after::add));
        moved.forEach(block ->
                after.add(new Block(0, to, block.span(), block.nature(), block.reservedFor(), block.acquiredOn())));
        replace(session, held, after);
        HoldingsNotices.queue(
                session, from, changed(session, from), null, new HoldingsNotices.Change(List.of(), moved));
        HoldingsNotices.queue(session, to, changed(session, to), null, new HoldingsNotices.Change(moved, List.of()));
    }

    /** Every block that shares a serial with one of the runs, wherever it is held. */
    static List<Block> overlapping(Session session, List<SerialSpan> runs) throws SQLException {
        return session.list(
                "select distinct " + COLUMNS + " from unnest(?::text[], ?::bigint[], ?::bigint[]) r(party, first, last)"
                        + " join sandbox.unit_block b on sandbox.span(b.party, b.serial_start, b.serial_end)"
                        + " && sandbox.span(r.party, r.first, r.last) order by b.party, b.serial_start",
                Ledger::block,
                session.array("text", column(runs, SerialSpan::party)),
                session.array("int8", column(runs, SerialSpan::start)),
                session.array("int8", column(runs, SerialSpan::end)));
    }

    /** Reserves the runs, all of which lie in the given free blocks. */
    static void reserve(Session session, List<Block> held, List<SerialSpan> runs, String transaction)
            throws SQLException {
        List<Block> pieces = new ArrayList<>();
        held.forEach(block -> pieces.addAll(block.reserving(runs, transaction)));
        replace(session, held, pieces);
    }

    static List<Block> reservedFor(Session session, String transaction) throws SQLException {
        return session.list(
                "select " + COLUMNS + " from sandbox.unit_block b where reserved_for = ? order by party, serial_start",
                Ledger::block,
                transaction);
    }

    /** Frees what the transaction has reserved and joins it with its free neighbours. */
    static void release(Session session, String transaction) throws SQLException {
        List<Block> reserved = reservedFor(session, transaction);
        if (reserved.isEmpty()) {
            return;
        }
        Set<Account> accounts = reserved.stream().map(Block::account).collect(Collectors.toSet());
        lock(session, accounts);
        List<Block> all = new ArrayList<>(reserved);
        freeNeighbours(session, reserved).stream()
                .filter(block -> accounts.contains(block.account()))
                .forEach(all::add);
        List<Block> free = all.stream()
                .map(b -> new Block(b.id(), b.account(), b.span(), b.nature(), null, b.acquiredOn()))
                .toList();
        replace(session, all, Block.merged(free));
    }

    private static List<Block> freeNeighbours(Session session, List<Block> blocks) throws SQLException {
        return session.list(
                "select distinct " + COLUMNS + " from unnest(?::text[], ?::bigint[], ?::bigint[]) r(party, first, last)"
                        + " join sandbox.unit_block b on b.party = r.party"
                        + " and (b.serial_end = r.first - 1 or b.serial_start = r.last + 1) where b.reserved_for is null",
                Ledger::block,
                session.array("text", column(blocks, b -> b.span().party())),
                session.array("int8", column(blocks, b -> b.span().start())),
                session.array("int8", column(blocks, b -> b.span().end())));
    }

    /** Moves what the transaction has reserved to the cancellation account, for good. */
    static void cancel(Session session, String transaction, Account to, LocalDate on) throws SQLException {
        List<Block> reserved = reservedFor(session, transaction);
        for (Map.Entry<Account, List<Block>> entry : byAccount(reserved).entrySet()) {
            List<Block> gone = Block.merged(entry.getValue());
            long version = changed(session, entry.getKey());
            HoldingsNotices.queue(
                    session, entry.getKey(), version, transaction, new HoldingsNotices.Change(List.of(), gone));
        }
        changed(session, to);
        session.update(
                "update sandbox.unit_block set account_type = ?, account_id = ?, reserved_for = null, cancelled_by = ?,"
                        + " acquired_on = ? where reserved_for = ?",
                to.type(),
                to.id(),
                transaction,
                on,
                transaction);
    }

    private static <T> List<@Nullable Object> column(List<T> rows, Function<T, ? extends @Nullable Object> value) {
        List<@Nullable Object> column = new ArrayList<>();
        rows.forEach(row -> column.add(value.apply(row)));
        return column;
    }
}
