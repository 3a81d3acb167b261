package org.tonne.importing;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** The statements of a resource file, one after the other. */
final class Sql {

    private final List<String> statements;

    private Sql(List<String> statements) {
        this.statements = statements;
    }

    /**
     * Reads a file beside this class.
     *
     * @param now what {@code :now} stands for
     * @param demo what {@code :demo} stands for
     */
    static Sql of(String name, Instant now, boolean demo) throws IOException, ImportRefused {
        String text = new String(Folder.ofResources("").read(name), StandardCharsets.UTF_8)
                .lines()
                .filter(line -> !line.strip().startsWith("--"))
                .collect(Collectors.joining("\n"))
                .replace(":now", "timestamptz '" + now + "'")
                .replace(":demo", Boolean.toString(demo));
        return new Sql(Arrays.stream(text.split(";\\s*(\n|$)"))
                .map(String::strip)
                .filter(statement -> !statement.isEmpty())
                .toList());
    }

    /** Runs them all. */
    void run(Connection connection) throws SQLException {
        try (Statement all = connection.createStatement()) {
            for (String statement : statements) {
                all.execute(statement);
            }
        }
    }

    /** The rows that they find, each a file, a line and a reason; up to twenty a statement. */
    List<Breach> breaches(Connection connection) throws SQLException {
        List<Breach> found = new ArrayList<>();
        try (Statement all = connection.createStatement()) {
            for (String statement : statements) {
                try (ResultSet rows = all.executeQuery(statement + " order by 2 limit 20")) {
                    while (rows.next()) {
                        found.add(new Breach(rows.getString(1), rows.getLong(2), rows.getString(3)));
                    }
                }
            }
        }
        return found;
    }
}
