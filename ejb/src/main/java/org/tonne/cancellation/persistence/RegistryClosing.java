package org.tonne.cancellation.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.tonne.config.Database;
import org.tonne.config.Sql;

import java.time.Clock;

/** Whether two people have found that the registry is closed for good. */
@ApplicationScoped
public class RegistryClosing {

    private static final String KEY = "registry.closed";

    @Inject
    Database database;

    @Inject
    Clock clock;

    /** Whether it is closed. */
    public boolean isClosed() {
        return Sql.first(database.store(), "select 1 from store_setting where key = ?", row -> true, KEY)
                .isPresent();
    }

    /** From now on it is closed, and nothing is sold that nobody can cancel any more. */
    public void close(String caseId) {
        Sql.update(
                database.store(),
                "insert into store_setting (key, value) values (?, ?) on conflict (key) do nothing",
                KEY,
                caseId);
        Sql.first(database.store(), "select freeze_for_closed_registry(?)", row -> true, clock.instant());
    }
}
