package org.tonne.sandbox.base;

import java.sql.SQLException;

/** The stand-ins' database did not answer as it should; nothing of the attempted change was kept. */
public class DatabaseTrouble extends RuntimeException {
    private static final long serialVersionUID = 1L;

    DatabaseTrouble(SQLException cause) {
        super(cause);
    }
}
