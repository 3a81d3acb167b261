package org.tonne.sandbox.registry;

import org.tonne.contract.types.UnitSelection;
import org.tonne.sandbox.base.Session;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** The registry's own choice of units when a proposal names a quantity and no blocks: oldest first, the last block split. */
final class UnitChoice {
    private UnitChoice() {}

    /** Blocks of the wanted quantity; fewer when the account does not hold so many free units. */
    static List<ReportedBlock> choose(Session session, Account holder, UnitSelection wanted) throws SQLException {
        List<Block> free = session.list(
                "select " + Ledger.COLUMNS + " from sandbox.unit_block b where account_type = ? and account_id = ?"
                        + " and reserved_for is null and unit_type = ? and party = ? and project = ?"
                        + " and coalesce(original_cp = ?, true) and coalesce(applicable_cp = ?, true)"
                        + " order by acquired_on, party, serial_start",
                Ledger::block,
                holder.type(),
                holder.id(),
                wanted.getUnitType(),
                wanted.getOriginatingRegistryCode(),
                wanted.getProjectIdentifier(),
                wanted.getOriginalCommitPeriod(),
                wanted.getApplicableCommitPeriod());
        return first(free, wanted.getQuantity());
    }

    static List<ReportedBlock> first(List<Block> free, long quantity) {
        List<ReportedBlock> chosen = new ArrayList<>();
        long missing = quantity;
        for (Block block : free) {
            if (missing == 0) {
                break;
            }
            ReportedBlock whole = ReportedBlock.of(block);
            long taken = Math.min(missing, block.span().quantity());
            chosen.add(whole.from(whole.start(), whole.start() + taken - 1));
            missing -= taken;
        }
        return chosen;
    }

    static long quantity(List<ReportedBlock> blocks) {
        return blocks.stream().mapToLong(b -> b.span().quantity()).sum();
    }
}
