package org.tonne.sandbox.registry;

import org.tonne.sandbox.base.Session;

import java.sql.SQLException;

/** Errs on purpose: makes this registry's copy of the books say something else than its ledger. */
final class ReconciliationDistortion {
    private static final String LAST =
            "ctid = (select ctid from sandbox.reconciliation_block where reconciliation_id = ? and not told"
                    + " and account_type >= 200 order by party desc, serial_start desc limit 1)";
    private static final int EXTRA_UNITS = 7;

    private ReconciliationDistortion() {}

    static void distort(Session session, Reconciliation reconciliation, String platform) throws SQLException {
        long id = reconciliation.id();
        switch (reconciliation.failure()) {
            case WRONG_TOTAL ->
                session.update("update sandbox.reconciliation_block set serial_end = serial_end + 1 where " + LAST, id);
            case WRONG_BLOCKS ->
                session.update(
                        "update sandbox.reconciliation_block set serial_start = serial_start + 1, serial_end = serial_end + 1"
                                + " where " + LAST,
                        id);
            case EXTRA_TRANSACTION ->
                session.update(
                        "insert into sandbox.reconciliation_block select ?, false, 230, 1, party, unit_type, applicable_cp,"
                                + " greatest(serial_start, serial_end - ? + 1), serial_end, ? from sandbox.unit_block"
                                + " where account_type < 200 and reserved_for is null order by party, serial_start limit 1",
                        id,
                        EXTRA_UNITS,
                        platform + "999999999999999");
            case MISSING_TRANSACTION ->
                session.update(
                        "delete from sandbox.reconciliation_block where reconciliation_id = ? and transaction_id = ("
                                + "select max(transaction_id) from sandbox.reconciliation_block where reconciliation_id = ?"
                                + " and not told and account_type >= 200)",
                        id,
                        id);
            case NONE, PAST, SECOND, UNKNOWN -> {}
        }
    }
}
