package org.tonne.reconciliation.persistence;

import org.jspecify.annotations.Nullable;
import org.tonne.reconciliation.domain.Run;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Iterator;
import java.util.NoSuchElementException;

/** One side's copy, read as a stream in the order of account, origin and serial: a few thousand rows are in memory at a time. */
public final class Books implements Iterator<Run>, AutoCloseable {

    private static final int ROWS_AT_A_TIME = 5_000;
    private static final String ROWS =
            "select account_type, account_id, originating_party, serial_first, serial_last, unit_type, applicable_cp, state"
                    + " from reconciliation_block where reconciliation_id = ? and theirs = ?"
                    + " order by account_type, account_id, originating_party collate \"C\", serial_first";

    private final PreparedStatement query;
    private final ResultSet rows;
    private @Nullable Run next;

    /**
     * Opens one side; the connection must be in a transaction, or the driver reads everything at once.
     *
     * @param theirs whose
     */
    public Books(Connection connection, long reconciliation, boolean theirs) throws SQLException {
        query = connection.prepareStatement(ROWS);
        query.setFetchSize(ROWS_AT_A_TIME);
        query.setLong(1, reconciliation);
        query.setBoolean(2, theirs);
        rows = query.executeQuery();
        next = read();
    }

    @Override
    public boolean hasNext() {
        return next != null;
    }

    @Override
    public Run next() {
        Run current = next;
        if (current == null) {
            throw new NoSuchElementException();
        }
        try {
            next = read();
        } catch (SQLException failure) {
            throw new IllegalStateException("A copy of the books cannot be read", failure);
        }
        return current;
    }

    private @Nullable Run read() throws SQLException {
        if (!rows.next()) {
            return null;
        }
        return new Run(
                new Run.Place(rows.getInt(1), rows.getLong(2), rows.getString(3)),
                rows.getLong(4),
                rows.getLong(5),
                new Run.Kind(rows.getInt(6), rows.getInt(7)),
                Run.State.valueOf(rows.getString(8)));
    }

    @Override
    public void close() throws SQLException {
        rows.close();
        query.close();
    }
}
