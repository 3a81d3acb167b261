package org.tonne.sandbox.base;

import java.sql.SQLException;
import java.time.Duration;

/** A duration that can be changed while the stand-ins run and outlives their restart. */
public final class Setting {
    /** The table of settings. */
    public static final String TABLE =
            "create table if not exists sandbox.setting (name text primary key, millis bigint not null check (millis >= 0))";

    private final Database database;
    private final String name;
    private final Duration byDefault;

    /** A setting that has the given value until somebody sets another. */
    public Setting(Database database, String name, Duration byDefault) {
        this.database = database;
        this.name = name;
        this.byDefault = byDefault;
    }

    /** The value in force. */
    public Duration value() {
        return database.ask(this::value);
    }

    /** The value in force, read within an open transaction. */
    public Duration value(Session session) throws SQLException {
        return session.first(
                        "select millis from sandbox.setting where name = ?",
                        row -> Duration.ofMillis(row.getLong(1)),
                        name)
                .orElse(byDefault);
    }

    /** Puts another value in force, zero or more. */
    public void set(Duration value) {
        database.run(session -> session.update(
                "insert into sandbox.setting values (?, ?) on conflict (name) do update set millis = excluded.millis",
                name,
                value.toMillis()));
    }

    /** The name it is set by. */
    public String name() {
        return name;
    }
}
