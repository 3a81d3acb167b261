package org.tonne.config;

import org.postgresql.ds.PGSimpleDataSource;

import javax.sql.DataSource;

import java.nio.file.Path;
import java.util.Optional;

/**
 * What the import command works on; it runs outside the server.
 *
 * @param database the store's database, as the role that owns it
 * @param holdings where the blocks on offer are written for the stand-in registry, if anywhere
 */
public record ImportSettings(DataSource database, Optional<Path> holdings) {

    /** From TONNE_DB_URL, TONNE_DB_USER, TONNE_DB_PASSWORD and TONNE_SANDBOX_HOLDINGS. */
    public static ImportSettings ofEnvironment() {
        Environment environment = new Environment(System.getenv());
        PGSimpleDataSource database = new PGSimpleDataSource();
        database.setUrl(environment.required("TONNE_DB_URL"));
        database.setUser(environment.required("TONNE_DB_USER"));
        database.setPassword(environment.required("TONNE_DB_PASSWORD"));
        return new ImportSettings(
                database, environment.optional("TONNE_SANDBOX_HOLDINGS").map(Path::of));
    }
}
