package org.tonne.importing;

import org.junit.jupiter.api.Assumptions;
import org.tonne.fixture.StoreDatabase;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;

/** Fills the database of a test as the command would. */
public final class ImportedData {

    private ImportedData() {}

    /** The demo catalogue. */
    public static void demo(StoreDatabase store) {
        load(store, (importing, connection) -> importing.loadDemo(connection));
    }

    /** The real data of the registry; without it the test is skipped, and says so. */
    public static void registry(StoreDatabase store) {
        Optional<Path> folder = Optional.ofNullable(System.getenv("TONNE_REGISTRY_DATA"))
                .map(Path::of)
                .filter(Files::isDirectory);
        Assumptions.assumeTrue(
                folder.isPresent(), "skipped: TONNE_REGISTRY_DATA names no folder with the data of the registry");
        load(store, (importing, connection) -> importing.load(Folder.at(folder.get()), connection));
    }

    private static void load(StoreDatabase store, Work work) {
        try (Connection connection = store.connection()) {
            work.on(new RegistryImport(store.clock().instant(), Optional.empty()), connection);
        } catch (SQLException | IOException | ImportRefused failed) {
            throw new AssertionError(failed);
        }
    }

    /** One of the two imports. */
    @FunctionalInterface
    private interface Work {
        void on(RegistryImport importing, Connection connection) throws SQLException, IOException, ImportRefused;
    }
}
