package org.tonne.statistics.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.jspecify.annotations.Nullable;
import org.tonne.config.Database;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/** The few figures of the entrance page. */
@ApplicationScoped
public class PlatformTotals {

    private static final Duration KEPT = Duration.ofSeconds(5);

    private static final String TOTALS =
            "select cancellations, cers, projects, hosts, available from (select count(*) as"
                    + " cancellations, coalesce(sum(quantity), 0) as cers from " + FigureSql.done(Scope.PLATFORM)
                    + ") so_far, "
                    + """
            (select count(distinct p.id) as projects, count(distinct p.host_party) as hosts,
                    coalesce(sum(s.available), 0) as available
             from offer o join stock s using (lot_id) join lot l on l.id = o.lot_id
             join issuance i on i.id = l.issuance_id join project p on p.id = i.project_id
             where o.status = 'PUBLISHED' and s.available > 0 and not s.frozen
                 and (i.unit_type not in (6, 7) or i.expires_on > current_date)) on_offer
            """;

    @Inject
    Database database;

    @Inject
    Clock clock;

    private volatile @Nullable Kept kept;

    /** The figures as they are now, at most five seconds old. */
    public Totals now() {
        Kept before = kept;
        Instant now = clock.instant();
        if (before != null && now.isBefore(before.until)) {
            return before.totals;
        }
        Totals totals = count();
        kept = new Kept(totals, now.plus(KEPT));
        return totals;
    }

    private Totals count() {
        try (Connection connection = database.store().getConnection();
                PreparedStatement statement = connection.prepareStatement(TOTALS);
                ResultSet row = statement.executeQuery()) {
            row.next();
            return new Totals(row.getLong(1), row.getLong(2), row.getLong(3), row.getLong(4), row.getLong(5));
        } catch (SQLException failed) {
            throw new IllegalStateException("The totals cannot be counted", failed);
        }
    }

    /** Totals and until when they are shown. */
    private record Kept(Totals totals, Instant until) {}

    /**
     * The whole in five numbers.
     *
     * @param cancellations completed cancellations of the platform, before this store and in it
     * @param cers units they took out of circulation
     * @param projects projects with units on offer
     * @param hosts host Parties of those projects
     * @param available units on offer
     */
    public record Totals(long cancellations, long cers, long projects, long hosts, long available) {}
}
