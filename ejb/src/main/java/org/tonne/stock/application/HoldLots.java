package org.tonne.stock.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.tonne.config.Database;
import org.tonne.config.Sql;

import java.time.Clock;
import java.util.Collection;
import java.util.TreeSet;
import java.util.UUID;

/** Lots stand still while a case about them is open: nothing of them is sold or proposed. In the caller's transaction. */
@ApplicationScoped
public class HoldLots {

    @Inject
    Database database;

    @Inject
    Clock clock;

    /** Freezes the lots for the case; one that is held for it already stays so. */
    public void hold(Collection<Long> lots, UUID caseId) {
        for (long lot : new TreeSet<>(lots)) { // one order for everybody, so that nobody waits in a circle
            Sql.first(database.store(), "select 1 from stock where lot_id = ? for update", row -> true, lot);
            Sql.update(database.store(), """
                    insert into lot_hold (lot_id, case_id, frozen_before, held_at)
                    select lot_id, ?, coalesce((select h.frozen_before from lot_hold h
                                                 where h.lot_id = s.lot_id and h.released_at is null limit 1),
                           s.frozen and not exists (select 1 from lot_freeze z
                                                     where z.lot_id = s.lot_id and z.thawed_at is null)), ?
                      from stock s where lot_id = ? on conflict do nothing
                    """, caseId, clock.instant(), lot);
            Sql.update(database.store(), "update stock set frozen = true where lot_id = ? and not frozen", lot);
        }
    }

    /** Lets go of what the case holds. A lot that another case holds, or that stood still before, stays frozen. */
    public void release(UUID caseId) {
        for (long lot : new TreeSet<>(Sql.list(
                database.store(),
                "select lot_id from lot_hold where case_id = ? and released_at is null",
                row -> row.getLong(1),
                caseId))) {
            Sql.first(database.store(), "select 1 from stock where lot_id = ? for update", row -> true, lot);
            Sql.update(
                    database.store(),
                    "update lot_hold set released_at = ? where case_id = ? and lot_id = ?",
                    clock.instant(),
                    caseId,
                    lot);
            Sql.update(database.store(), """
                    update stock s set frozen = false
                     where lot_id = ? and not exists (select 1 from lot_hold where lot_id = s.lot_id and released_at is null)
                       and not (select frozen_before from lot_hold where lot_id = s.lot_id and case_id = ?)
                       and not exists (select 1 from lot_freeze z where z.lot_id = s.lot_id and z.thawed_at is null)
                       and not exists (select 1 from operator_case k join cancellation c on c.id = k.cancellation_id
                                        where c.lot_id = s.lot_id and k.kind = 'LATE_COMPLETION' and k.status <> 'CLOSED')
                    """, lot, caseId);
        }
    }
}
