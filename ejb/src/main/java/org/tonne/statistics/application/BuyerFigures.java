package org.tonne.statistics.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.jspecify.annotations.Nullable;
import org.tonne.config.Database;
import org.tonne.config.Sql;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * Who has cancelled through this store, in figures; earlier records of the platform name no buyers. A purchaser is an
 * e-mail address, whatever its case; new in the quarter of the first completed cancellation, returning in later ones.
 */
@ApplicationScoped
public class BuyerFigures {

    private static final Duration KEPT = Duration.ofMinutes(1);

    private static final String DONE = "with done as (select " + FigureSql.key(By.QUARTER)
            + " as quarter, quantity, cents, payer_kind, country, purchaser from ("
            + """
            select c.completed_at, c.quantity, c.quantity * l.price_cents as cents, p.payer_kind, p.country,
                   lower(btrim(p.payer_email)) as purchaser
              from cancellation c join order_line l on l.id = c.order_line_id join orders o on o.id = c.order_id
              join purchase p on p.id = o.purchase_id where\s""" + FigureSql.COMPLETED + ") each_one)";

    private static final String QUARTERS = DONE + """
            , beginning as (select purchaser, min(quarter) as quarter from done group by purchaser)
            select d.quarter, coalesce(sum(d.quantity) filter (where payer_kind = 'INDIVIDUAL'), 0),
                   coalesce(sum(d.quantity) filter (where payer_kind <> 'INDIVIDUAL'), 0),
                   count(distinct purchaser) filter (where d.quarter = b.quarter),
                   count(distinct purchaser) filter (where d.quarter > b.quarter), sum(d.quantity), sum(d.cents)
              from done d join beginning b using (purchaser) group by d.quarter order by d.quarter
            """;

    private static final String COUNTRIES =
            DONE + " select country, sum(quantity) from done group by country order by 2 desc, 1";

    @Inject
    Database database;

    @Inject
    Clock clock;

    private volatile @Nullable Kept kept;

    /** The figures, at most a minute old. */
    public Figures now() {
        Kept before = kept;
        Instant now = clock.instant();
        if (before != null && now.isBefore(before.until)) {
            return before.figures;
        }
        Figures figures = new Figures(
                Sql.list(
                        database.store(),
                        QUARTERS,
                        row -> new Quarter(
                                row.getString(1),
                                row.getLong(2),
                                row.getLong(3),
                                row.getLong(4),
                                row.getLong(5),
                                row.getLong(6),
                                row.getLong(7))),
                Sql.list(database.store(), COUNTRIES, row -> new Country(row.getString(1), row.getLong(2))));
        kept = new Kept(figures, now.plus(KEPT));
        return figures;
    }

    private record Kept(Figures figures, Instant until) {}

    /**
     * All of them.
     *
     * @param quarters with a completed cancellation, the earliest first
     * @param countries of the payers, the one with most units first
     */
    public record Figures(List<Quarter> quarters, List<Country> countries) {}

    /**
     * A calendar quarter, UTC.
     *
     * @param key {@code 2019-Q1}
     * @param individuals units cancelled by persons
     * @param organisations units cancelled by companies and other organisations
     * @param beginning purchasers who had no completed cancellation before
     * @param returning purchasers who had one in an earlier quarter
     * @param cers all units
     * @param cents what they cost together, in US cents
     */
    public record Quarter(
            String key, long individuals, long organisations, long beginning, long returning, long cers, long cents) {

        /** What one unit cost on average, in US cents, rounded half up. */
        public long averageCents() {
            return (cents + cers / 2) / cers;
        }
    }

    /**
     * A country.
     *
     * @param code ISO 3166, two letters
     * @param cers units cancelled by its buyers
     */
    public record Country(String code, long cers) {}
}
