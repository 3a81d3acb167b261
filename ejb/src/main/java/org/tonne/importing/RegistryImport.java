package org.tonne.importing;

import org.postgresql.PGConnection;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** One import: all of it in one transaction, or nothing. */
final class RegistryImport {

    private static final String HOLDINGS = """
            copy (select s.registry_account_type as account_type, s.registry_account_id as account_id,
                    b.originating_party, i.unit_type, i.original_cp, i.applicable_cp, i.project_number,
                    lower(b.serials) as serial_start, upper(b.serials) - 1 as serial_end
                from registry_block b join issuance i on i.id = b.issuance_id
                join lot l on l.id = b.lot_id join seller s on s.id = l.seller_id
                order by b.originating_party, b.serials) to stdout (format csv, header)
            """;

    private final Instant now;
    private final Optional<Path> holdings;

    /**
     * An import.
     *
     * @param now when it takes place
     * @param holdings where the blocks on offer are written for the stand-in registry, if anywhere
     */
    RegistryImport(Instant now, Optional<Path> holdings) {
        this.now = now;
        this.holdings = holdings;
    }

    /** Loads the registry's files of a folder and puts all free units on offer. */
    Report load(Folder folder, Connection connection) throws SQLException, IOException, ImportRefused {
        return inOneTransaction(connection, () -> {
            for (CsvFile file : CsvFile.REGISTRY) {
                new Loader(file).load(folder.read(file.name()), connection);
            }
            build(connection, "offer-all.sql", false);
        });
    }

    /** Loads the demo catalogue that ships with the product. */
    Report loadDemo(Connection connection) throws SQLException, IOException, ImportRefused {
        Folder folder = Folder.ofResources("/demo/");
        return inOneTransaction(connection, () -> {
            for (CsvFile file : CsvFile.REGISTRY) {
                new Loader(file).load(folder.read(file.name()), connection);
            }
            for (CsvFile file : CsvFile.DEMO) {
                new Loader(file).load(folder.read(file.name()), connection);
            }
            build(connection, "offer-some.sql", true);
        });
    }

    private Report inOneTransaction(Connection connection, Work work) throws SQLException, IOException, ImportRefused {
        connection.setAutoCommit(false);
        try {
            refuseWhenNotEmpty(connection);
            script("stage.sql", false).run(connection);
            for (CsvFile file : CsvFile.REFERENCE) {
                new Loader(file).load(Folder.ofResources("").read(file.name()), connection);
            }
            work.run();
            Report report = report(connection);
            writeHoldings(connection);
            connection.commit();
            analyse(connection);
            return report;
        } finally {
            connection.rollback(); // undoes everything unless it is committed
        }
    }

    private void build(Connection connection, String offers, boolean demo)
            throws SQLException, IOException, ImportRefused {
        script("place.sql", demo).run(connection);
        List<Breach> breaches = script("rules.sql", demo).breaches(connection);
        if (!breaches.isEmpty()) {
            throw new ImportRefused(breaches);
        }
        script("build.sql", demo).run(connection);
        script(offers, demo).run(connection);
        script("stock.sql", demo).run(connection);
    }

    private Sql script(String name, boolean demo) throws IOException, ImportRefused {
        return Sql.of(name, now, demo);
    }

    private static void refuseWhenNotEmpty(Connection connection) throws SQLException, ImportRefused {
        try (Statement statement = connection.createStatement()) {
            statement.execute("lock table project in exclusive mode");
            try (ResultSet any = statement.executeQuery("select exists (select from project)")) {
                any.next();
                if (any.getBoolean(1)) {
                    throw new ImportRefused("The database holds projects already; an import needs an empty one.");
                }
            }
        }
    }

    private static Report report(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet counts = statement.executeQuery("""
                        select (select count(*) from project), (select count(*) from issuance),
                            (select count(*) from past_cancellation), (select count(*) from lot),
                            (select count(*) from offer), (select coalesce(sum(available), 0) from stock)
                        """)) {
            counts.next();
            return new Report(
                    counts.getLong(1),
                    counts.getLong(2),
                    counts.getLong(3),
                    counts.getLong(4),
                    counts.getLong(5),
                    counts.getLong(6));
        }
    }

    private void writeHoldings(Connection connection) throws SQLException, IOException {
        if (holdings.isEmpty()) {
            return;
        }
        Path file = holdings.get().toAbsolutePath();
        Path parts = Path.of(file + ".part");
        try (OutputStream out = Files.newOutputStream(parts)) {
            connection.unwrap(PGConnection.class).getCopyAPI().copyOut(HOLDINGS, out);
        }
        Files.move(parts, file, StandardCopyOption.REPLACE_EXISTING);
    }

    private static void analyse(Connection connection) throws SQLException {
        connection.setAutoCommit(true);
        try (Statement statement = connection.createStatement()) {
            statement.execute("analyze");
        }
        connection.setAutoCommit(false);
    }

    /** What happens inside the transaction. */
    @FunctionalInterface
    private interface Work {
        void run() throws SQLException, IOException, ImportRefused;
    }

    /**
     * What stands in the database after an import.
     *
     * @param projects CDM projects
     * @param issuances issuances
     * @param cancellations past cancellations
     * @param lots lots of free units
     * @param offers offers in force
     * @param units free units
     */
    record Report(long projects, long issuances, long cancellations, long lots, long offers, long units) {

        @Override
        public String toString() {
            return projects + " projects, " + issuances + " issuances, " + cancellations + " past cancellations, "
                    + lots + " lots with " + units + " free units, " + offers + " offers";
        }
    }
}
