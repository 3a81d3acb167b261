package org.tonne.sandbox.registry;

import org.jspecify.annotations.Nullable;
import org.tonne.sandbox.base.Session;

import java.sql.SQLException;

/** A part of a large answer; parts may come twice and in any order, and it is whole when the last and all before it are there. */
record Part(String operation, int number, boolean last) {

    Part(String operation, @Nullable Integer number, @Nullable Boolean last) {
        this(operation, number == null ? 1 : (int) number, last == null || last);
    }

    boolean isNew(Session session, Reconciliation reconciliation) throws SQLException {
        return session.update(
                        "insert into sandbox.reconciliation_part values (?, ?, ?, ?) on conflict do nothing",
                        reconciliation.id(),
                        operation,
                        number,
                        last)
                == 1;
    }

    boolean complete(Session session, Reconciliation reconciliation) throws SQLException {
        return session.number(
                        "select count(*) from sandbox.reconciliation_part l where l.reconciliation_id = ? and l.operation = ?"
                                + " and l.last and l.part = (select count(*) from sandbox.reconciliation_part p"
                                + " where p.reconciliation_id = l.reconciliation_id and p.operation = l.operation)",
                        reconciliation.id(),
                        operation)
                == 1;
    }
}
