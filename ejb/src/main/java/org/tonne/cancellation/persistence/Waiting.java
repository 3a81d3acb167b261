package org.tonne.cancellation.persistence;

/** What a cancellation that is not proposed yet waits for, as conditions of a query for rows of {@code cancellation}. */
final class Waiting {

    // Units in an open inconsistency do not move (DES 4007): what is not proposed yet waits.
    private static final String NOT_HELD = " and not (status = 'QUEUED' and exists (select 1 from lot_hold h"
            + " where h.lot_id = cancellation.lot_id and h.released_at is null))";

    // Proposals of a project that a notice of the registry froze wait until it is thawed.
    private static final String NOT_FROZEN = " and not (status = 'QUEUED' and exists (select 1 from issuance i"
            + " join project_freeze f on f.project_id = i.project_id and f.thawed_at is null"
            + " where i.id = cancellation.issuance_id))";

    // Serials that the registry may have cancelled for another are proposed by nobody until people have decided.
    private static final String NOT_LATE = """
             and not (status = 'QUEUED' and exists (
                 select 1 from cancellation late
                  where late.lot_id = cancellation.lot_id and late.status = 'LATE_COMPLETED'
                    and (not exists (select 1 from allocated_block m
                                      where m.cancellation_id = cancellation.id and m.released_at is null)
                         or exists (select 1 from allocated_block m
                                     join allocated_block l on l.cancellation_id = late.id
                                          and l.originating_party = m.originating_party and l.serials && m.serials
                                    where m.cancellation_id = cancellation.id and m.released_at is null))))
            """;

    /** Holds for everything but what waits for one of these. */
    static final String FOR_NOTHING = NOT_HELD + NOT_FROZEN + NOT_LATE;

    private Waiting() {}
}
