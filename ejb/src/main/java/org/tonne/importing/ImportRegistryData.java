package org.tonne.importing;

import org.tonne.config.ImportSettings;
import org.tonne.config.Migration;
import org.tonne.shared.AllowsForbidden;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;

/** The command that fills an empty database: {@code ImportRegistryData DIR} or {@code ImportRegistryData --demo}. */
public final class ImportRegistryData {

    private static final int REFUSED = 2;

    private final ImportSettings settings;
    private final Clock clock;
    private final PrintStream out;
    private final PrintStream err;

    ImportRegistryData(ImportSettings settings, Clock clock, PrintStream out, PrintStream err) {
        this.settings = settings;
        this.clock = clock;
        this.out = out;
        this.err = err;
    }

    /**
     * Fills the database named by TONNE_DB_URL, TONNE_DB_USER and TONNE_DB_PASSWORD, and writes what is on offer to the
     * file named by TONNE_SANDBOX_HOLDINGS, if any, for the stand-in registry. Ends with exit code 2 and sentences on
     * stderr when the data is refused, with 1 when the database cannot be used.
     *
     * @param arguments the folder of the data, or {@code --demo}
     */
    @AllowsForbidden("a command speaks to its user on the standard streams")
    public static void main(String[] arguments) {
        ImportRegistryData command =
                new ImportRegistryData(ImportSettings.ofEnvironment(), Clock.systemUTC(), System.out, System.err);
        System.exit(command.run(arguments));
    }

    /** Does what the arguments say, and returns the exit code. */
    int run(String... arguments) {
        if (arguments.length != 1) {
            err.println("Usage: ImportRegistryData DIR | --demo");
            return 1;
        }
        try {
            long begun = clock.millis();
            RegistryImport.Report report = load(arguments[0]);
            out.println("Imported " + report + " in " + (clock.millis() - begun) + " ms");
            return 0;
        } catch (ImportRefused refused) {
            err.println("Nothing is imported.\n" + refused.getMessage());
            return REFUSED;
        } catch (SQLException failed) {
            err.println("Nothing is imported; the database says: " + failed.getMessage());
            return String.valueOf(failed.getSQLState()).startsWith("23") ? REFUSED : 1;
        } catch (IOException unreadable) {
            err.println("Nothing is imported; a file cannot be read or written: " + unreadable);
            return 1;
        }
    }

    private RegistryImport.Report load(String what) throws SQLException, IOException, ImportRefused {
        Migration.migrate(settings.database());
        try (Connection connection = settings.database().getConnection()) {
            RegistryImport load = new RegistryImport(clock.instant(), settings.holdings());
            return "--demo".equals(what) ? load.loadDemo(connection) : load.load(Folder.at(Path.of(what)), connection);
        }
    }
}
