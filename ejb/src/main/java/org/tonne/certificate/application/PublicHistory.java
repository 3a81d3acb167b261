package org.tonne.certificate.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.jspecify.annotations.Nullable;
import org.tonne.certificate.application.CertificateQueries.HistoryFilter;
import org.tonne.certificate.application.CertificateQueries.HistoryPage;
import org.tonne.certificate.application.CertificateQueries.HistoryRow;
import org.tonne.config.Database;
import org.tonne.config.Sql;
import org.tonne.shared.UnitType;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** The cancellations that everybody may see; a name, a reason and a certificate only where the buyer allowed it. */
@ApplicationScoped
public class PublicHistory {

    private static final String OWN = """
            select c.completed_at, p.key, p.title, i.originating_party, c.quantity, i.unit_type,
                   case when b.publish_name then b.name end, case when b.publish_reason then nullif(b.reason, '') end,
                   'VC' || t.number || '/' || t.year, case when b.publish_certificate then t.code end, true as own, c.id
              from cancellation c
              join issuance i on i.id = c.issuance_id
              join project p on p.id = i.project_id
              join beneficiary b on b.id = c.beneficiary_id
              left join (certificate_cancellation tc join certificate t on t.id = tc.certificate_id and t.in_force)
                     on tc.cancellation_id = c.id
             where c.status in ('COMPLETED', 'ATTESTED')""";

    private static final String PAST = """
            select c.completed_at, p.key, p.title, i.originating_party, c.quantity, i.unit_type, null, null, null, null, false, c.id
              from past_cancellation c
              join issuance i on i.id = c.issuance_id
              join project p on p.id = i.project_id
             where true""";

    private static final String ORDER = " order by 1 desc, 11 desc, 12 desc limit ?";

    private static final int PIECE = 2_000;

    @Inject
    Database database;

    HistoryPage page(HistoryFilter filter, int page) {
        int size = Math.min(100, Math.max(1, filter.size()));
        Asked asked = asked(filter);
        long total = Sql.first(
                        database.store(),
                        "select count(*) from (" + asked.query + ") found",
                        row -> row.getLong(1),
                        asked.values.toArray())
                .orElseThrow();
        return new HistoryPage(
                total, (int) Math.max(1, (total + size - 1) / size), rows(filter, size, (page - 1L) * size));
    }

    private List<HistoryRow> rows(HistoryFilter filter, int size, long offset) {
        Asked asked = asked(filter);
        asked.values.addAll(List.of(size, offset));
        return Sql.list(
                database.store(), asked.query + ORDER + " offset ?", PublicHistory::row, asked.values.toArray());
    }

    /** Piece by piece, each beginning after the last row of the one before: however long the list, little is in memory. */
    void each(HistoryFilter filter, Consumer<HistoryRow> reader) {
        List<Placed> piece = after(filter, null);
        while (!piece.isEmpty()) {
            piece.forEach(placed -> reader.accept(placed.row));
            piece = piece.size() < PIECE ? List.of() : after(filter, piece.get(piece.size() - 1));
        }
    }

    private List<Placed> after(HistoryFilter filter, @Nullable Placed last) {
        Asked asked = asked(filter);
        String query = "select * from (" + asked.query + ") found";
        if (last != null) {
            query += " where (completed_at, own, id) < (?, ?, ?)";
            asked.values.addAll(List.of(last.row.completedAt(), last.row.own(), last.id));
        }
        asked.values.add(PIECE);
        return Sql.list(
                database.store(), query + ORDER, row -> new Placed(row(row), row.getLong(12)), asked.values.toArray());
    }

    /** Of those of the past nobody knows for whom they were. */
    private static Asked asked(HistoryFilter filter) {
        List<Object> values = new ArrayList<>();
        String query = OWN + restriction(filter, values);
        if (filter.words() != null) {
            String pattern = "%" + filter.words().replaceAll("([%_\\\\])", "\\\\$1") + "%";
            values.addAll(List.of(pattern, pattern));
            query += " and (b.publish_name and b.name collate pg_c_utf8 ilike ?"
                    + " or b.publish_reason and b.reason collate pg_c_utf8 ilike ?)";
        } else if (filter.withPast()) {
            query += " union all " + PAST + restriction(filter, values);
        }
        return new Asked(query, values);
    }

    private static String restriction(HistoryFilter filter, List<Object> values) {
        StringBuilder conditions = new StringBuilder();
        add(conditions, values, " and p.key = ?", filter.projectKey());
        add(conditions, values, " and i.originating_party = ?", filter.hostParty());
        add(conditions, values, " and c.completed_at >= ?", beginning(filter.from()));
        add(conditions, values, " and c.completed_at < ?", beginning(next(filter.to())));
        return conditions.toString();
    }

    private static void add(StringBuilder conditions, List<Object> values, String condition, @Nullable Object value) {
        if (value != null) {
            conditions.append(condition);
            values.add(value);
        }
    }

    private static @Nullable LocalDate next(@Nullable LocalDate day) {
        return day == null ? null : day.plusDays(1);
    }

    private static @Nullable Instant beginning(@Nullable LocalDate day) {
        return day == null ? null : day.atStartOfDay(ZoneOffset.UTC).toInstant();
    }

    private record Placed(HistoryRow row, long id) {}

    private record Asked(String query, List<Object> values) {}

    private static HistoryRow row(ResultSet row) throws SQLException {
        return new HistoryRow(
                row.getTimestamp(1).toInstant(),
                row.getString(2),
                row.getString(3),
                row.getString(4),
                row.getLong(5),
                UnitType.ofCode(row.getInt(6)).label(),
                row.getString(7),
                row.getString(8),
                row.getString(9),
                row.getString(10),
                row.getBoolean(11));
    }
}
