package org.tonne.sandbox.base;

import javax.sql.DataSource;

import java.sql.Connection;
import java.sql.SQLException;

/** The tables of the stand-ins in the schema {@code sandbox}, and the only way to a transaction on them. */
public final class Database {
    private static final long SCHEMA_LOCK = 0x53414E44424F58L;

    private final DataSource source;

    /**
     * @param source non-XA connections to PostgreSQL whose user may create the schema {@code sandbox}
     */
    public Database(DataSource source) {
        this.source = source;
    }

    /** What is done within one transaction. */
    @FunctionalInterface
    public interface Work<T> {
        /** Does the work on the open session; whatever it throws undoes all of it. */
        T on(Session session) throws SQLException;
    }

    /** What is done within one transaction and answers nothing. */
    @FunctionalInterface
    public interface Change {
        /** Does the work on the open session; whatever it throws undoes all of it. */
        void on(Session session) throws SQLException;
    }

    /** Runs the work and commits it; an exception rolls everything back. */
    public <T> T ask(Work<T> work) {
        try (Connection connection = source.getConnection()) {
            connection.setAutoCommit(false);
            boolean committed = false;
            try {
                T answer = work.on(new Session(connection));
                connection.commit();
                committed = true;
                return answer;
            } finally {
                if (!committed) {
                    connection.rollback();
                }
            }
        } catch (SQLException e) {
            throw new DatabaseTrouble(e);
        }
    }

    /** Runs the change and commits it; an exception rolls everything back. */
    public void run(Change change) {
        ask(session -> {
            change.on(session);
            return true;
        });
    }

    /** Creates the schema and the tables that are missing; servers that start together wait for one another. */
    public void create(String... scripts) {
        run(session -> {
            session.lock(SCHEMA_LOCK);
            session.execute("create schema if not exists sandbox");
            for (String script : scripts) {
                session.execute(script);
            }
        });
    }
}
