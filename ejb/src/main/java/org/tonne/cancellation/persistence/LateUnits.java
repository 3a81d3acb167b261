package org.tonne.cancellation.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.tonne.config.Database;
import org.tonne.config.Sql;

import java.time.Clock;
import java.util.List;

/** What became of the units that a cancellation had given back before the registry carried it out. */
@ApplicationScoped
public class LateUnits {

    @Inject
    Database database;

    @Inject
    Clock clock;

    /** The cancellations that hold serials it had given back, held against everybody else. */
    public List<Holder> holders(long cancellationId) {
        return Sql.list(
                database.store(),
                """
                select o.id, o.quantity, o.status = 'QUEUED' and o.proposal_sha256 is null
                  from cancellation o
                 where o.id in (select b.cancellation_id from allocated_block a join allocated_block b
                                    on b.originating_party = a.originating_party and b.serials && a.serials
                                   and b.released_at is null
                                 where a.cancellation_id = ? and a.released_at is not null)
                 order by o.id for update
                """,
                row -> new Holder(row.getLong(1), row.getLong(2), row.getBoolean(3)),
                cancellationId);
    }

    /**
     * Whether its units are on their way, or cancelled, under another identifier: with them, its order line would get more than
     * was bought. A line in several parts has other cancellations that are none.
     */
    public boolean replaced(long cancellationId) {
        return Sql.first(database.store(), """
                        select 1 from cancellation c join order_line l on l.id = c.order_line_id
                         where c.id = ? and l.quantity < c.quantity
                               + (select coalesce(sum(o.quantity), 0) from cancellation o
                                   where o.order_line_id = c.order_line_id and o.id <> c.id
                                     and o.status not in ('REFUSED', 'TERMINATED', 'EXPIRED', 'WRITTEN_OFF'))
                        """, row -> true, cancellationId).isPresent();
    }

    /** The lot goes on, unless another such cancellation or another cause stops it. */
    public void thaw(long lotId, long settled) {
        Sql.first(database.store(), """
                select thaw_lot(?, 'LATE_COMPLETION', ?)
                 where not exists (select 1 from cancellation where lot_id = ? and id <> ? and status = 'LATE_COMPLETED')
                """, row -> true, lotId, clock.instant(), lotId, settled);
    }

    /**
     * Who holds such serials now.
     *
     * @param cancellationId which cancellation
     * @param quantity its units
     * @param unsent whether it was never proposed, so that it can take others
     */
    public record Holder(long cancellationId, long quantity, boolean unsent) {}
}
