package org.tonne.certificate.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.tonne.certificate.application.CertificateQueries.HistoryFilter;
import org.tonne.certificate.application.CertificateQueries.HistoryPage;
import org.tonne.certificate.application.CertificateQueries.HistoryRow;
import org.tonne.config.Database;
import org.tonne.config.Sql;
import org.tonne.shared.UnitType;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;

/** The cancellations that everybody may see; a name and its reason only where the buyer allowed it. */
@ApplicationScoped
public class PublicHistory {

    private static final String OWN = """
            select c.completed_at, p.key, p.title, i.originating_party, c.quantity, i.unit_type,
                   case when b.publish then b.name end, case when b.publish then nullif(b.reason, '') end,
                   'VC' || t.number || '/' || t.year, case when b.publish then t.code end, true, c.id
              from cancellation c
              join issuance i on i.id = c.issuance_id
              join project p on p.id = i.project_id
              join beneficiary b on b.id = c.beneficiary_id
              left join (certificate_cancellation tc join certificate t on t.id = tc.certificate_id and t.in_force)
                     on tc.cancellation_id = c.id
             where c.status in ('COMPLETED', 'ATTESTED') and (?::text is null or p.key = ?)
            """;

    private static final String PAST = """
            union all
            select c.completed_at, p.key, p.title, i.originating_party, c.quantity, i.unit_type, null, null, null, null, false, c.id
              from past_cancellation c
              join issuance i on i.id = c.issuance_id
              join project p on p.id = i.project_id
             where (?::text is null or p.key = ?)
            """;

    private static final String OWN_COUNT = """
            select count(*) from cancellation c join issuance i on i.id = c.issuance_id join project p on p.id = i.project_id
             where c.status in ('COMPLETED', 'ATTESTED') and (?::text is null or p.key = ?)
            """;

    private static final String PAST_COUNT = """
            select count(*) from past_cancellation c join issuance i on i.id = c.issuance_id
              join project p on p.id = i.project_id where (?::text is null or p.key = ?)
            """;

    @Inject
    Database database;

    HistoryPage page(HistoryFilter filter, int page) {
        String key = filter.projectKey();
        int size = Math.min(100, Math.max(1, filter.size()));
        long total = count(OWN_COUNT, filter) + (filter.withPast() ? count(PAST_COUNT, filter) : 0);
        String order = " order by 1 desc, 12 desc limit ? offset ?";
        long offset = (page - 1L) * size;
        List<HistoryRow> rows = filter.withPast()
                ? Sql.list(database.store(), OWN + PAST + order, PublicHistory::row, key, key, key, key, size, offset)
                : Sql.list(database.store(), OWN + order, PublicHistory::row, key, key, size, offset);
        return new HistoryPage(total, (int) Math.max(1, (total + size - 1) / size), rows);
    }

    private long count(String query, HistoryFilter filter) {
        return Sql.first(database.store(), query, row -> row.getLong(1), filter.projectKey(), filter.projectKey())
                .orElseThrow();
    }

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
