package org.tonne.statistics.application;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;

/** How completed cancellations are found and grouped in the database. */
final class FigureSql {

    /** What holds of a completed cancellation {@code c} of this store. */
    static final String COMPLETED =
            "c.completed_at is not null and c.status in ('COMPLETED', 'ATTESTED', 'LATE_COMPLETED', 'WRITTEN_OFF')";

    private static final LocalDate FIRST = LocalDate.of(1, 1, 1);
    private static final LocalDate LAST = LocalDate.of(9999, 12, 30);

    private FigureSql() {}

    /** Every completed cancellation of a scope as {@code done (completed_at, quantity, originating_party, unit_type)}. */
    static String done(Scope scope) {
        String past = scope == Scope.PLATFORM ? " where pc.via_un_platform" : "";
        return """
                (select pc.completed_at, pc.quantity, i.originating_party, i.unit_type
                 from past_cancellation pc join issuance i on i.id = pc.issuance_id""" + past + """

                 union all
                 select c.completed_at, c.quantity, i.originating_party, i.unit_type
                 from cancellation c join issuance i on i.id = c.issuance_id
                 where\s""" + COMPLETED + ") done\n";
    }

    /** The key of a group. */
    static String key(By by) {
        return switch (by) {
            case MONTH -> "to_char(completed_at at time zone 'UTC', 'YYYY-MM')";
            case QUARTER -> "to_char(completed_at at time zone 'UTC', 'YYYY-\"Q\"Q')";
            case YEAR -> "to_char(completed_at at time zone 'UTC', 'YYYY')";
            case HOST -> "originating_party";
            case UNIT -> "case unit_type when 6 then 'tCER' when 7 then 'lCER' else 'CER' end";
        };
    }

    /** Midnight UTC at which a day begins, within what the database can hold. */
    static OffsetDateTime beginning(LocalDate day) {
        LocalDate held = day.isBefore(FIRST) ? FIRST : day.isAfter(LAST) ? LAST : day;
        return held.atStartOfDay().atOffset(ZoneOffset.UTC);
    }

    /** Midnight UTC at which a day ends. */
    static OffsetDateTime end(LocalDate day) {
        return beginning(day).plusDays(1);
    }
}
