package org.tonne.stock.application;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import org.jspecify.annotations.Nullable;
import org.tonne.config.Database;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;

/** Moves units between the accounts of their lots: the figures of the stock and the rows of the ledger together. */
@Dependent
class StockMoves {

    enum Account {
        AVAILABLE,
        RESERVED,
        CANCELLED;

        private String column() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    record Move(long lotId, UUID orderLineId, @Nullable Long cancellationId, long quantity) {}

    @Inject
    Database database;

    @Inject
    Clock clock;

    /** Every one of these moves; a lot that has not enough in the account breaks the transaction. */
    void move(List<Move> moves, Account from, Account to) {
        try (Connection connection = database.store().getConnection()) {
            lock(connection, moves);
            write(connection, moves, from, to);
            if (to == Account.AVAILABLE) {
                withholdAgain(connection, moves);
            }
        } catch (SQLException failure) {
            throw new IllegalStateException("Units cannot be moved from " + from + " to " + to, failure);
        }
    }

    /** Reserves for every move, or for none where one lot has not enough free. */
    boolean reserveIfFree(List<Move> moves) {
        try (Connection connection = database.store().getConnection()) {
            Map<Long, Long> free = lock(connection, moves);
            for (Move move : moves) {
                long left = free.merge(move.lotId, -move.quantity, Long::sum);
                if (left < 0) {
                    return false;
                }
            }
            write(connection, moves, Account.AVAILABLE, Account.RESERVED);
            return true;
        } catch (SQLException failure) {
            throw new IllegalStateException("Units cannot be reserved", failure);
        }
    }

    /** Locks the lots in the order of their numbers, as everybody does; what is free in each. */
    private static Map<Long, Long> lock(Connection connection, List<Move> moves) throws SQLException {
        try (PreparedStatement lock =
                connection.prepareStatement("select lot_id, case when frozen then 0 else available end from stock"
                        + " where lot_id = any (?) order by lot_id for update")) {
            lock.setObject(1, moves.stream().mapToLong(Move::lotId).distinct().toArray());
            Map<Long, Long> free = new HashMap<>();
            try (ResultSet row = lock.executeQuery()) {
                while (row.next()) {
                    free.put(row.getLong(1), row.getLong(2));
                }
            }
            return free;
        }
    }

    private void write(Connection connection, List<Move> moves, Account from, Account to) throws SQLException {
        String change = "update stock set " + from.column() + " = " + from.column() + " - ?, " + to.column() + " = "
                + to.column() + " + ? where lot_id = ?";
        try (PreparedStatement stock = connection.prepareStatement(change);
                PreparedStatement ledger = connection.prepareStatement(
                        "insert into unit_transfer (lot_id, debit, credit, quantity, order_line_id, cancellation_id, at)"
                                + " values (?, ?, ?, ?, ?, ?, ?)")) {
            for (Move move : moves) {
                stock.setLong(1, move.quantity);
                stock.setLong(2, move.quantity);
                stock.setLong(3, move.lotId);
                stock.addBatch();
                ledger.setLong(1, move.lotId);
                ledger.setString(2, from.name());
                ledger.setString(3, to.name());
                ledger.setLong(4, move.quantity);
                ledger.setObject(5, move.orderLineId);
                ledger.setObject(6, move.cancellationId, java.sql.Types.BIGINT);
                ledger.setTimestamp(7, Timestamp.from(clock.instant()));
                ledger.addBatch();
            }
            requireEachTouched(stock.executeBatch());
            ledger.executeBatch();
        }
    }

    /** Where serials of a lot are missing in the registry, units that become free are withheld in their place. */
    private void withholdAgain(Connection connection, List<Move> moves) throws SQLException {
        try (PreparedStatement withhold = connection.prepareStatement("""
                        select withhold_units(l.lot_id, ?)
                          from (select distinct lot_id from free_block where withheld and lot_id = any (?) order by lot_id) l
                        """)) {
            withhold.setTimestamp(1, Timestamp.from(clock.instant()));
            withhold.setObject(
                    2, moves.stream().mapToLong(Move::lotId).distinct().toArray());
            withhold.execute();
        }
    }

    private static void requireEachTouched(int[] rows) {
        for (int touched : rows) {
            if (touched != 1) {
                throw new IllegalStateException("A lot without stock");
            }
        }
    }
}
