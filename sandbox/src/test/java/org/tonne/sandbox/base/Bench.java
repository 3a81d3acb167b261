package org.tonne.sandbox.base;

import org.postgresql.ds.PGPoolingDataSource;
import org.tonne.local.LocalDatabase;

import java.io.IOException;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

/** A real PostgreSQL of its own for a test class, and a clock that only the test moves. */
@SuppressWarnings("deprecation") // the driver's own pool: small, and enough for one test class
public final class Bench extends Clock implements AutoCloseable {
    private final LocalDatabase postgres;
    private final PGPoolingDataSource source = new PGPoolingDataSource();
    private final Database database;
    private Instant now = Instant.parse("2026-03-01T12:00:00Z");

    /** Starts the database and creates the tables. */
    public Bench(String... scripts) throws IOException, SQLException {
        postgres = LocalDatabase.temporary();
        source.setDataSourceName("bench-" + postgres.port());
        source.setUrl(postgres.url());
        source.setUser(LocalDatabase.NAME);
        source.setPassword(LocalDatabase.NAME);
        database = new Database(source);
        database.create(Setting.TABLE, Faults.TABLE);
        database.create(scripts);
    }

    /** The stand-ins' tables. */
    public Database database() {
        return database;
    }

    /** Lets time pass. */
    public void pass(Duration time) {
        now = now.plus(time);
    }

    @Override
    public Instant instant() {
        return now;
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return this;
    }

    @Override
    public void close() throws IOException {
        source.close();
        postgres.close();
    }
}
