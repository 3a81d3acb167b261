package org.tonne.local;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;

/**
 * A real PostgreSQL 18 on this machine, unpacked from the package archives. It listens on localhost only.
 *
 * <p>Opened without a folder it is temporary, listens on a free port and its data is gone when it closes; opened on a
 * folder it keeps its data. {@code fsync} is on in both: what a test shows about lost power must hold.
 */
public final class LocalDatabase implements AutoCloseable {

    /** Name of the database and of the role that owns it. */
    public static final String NAME = "tonne";

    private static final List<String> PREPARATION = List.of(
            "create role " + NAME + " login password '" + NAME + "'",
            "grant pg_checkpoint, pg_monitor, pg_maintain to " + NAME,
            "create database " + NAME + " owner " + NAME + " encoding 'UTF8' locale 'C' template template0");

    private static final List<String> SERVER_SCHEMAS = List.of("batch", "sessions", "sandbox");

    private final EmbeddedPostgres postgres;

    private LocalDatabase(EmbeddedPostgres postgres) {
        this.postgres = postgres;
    }

    /** Opens a temporary database with nothing in it but the schemas of the server. */
    public static LocalDatabase temporary() throws IOException, SQLException {
        return prepared(settings().start());
    }

    /**
     * Opens the database whose files lie in {@code folder}, and makes them first where there are none.
     *
     * @param port on localhost, 1 to 65535
     */
    public static LocalDatabase in(Path folder, int port) throws IOException, SQLException {
        return prepared(settings()
                .setDataDirectory(folder)
                .setCleanDataDirectory(false)
                .setPort(port)
                .start());
    }

    private static EmbeddedPostgres.Builder settings() {
        return EmbeddedPostgres.builder()
                .setPGStartupWait(Duration.ofSeconds(60))
                .setServerConfig("listen_addresses", "localhost")
                .setServerConfig("fsync", "on")
                .setServerConfig("synchronous_commit", "on")
                .setServerConfig("full_page_writes", "on")
                .setServerConfig("shared_buffers", "512MB")
                .setServerConfig("max_wal_size", "4GB")
                .setServerConfig("checkpoint_timeout", "30min")
                .setServerConfig("max_connections", "200")
                .setServerConfig("random_page_cost", "1.1")
                .setServerConfig("timezone", "UTC")
                .setServerConfig("shared_preload_libraries", "pg_stat_statements");
    }

    private static LocalDatabase prepared(EmbeddedPostgres postgres) throws SQLException {
        LocalDatabase database = new LocalDatabase(postgres);
        if (!database.exists()) {
            database.asOwnerOfTheServer("postgres", PREPARATION);
            database.asOwnerOfTheServer(
                    NAME,
                    List.of(
                            "create extension if not exists btree_gist",
                            "create extension if not exists pg_trgm",
                            "create extension if not exists unaccent",
                            "create extension if not exists pg_stat_statements",
                            "grant execute on function pg_stat_statements_reset to " + NAME));
            database.asOwnerOfTheServer(
                    NAME,
                    SERVER_SCHEMAS.stream()
                            .map(schema -> "create schema if not exists " + schema + " authorization " + NAME)
                            .toList());
        }
        // The registry's stand-in has a database of its own where it runs as a process of its own.
        database.asOwnerOfTheServer("postgres", List.of("alter role " + NAME + " createdb"));
        return database;
    }

    private boolean exists() throws SQLException {
        try (Connection connection = postgres.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement();
                var found = statement.executeQuery("select 1 from pg_database where datname = '" + NAME + "'")) {
            return found.next();
        }
    }

    private void asOwnerOfTheServer(String database, List<String> commands) throws SQLException {
        try (Connection connection = postgres.getDatabase("postgres", database).getConnection();
                Statement statement = connection.createStatement()) {
            for (String command : commands) {
                statement.execute(command);
            }
        }
    }

    /** The port on localhost at which the database answers. */
    public int port() {
        return postgres.getPort();
    }

    /** The JDBC address of the database. */
    public String url() {
        return "jdbc:postgresql://localhost:" + port() + "/" + NAME;
    }

    /** A new connection as the role that owns the database; the caller closes it. */
    public Connection connection() throws SQLException {
        return DriverManager.getConnection(url(), NAME, NAME);
    }

    @Override
    public void close() throws IOException {
        postgres.close();
    }

    /**
     * Keeps a database open until the process is ended: {@code LocalDatabase FOLDER PORT READY}.
     *
     * @param arguments the folder of the files, the port on localhost, and a file that is made once it answers
     */
    public static void main(String[] arguments) throws IOException, SQLException, InterruptedException {
        if (arguments.length != 3) {
            throw new IllegalArgumentException("Usage: LocalDatabase FOLDER PORT READY");
        }
        in(Path.of(arguments[0]), Integer.parseInt(arguments[1]));
        Files.writeString(Path.of(arguments[2]), "ready\n");
        Thread.currentThread().join(); // the library stops the server when this process ends
    }
}
