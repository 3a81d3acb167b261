package org.tonne.config;

import org.jspecify.annotations.Nullable;

import javax.sql.DataSource;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Statements by hand, in the caller's transaction where there is one. Values are bound, never pasted. */
public final class Sql {

    private Sql() {}

    /** Every row of a query, in its order. */
    public static <T> List<T> list(DataSource source, String query, RowReader<T> reader, @Nullable Object... values) {
        try (Connection connection = source.getConnection();
                PreparedStatement statement = connection.prepareStatement(query)) {
            bind(statement, values);
            List<T> rows = new ArrayList<>();
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    rows.add(reader.read(row));
                }
            }
            return List.copyOf(rows);
        } catch (SQLException failure) {
            throw new IllegalStateException("A query failed", failure);
        }
    }

    /** The first row of a query. */
    public static <T> Optional<T> first(
            DataSource source, String query, RowReader<T> reader, @Nullable Object... values) {
        return list(source, query, reader, values).stream().findFirst();
    }

    /**
     * Changes rows.
     *
     * @return how many
     */
    public static int update(DataSource source, String change, @Nullable Object... values) {
        try (Connection connection = source.getConnection();
                PreparedStatement statement = connection.prepareStatement(change)) {
            bind(statement, values);
            return statement.executeUpdate();
        } catch (SQLException failure) {
            throw new IllegalStateException("A change failed", failure);
        }
    }

    private static void bind(PreparedStatement statement, @Nullable Object... values) throws SQLException {
        for (int i = 0; i < values.length; i++) {
            Object value = values[i];
            statement.setObject(i + 1, value instanceof Instant instant ? Timestamp.from(instant) : value);
        }
    }

    /** Makes something of the row that the result stands on. */
    @FunctionalInterface
    public interface RowReader<T> {

        /** Reads this row. */
        T read(ResultSet row) throws SQLException;
    }
}
