package org.tonne.it;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** Books, read from outside: those of the running store unless it is said otherwise. */
final class Ledger {

    private final Source source;

    Ledger(StoreProcess store) {
        this(store::connection);
    }

    /** Books elsewhere, such as those of the registry. */
    Ledger(Source source) {
        this.source = source;
    }

    /** Where connections to the books come from. */
    @FunctionalInterface
    interface Source {
        Connection connection() throws SQLException;
    }

    /** Rows of texts, columns parted by tabs. */
    List<String> rows(String sql, @Nullable Object... arguments) {
        try (Connection connection = source.connection();
                PreparedStatement query = connection.prepareStatement(sql)) {
            for (int i = 0; i < arguments.length; i++) {
                query.setObject(i + 1, arguments[i]);
            }
            List<String> rows = new ArrayList<>();
            try (ResultSet row = query.executeQuery()) {
                int columns = row.getMetaData().getColumnCount();
                while (row.next()) {
                    List<String> values = new ArrayList<>();
                    for (int column = 1; column <= columns; column++) {
                        values.add(String.valueOf(row.getString(column)));
                    }
                    rows.add(String.join("\t", values));
                }
            }
            return rows;
        } catch (SQLException failure) {
            throw new IllegalStateException(failure.getMessage(), failure);
        }
    }

    /** The first value of the first row. */
    String text(String sql, @Nullable Object... arguments) {
        List<String> rows = rows(sql, arguments);
        return rows.isEmpty() ? "nothing" : rows.get(0).split("\t", -1)[0];
    }

    /** The same as a number. */
    long number(String sql, @Nullable Object... arguments) {
        return Long.parseLong(text(sql, arguments));
    }

    /** What is broken in the books: nothing, when all is well. */
    List<String> broken() {
        List<String> broken = new ArrayList<>();
        try {
            String questions =
                    Files.readString(Path.of("..", "ejb", "src", "main", "resources", "db", "invariants.sql"));
            for (String question : questions.split(";\\s*\\n", -1)) {
                String sql = question.replaceAll("(?m)^--.*$", "").strip();
                if (!sql.isEmpty()) {
                    broken.addAll(rows(sql));
                }
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return broken;
    }
}
