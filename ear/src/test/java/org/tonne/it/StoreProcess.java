package org.tonne.it;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

/** The whole store as ./run starts it: database, Open Liberty and the stand-ins, each a process that can be killed. */
final class StoreProcess {

    private static final String SCRIPT = "src/test/sh/store";

    private final Path data;
    private final Map<String, String> environment = new HashMap<>();

    private StoreProcess(String name, int http, int sandbox, int smtp, int database) {
        data = Path.of("target", "store-" + name).toAbsolutePath();
        environment.put("TONNE_DATA", data.toString());
        environment.put("TONNE_HTTP_PORT", Integer.toString(http));
        environment.put("TONNE_SANDBOX_PORT", Integer.toString(sandbox));
        environment.put("TONNE_SANDBOX_SMTP_PORT", Integer.toString(smtp));
        environment.put("TONNE_DB_PORT", Integer.toString(database));
        environment.put("TONNE_SANDBOX_DELAY_MILLIS", "200");
        environment.put("TONNE_OUTBOX_INTERVAL", "PT0.2S");
        environment.put("TONNE_OUTBOX_FIRST_DELAY", "PT0.5S");
        environment.put("TONNE_REGISTRY_TIMEOUT", "PT5S");
        environment.put("TONNE_REGISTRY_RESEND_AFTER", "PT5S");
        environment.put("TONNE_REGISTRY_GRACE", "PT2S");
    }

    /** The store that all journeys share; the first who asks starts it, and it is stopped when the tests end. */
    static StoreProcess shared() {
        return Shared.STORE;
    }

    private StoreProcess open() {
        Runtime.getRuntime().addShutdownHook(new Thread(() -> script("stop")));
        script("open");
        return this;
    }

    /** Where the store answers, without a slash at the end. */
    URI address() {
        return URI.create("http://localhost:" + environment.get("TONNE_HTTP_PORT"));
    }

    /** Where the stand-ins answer. */
    URI sandbox() {
        return URI.create("http://localhost:" + environment.get("TONNE_SANDBOX_PORT") + "/sandbox");
    }

    /** A secret of this store, by the name of its variable. */
    String secret(String name) {
        try {
            return Files.readAllLines(data.resolve("secrets")).stream()
                    .filter(line -> line.startsWith("export " + name + "="))
                    .map(line -> line.substring(line.indexOf('=') + 1))
                    .findFirst()
                    .orElseThrow();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** The key with which a partner orders. */
    String partnerKey() {
        String key = secret("TONNE_DEMO_KEY");
        return key.startsWith("tk_") ? key : "tk_" + key;
    }

    /** A connection to the store's database; the caller closes it. */
    Connection connection() throws SQLException {
        return DriverManager.getConnection(
                "jdbc:postgresql://localhost:" + environment.get("TONNE_DB_PORT") + "/tonne", "tonne", "tonne");
    }

    /** Takes the server's power away. */
    void killServer() {
        kill(pid("server.pid"));
    }

    /** Takes the power away from PostgreSQL, with everything that belongs to it. */
    void killDatabase() {
        kill(pid("database.pid"));
        Path postmaster = data.resolve("postgresql/postmaster.pid");
        if (Files.exists(postmaster)) {
            kill(Long.parseLong(lines(postmaster).get(0).strip()));
        }
    }

    /** Starts the server again and waits until it is ready. */
    void startServer() {
        script("server");
    }

    /** Starts PostgreSQL again on the same files and waits until it answers. */
    void startDatabase() {
        script("database");
    }

    private long pid(String file) {
        return Long.parseLong(lines(data.resolve(file)).get(0).strip());
    }

    private static List<String> lines(Path file) {
        try {
            return Files.readAllLines(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static void kill(long pid) {
        ProcessHandle.of(pid).ifPresent(process -> {
            List<ProcessHandle> all = new ArrayList<>(process.descendants().collect(Collectors.toList()));
            all.add(0, process);
            all.forEach(ProcessHandle::destroyForcibly);
            all.forEach(one -> one.onExit().orTimeout(30, TimeUnit.SECONDS).join());
        });
    }

    private void script(String command) {
        try {
            Path log = data.resolveSibling("store.log");
            ProcessBuilder builder = new ProcessBuilder("bash", SCRIPT, command)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
            builder.environment().keySet().removeIf(name -> name.startsWith("TONNE_"));
            builder.environment().putAll(environment);
            Process process = builder.start();
            if (!process.waitFor(5, TimeUnit.MINUTES) || process.exitValue() != 0) {
                process.destroyForcibly();
                throw new IllegalStateException("store " + command + " failed; see " + log);
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }

    private static final class Shared {

        static final StoreProcess STORE = start();

        private static StoreProcess start() {
            int first = Integer.parseInt(System.getProperty("tonne.ports", "928")) * 10;
            return new StoreProcess("journey", first, first + 1, first + 2, first + 3).open();
        }
    }
}
