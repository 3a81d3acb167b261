package org.tonne.config;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.Resource;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import org.flywaydb.core.Flyway;

import javax.sql.DataSource;

/** Brings the schema to the version of the code before anything else of the store starts. Servers take turns. */
@Startup
@Singleton
@TransactionManagement(TransactionManagementType.BEAN)
public class Migration {

    @Resource(lookup = "jdbc/migration")
    private DataSource database;

    /** Where the steps lie on the class path. */
    public static final String STEPS = "classpath:db/migration";

    /** Takes every step that this database has not seen. */
    public static void migrate(DataSource database) {
        Flyway.configure(Migration.class.getClassLoader())
                .dataSource(database)
                .locations(STEPS)
                .callbackLocations(STEPS)
                .load()
                .migrate();
    }

    @PostConstruct
    void migrate() {
        migrate(database);
    }
}
