package org.tonne.sandbox.base;

import java.sql.SQLException;

/** The stand-ins' database did not answer as it should; nothing of the attempted change was kept. */
public class DatabaseTrouble extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final boolean contradiction;

    DatabaseTrouble(SQLException cause) {
        super(cause);
        contradiction = String.valueOf(cause.getSQLState()).startsWith("23");
    }

    /** Whether the change contradicts what the database holds; otherwise the database itself is in trouble. */
    public boolean isContradiction() {
        return contradiction;
    }
}
