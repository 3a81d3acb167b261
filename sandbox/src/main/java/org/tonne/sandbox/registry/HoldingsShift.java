package org.tonne.sandbox.registry;

import org.tonne.contract.types.GetHoldings;
import org.tonne.contract.types.UnitBlockRequest;
import org.tonne.sandbox.base.Faults;
import org.tonne.sandbox.base.Session;

import java.sql.SQLException;
import java.util.List;
import java.util.Optional;

/** Units that change their account when nobody expects it: by the administrator, between two pages, before a proposal. */
final class HoldingsShift {
    static final String CASE = "25";

    /** Where units go that leave an account on demand: a holding account that no seller has. */
    static final Account ELSEWHERE = new Account(100, 999_999_999);

    private HoldingsShift() {}

    /**
     * Moves free units from one account to another.
     *
     * @return how many of the run were free there, and are moved
     */
    static long move(Session session, Account from, Account to, SerialSpan run) throws SQLException {
        Ledger.lock(session, List.of(from, to));
        List<Block> free = Ledger.overlapping(session, List.of(run)).stream()
                .filter(block -> block.isFree() && block.account().equals(from))
                .toList();
        List<Block> moved = free.stream()
                .flatMap(block -> block.span().sharedWith(run).map(block::cutTo).stream())
                .toList();
        if (!moved.isEmpty()) {
            Ledger.move(session, free, moved, to);
        }
        return moved.stream().mapToLong(block -> block.span().quantity()).sum();
    }

    /** Lets the last free unit of an account vanish, if that was asked for, before its next page is read. */
    static void underTheCursor(Session session, Faults faults, GetHoldings question) throws SQLException {
        UnitBlockRequest wanted = question.getUnitBlockRequest().get(0);
        if (question.getCursor() == null || wanted.getAccountType() == null || wanted.getAccountIdentifier() == null) {
            return;
        }
        Account account = new Account(wanted.getAccountType(), wanted.getAccountIdentifier());
        if (faults.take(session, account.toString(), List.of(CASE)).isPresent()) {
            Optional<SerialSpan> last = session.first(
                    "select party, serial_end from sandbox.unit_block where account_type = ? and account_id = ?"
                            + " and reserved_for is null order by party desc, serial_start desc limit 1",
                    row -> new SerialSpan(row.getString(1), row.getLong(2), row.getLong(2)),
                    account.type(),
                    account.id());
            if (last.isPresent()) {
                move(session, account, ELSEWHERE, last.get());
            }
        }
    }
}
