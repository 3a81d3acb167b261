package org.tonne.sandbox.registry;

import org.jspecify.annotations.Nullable;
import org.tonne.contract.types.AcceptHoldingsNotice;
import org.tonne.contract.types.UnitBlock;
import org.tonne.sandbox.base.Session;

import java.sql.SQLException;
import java.util.List;
import java.util.UUID;

/** Writes down what the platform is to be told of a change, in the transaction of the change itself. */
final class HoldingsNotices {
    static final String OPERATION = "acceptHoldingsNotice";

    private static final Xml XML = new Xml();
    private static final int FIRST_FINAL_TYPE = 200;

    private HoldingsNotices() {}

    /**
     * Queues a notice of a change of a holding account; the platform is not told of cancellation accounts.
     *
     * @param version of the account's balance after the change
     * @param transaction what changed it, if a transaction did
     */
    static void queue(Session session, Account account, long version, @Nullable String transaction, Change change)
            throws SQLException {
        if (account.type() >= FIRST_FINAL_TYPE) {
            return;
        }
        AcceptHoldingsNotice notice = new AcceptHoldingsNotice();
        notice.setNotificationIdentifier(version);
        notice.setAccountType(account.type());
        notice.setAccountIdentifier(account.id());
        notice.setBalanceVersion(version);
        notice.setTransactionIdentifier(transaction);
        change.added().forEach(block -> notice.getAdded().add(onWire(account, block)));
        change.removed().forEach(block -> notice.getRemoved().add(onWire(account, block)));
        session.update(
                "insert into sandbox.notice (about, operation, message_id, payload, next_at) values (?, ?, ?, ?, 'epoch')",
                account.toString(),
                OPERATION,
                UUID.randomUUID().toString(),
                XML.write(AcceptHoldingsNotice.class, notice));
    }

    private static UnitBlock onWire(Account account, Block block) {
        UnitBlock unit = Wire.named(new UnitBlock(), ReportedBlock.of(block));
        unit.setUnitType(block.nature().unitType());
        unit.setAccountType(account.type());
        unit.setAccountIdentifier(account.id());
        unit.setApplicableCommitPeriod(block.nature().applicablePeriod());
        unit.setOriginalCommitPeriod(block.nature().originalPeriod());
        unit.setProjectIdentifier(block.nature().project());
        return unit;
    }

    /** What came to an account and what left it. */
    record Change(List<Block> added, List<Block> removed) {}
}
