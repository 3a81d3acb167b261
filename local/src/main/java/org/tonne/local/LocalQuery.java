package org.tonne.local;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.StringJoiner;

/** Asks the local database and prints the rows: {@code LocalQuery PORT SQL}, or {@code LocalQuery PORT @FILE}. */
public final class LocalQuery {

    private LocalQuery() {}

    /**
     * Prints every row of every query, columns parted by tabs.
     *
     * @param arguments the port on localhost and the statements, parted by semicolons
     */
    public static void main(String[] arguments) throws IOException, SQLException {
        String sql = arguments[1].startsWith("@") ? Files.readString(Path.of(arguments[1].substring(1))) : arguments[1];
        String url = "jdbc:postgresql://localhost:" + Integer.parseInt(arguments[0]) + "/" + LocalDatabase.NAME;
        PrintStream out = new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);
        try (Connection connection = DriverManager.getConnection(url, LocalDatabase.NAME, LocalDatabase.NAME);
                Statement statement = connection.createStatement()) {
            boolean rows = statement.execute(sql);
            while (rows || statement.getUpdateCount() != -1) {
                if (rows) {
                    print(out, statement.getResultSet());
                }
                rows = statement.getMoreResults();
            }
        }
    }

    private static void print(PrintStream out, ResultSet row) throws SQLException {
        while (row.next()) {
            StringJoiner line = new StringJoiner("\t");
            for (int column = 1; column <= row.getMetaData().getColumnCount(); column++) {
                line.add(String.valueOf(row.getString(column)));
            }
            out.println(line);
        }
    }
}
