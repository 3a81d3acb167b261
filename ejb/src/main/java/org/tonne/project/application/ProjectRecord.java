package org.tonne.project.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.jspecify.annotations.Nullable;
import org.tonne.config.Database;
import org.tonne.shared.SerialRange;
import org.tonne.shared.UnitBlock;
import org.tonne.shared.UnitType;

import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.Period;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;

/** Everything about one project, read when its page is asked for. */
@ApplicationScoped
class ProjectRecord {

    private static final String PROJECT = "select * from project where key = ?";

    private static final String SCOPES = """
            select s.id, s.name from project p, unnest(p.sectoral_scopes) with ordinality as listed (id, place)
                join sectoral_scope s using (id) where p.id = ? order by listed.place
            """;

    private static final String METHODS = """
            select listed.code, m.name from project p, unnest(p.methodologies) with ordinality as listed (code, place)
                left join methodology m using (code) where p.id = ? order by listed.place
            """;

    private static final String ISSUANCES = """
            select i.*, lower(i.serials) as first, upper(i.serials) - 1 as last,
                coalesce((select sum(quantity) from past_cancellation where issuance_id = i.id), 0)
                + coalesce((select sum(quantity) from cancellation where issuance_id = i.id
                    and status in ('COMPLETED', 'ATTESTED', 'LATE_COMPLETED', 'WRITTEN_OFF')), 0) as gone
            from issuance i where i.project_id = ?
            order by i.monitoring_end desc nulls last, i.issued_on desc, lower(i.serials) desc
            """;

    private static final String CANCELLED = """
            from (select pc.completed_at, pc.quantity, null as name, null as number, null as code, false as here
                  from past_cancellation pc join issuance i on i.id = pc.issuance_id where i.project_id = ?
                  union all
                  select c.completed_at, c.quantity, case when b.publish_name then b.name end,
                      'VC' || x.number || '/' || x.year, case when b.publish_certificate then x.code end, true
                  from cancellation c join issuance i on i.id = c.issuance_id
                  join beneficiary b on b.id = c.beneficiary_id
                  left join (certificate_cancellation xc join certificate x on x.id = xc.certificate_id and x.in_force)
                    on xc.cancellation_id = c.id
                  where i.project_id = ? and c.completed_at is not null
                      and c.status in ('COMPLETED', 'ATTESTED', 'LATE_COMPLETED', 'WRITTEN_OFF')) done
            """;

    private static final String LATEST = "select completed_at, quantity, name, number, code, here " + CANCELLED
            + " order by completed_at desc limit 10";

    private static final String TOTALS = "select count(*), coalesce(sum(quantity), 0), count(*) filter (where here),"
            + " coalesce(sum(quantity) filter (where here), 0) " + CANCELLED;

    @Inject
    Database database;

    @Inject
    Clock clock;

    /** The project with this key. */
    public Optional<ProjectView> read(String key, Shelf shelf) {
        try (Connection connection = database.store().getConnection();
                PreparedStatement statement = connection.prepareStatement(PROJECT)) {
            statement.setString(1, normal(key));
            try (ResultSet row = statement.executeQuery()) {
                return row.next() ? Optional.of(view(connection, row, shelf)) : Optional.empty();
            }
        } catch (SQLException failed) {
            throw new IllegalStateException("Project " + key + " cannot be read", failed);
        }
    }

    private static String normal(String key) {
        return key.toLowerCase(Locale.ROOT).startsWith("u-") ? "u-" + key.substring(2) : key.toUpperCase(Locale.ROOT);
    }

    @SuppressWarnings("checkstyle:MethodLength") // one argument a line for a record of many
    private ProjectView view(Connection connection, ResultSet row, Shelf shelf) throws SQLException {
        long id = row.getLong("id");
        List<ProjectView.Issuance> issuances = list(connection, ISSUANCES, ProjectRecord::issuance, id);
        long[] totals = list(
                        connection,
                        TOTALS,
                        r -> new long[] {r.getLong(1), r.getLong(2), r.getLong(3), r.getLong(4)},
                        id,
                        id)
                .get(0);
        String type = row.getString("project_type");
        String typeKey = type == null ? null : Words.slug(type);
        return new ProjectView(
                id,
                row.getString("key"),
                row.getString("title"),
                row.getString("activity_type"),
                row.getString("status"),
                row.getObject("reference_number", Integer.class),
                row.getString("host_party"),
                CatalogueTables.texts(row.getArray("host_parties")),
                list(connection, SCOPES, r -> new ProjectView.Scope(r.getInt(1), r.getString(2)), id),
                list(connection, METHODS, r -> new ProjectView.Method(r.getString(1), r.getString(2)), id),
                type,
                typeKey,
                Shelf.art(typeKey),
                row.getString("scale"),
                row.getString("validator_doe"),
                row.getObject("registered_on", LocalDate.class),
                row.getObject("crediting_start", LocalDate.class),
                row.getObject("crediting_end", LocalDate.class),
                row.getObject("annual_reductions", Long.class),
                row.getObject("latitude", BigDecimal.class),
                row.getObject("longitude", BigDecimal.class),
                row.getString("place"),
                row.getString("description"),
                row.getString("url"),
                row.getBoolean("demo"),
                issuances,
                issuances.stream().mapToLong(ProjectView.Issuance::quantity).sum(),
                totals[0],
                totals[1],
                totals[2],
                totals[3],
                list(connection, LATEST, ProjectRecord::cancellation, id, id),
                years(issuances, ProjectView.Issuance::monitoringEnd, Comparator.reverseOrder()),
                years(issuances, ProjectView.Issuance::monitoringStart, Comparator.naturalOrder()),
                Goals.of(typeKey),
                comparison(shelf, id, typeKey));
    }

    private static ProjectView.Issuance issuance(ResultSet row) throws SQLException {
        UnitType type = UnitType.ofCode(row.getInt("unit_type"));
        UnitBlock block = new UnitBlock(
                row.getString("originating_party"),
                type,
                new SerialRange(row.getLong("first"), row.getLong("last")),
                row.getInt("original_cp"),
                row.getInt("applicable_cp"),
                row.getInt("lulucf_activity"),
                row.getInt("project_number"));
        return new ProjectView.Issuance(
                row.getLong("id"),
                row.getObject("issued_on", LocalDate.class),
                row.getObject("monitoring_start", LocalDate.class),
                row.getObject("monitoring_end", LocalDate.class),
                type.label(),
                row.getInt("applicable_cp"),
                row.getLong("quantity"),
                block.toString(),
                row.getString("doe"),
                row.getObject("expires_on", LocalDate.class),
                row.getLong("gone"));
    }

    private static ProjectView.Cancellation cancellation(ResultSet row) throws SQLException {
        return new ProjectView.Cancellation(
                row.getObject(1, OffsetDateTime.class).toInstant(),
                row.getLong(2),
                row.getString(3),
                row.getString(4),
                row.getString(5),
                row.getBoolean(6));
    }

    private @Nullable Integer years(
            List<ProjectView.Issuance> issuances,
            Function<ProjectView.Issuance, @Nullable LocalDate> date,
            Comparator<LocalDate> order) {
        return issuances.stream()
                .map(date)
                .filter(Objects::nonNull)
                .min(order)
                .map(day -> Period.between(day, LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC))
                        .getYears())
                .orElse(null);
    }

    private static ProjectView.@Nullable PriceComparison comparison(Shelf shelf, long id, @Nullable String typeKey) {
        Bits alike = typeKey == null ? null : shelf.catalogue.sets(Facet.TYPE).get(typeKey);
        if (alike == null) {
            return null;
        }
        int projects = 0;
        long lowest = Long.MAX_VALUE;
        long highest = 0;
        Bits others = alike.copy().and(shelf.onOffer);
        for (int i = others.next(0); i >= 0; i = others.next(i + 1)) {
            ProjectHit hit = shelf.hits[i];
            if (hit.id() != id && hit.lowestPriceCents() != null && hit.highestPriceCents() != null) {
                projects++;
                lowest = Math.min(lowest, hit.lowestPriceCents());
                highest = Math.max(highest, hit.highestPriceCents());
            }
        }
        return projects == 0 ? null : new ProjectView.PriceComparison(projects, lowest, highest);
    }

    private static <T> List<T> list(Connection connection, String sql, Reader<T> reader, long... ids)
            throws SQLException {
        List<T> list = new ArrayList<>();
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < ids.length; i++) {
                statement.setLong(i + 1, ids[i]);
            }
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    list.add(reader.read(row));
                }
            }
        }
        return list;
    }

    /** Makes a thing from a row. */
    @FunctionalInterface
    private interface Reader<T> {
        T read(ResultSet row) throws SQLException;
    }
}
