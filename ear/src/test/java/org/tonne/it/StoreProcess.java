package org.tonne.it;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

/** The whole store as ./run starts it: database, Open Liberty and the stand-ins, each a process that can be killed. */
final class StoreProcess {

    private static final String SCRIPT = "src/test/sh/store";

    /** Where there is HTTPS beside HTTP, its port is so much higher. */
    private static final int BESIDE = 10_000;

    private static final Set<String> OWN_REGISTRY = Set.of("TONNE_REGISTRY_PORT", "TONNE_REGISTRY_TLS_PORT");

    private final Path data;
    private final Map<String, String> environment = new HashMap<>();
    private Map<String, String> further = Map.of();

    // Ports: the fifth and sixth of the ten belong to the container of the inside tests.
    private StoreProcess(String name, int first) {
        data = Path.of("target", "store-" + name).toAbsolutePath();
        environment.put("TONNE_DATA", data.toString());
        port("TONNE_HTTP_PORT", first);
        port("TONNE_SANDBOX_PORT", first + 1);
        port("TONNE_SANDBOX_SMTP_PORT", first + 2);
        port("TONNE_DB_PORT", first + 3);
        port("TONNE_REGISTRY_PORT", first + 6);
        port("TONNE_REGISTRY_CALLBACK_PORT", BESIDE + first);
        port("TONNE_SANDBOX_TLS_PORT", BESIDE + first + 1);
        port("TONNE_REGISTRY_TLS_PORT", BESIDE + first + 6);
        environment.put("TONNE_SANDBOX_DELAY_MILLIS", "200");
        environment.put("TONNE_OUTBOX_INTERVAL", "PT0.2S");
        environment.put("TONNE_OUTBOX_FIRST_DELAY", "PT0.5S");
        environment.put("TONNE_REGISTRY_TIMEOUT", "PT5S");
        environment.put("TONNE_REGISTRY_RESEND_AFTER", "PT5S");
        environment.put("TONNE_REGISTRY_GRACE", "PT2S");
        environment.put("TONNE_ATTESTATION_ASK_EVERY", "PT3S");
        environment.put("TONNE_ACCOUNT_TRIES_PER_NETWORK", "10000"); // everybody in a test comes from one machine
    }

    private void port(String name, int number) {
        environment.put(name, Integer.toString(number));
    }

    /** The store that all journeys share; the first who asks starts it, and it is stopped when the tests end. */
    static StoreProcess shared() {
        return Shared.STORE;
    }

    /** A store of a test's own, which nobody has started: its ports are the last of the ten, and it gets no mail. */
    static StoreProcess apart(String name) {
        StoreProcess store = new StoreProcess(name, last() - 2);
        store.port("TONNE_SANDBOX_SMTP_PORT", 0);
        store.port("TONNE_DB_PORT", last());
        Runtime.getRuntime().addShutdownHook(new Thread(() -> store.script("stop")));
        return store;
    }

    /** A store of one test's own, started with these settings beside the usual ones; the caller closes it. */
    static StoreProcess with(String name, Map<String, String> settings) {
        StoreProcess store = apart(name);
        store.environment.putAll(settings);
        store.script("open");
        return store;
    }

    /** A store of one test's own, where messages of the registry link are signed on both sides; the caller closes it. */
    static StoreProcess signing() {
        StoreProcess store = apart("signing");
        store.environment.put("TONNE_REGISTRY_SIGNATURE", "on");
        store.script("open");
        return store;
    }

    /**
     * A store of one test's own, started, that speaks so to a registry that is a process of its own and can be killed;
     * deadlines are seconds. The caller closes it.
     *
     * @param adapter soap or rest
     */
    static StoreProcess facing(String adapter) {
        StoreProcess store = apart(adapter);
        store.environment.put("TONNE_REGISTRY_ADAPTER", adapter);
        store.environment.put("TONNE_REGISTRY_DEADLINE", "PT40S");
        return store.withItsRegistry();
    }

    /**
     * A store of one test's own, started, with a registry that is a process of its own; both may be without power for as long
     * as it takes, and its mail arrives. The caller closes it.
     */
    static StoreProcess unreliable() {
        StoreProcess store = apart("unreliable");
        store.port("TONNE_SANDBOX_SMTP_PORT", 2 * BESIDE + last());
        return store.withItsRegistry();
    }

    private StoreProcess withItsRegistry() {
        port("TONNE_REGISTRY_PORT", last() - 3);
        port("TONNE_REGISTRY_TLS_PORT", BESIDE + last() - 3);
        further = ownRegistry();
        script("open");
        return this;
    }

    /** The last of the ten ports of these tests. */
    private static int last() {
        return Integer.parseInt(System.getProperty("tonne.ports", "928")) * 10 + 9;
    }

    /** A connection to the database of the registry that runs as a process of its own; the caller closes it. */
    Connection registryConnection() throws SQLException {
        return connection("registry");
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

    /** The origin of the page on which buyers pay. */
    String paymentOrigin() {
        return "http://localhost:" + environment.get("TONNE_SANDBOX_PORT");
    }

    /** Where the registry, and nobody else, is answered. */
    URI registryPort() {
        return URI.create("https://localhost:" + environment.get("TONNE_REGISTRY_CALLBACK_PORT"));
    }

    /** A secret of this store, by the name of its variable. */
    String secret(String name) {
        String begin = "export " + name + "=";
        return Power.lines(data.resolve("secrets")).stream()
                .filter(line -> line.startsWith(begin))
                .map(line -> line.substring(begin.length()))
                .findFirst()
                .orElseThrow();
    }

    /** The key with which a partner orders. */
    String partnerKey() {
        String key = secret("TONNE_DEMO_KEY");
        return key.startsWith("tk_") ? key : "tk_" + key;
    }

    /** A connection to the store's database; the caller closes it. */
    Connection connection() throws SQLException {
        return connection("tonne");
    }

    private Connection connection(String database) throws SQLException {
        return DriverManager.getConnection(
                "jdbc:postgresql://localhost:" + environment.get("TONNE_DB_PORT") + "/" + database, "tonne", "tonne");
    }

    /** Takes the server's power away. */
    void killServer() {
        Power.off(pid("server.pid"));
    }

    /** Takes the power away from the registry's stand-in, where it runs as a process of its own. */
    void killRegistry() {
        Power.off(pid("registry.pid"));
    }

    /** Starts the registry's stand-in as a process of its own and waits until it answers; see {@link #ownRegistry}. */
    void startRegistry() {
        script("registry");
    }

    /** The settings under which the server calls the registry that runs as a process of its own. */
    Map<String, String> ownRegistry() {
        return OWN_REGISTRY.stream().collect(Collectors.toMap(name -> name, environment::get));
    }

    /** The registry's stand-in that runs as a process of its own. */
    URI registry() {
        return URI.create("http://localhost:" + environment.get("TONNE_REGISTRY_PORT") + "/sandbox");
    }

    /** Ends the server as an operator does and starts it with these settings beside its own, until the next restart. */
    void restart(Map<String, String> beside) {
        ProcessHandle server = ProcessHandle.of(pid("server.pid")).orElseThrow();
        server.destroy();
        server.onExit().orTimeout(1, TimeUnit.MINUTES).join();
        further = Map.copyOf(beside);
        script("server");
    }

    /** Takes the power away from PostgreSQL, with everything that belongs to it. */
    void killDatabase() {
        Power.off(pid("database.pid"));
        Power.databaseOff(data);
    }

    /** Where its data lies. */
    Path data() {
        return data;
    }

    /** Gives the command {@code ./run} for this store; what it says goes to the file. The caller ends it. */
    Process run(Path said, String... options) throws IOException {
        List<String> command = new ArrayList<>(List.of("bash", "../run"));
        command.addAll(List.of(options));
        ProcessBuilder builder =
                new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(said.toFile());
        builder.environment().keySet().removeIf(name -> name.startsWith("TONNE_"));
        builder.environment().putAll(environment);
        builder.environment().remove("TONNE_REGISTRY_PORT");
        return builder.start();
    }

    /** Takes the power away from a command and from everything that it has started. */
    void kill(Process command) {
        Power.off(command.pid());
        Power.databaseOff(data);
    }

    /** Stops what runs of it. */
    void stop() {
        script("stop");
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
        return Power.pid(data.resolve(file));
    }

    private void script(String command) {
        try {
            Path log = data.resolveSibling("store.log");
            ProcessBuilder builder = new ProcessBuilder("bash", SCRIPT, command)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
            builder.environment().keySet().removeIf(name -> name.startsWith("TONNE_"));
            builder.environment().putAll(environment);
            if (!"registry".equals(command)) {
                builder.environment().keySet().removeAll(OWN_REGISTRY);
            }
            builder.environment().putAll(further);
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
            return new StoreProcess("journey", first).open();
        }
    }
}
