package org.tonne.cases.application;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import org.tonne.cases.domain.CaseKind;
import org.tonne.cases.domain.CaseStatus;
import org.tonne.config.Database;
import org.tonne.config.Sql;
import org.tonne.shared.Money;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** What staff ask about cases. */
@Stateless
public class CaseQueries {

    private static final String SELECT = """
            select c.id, c.kind, c.status, c.opened_at, c.order_id, o.reference, o.status as order_status,
                   c.cancellation_id, n.transaction_identifier, n.status as cancellation_status,
                   c.payment_id, p.status as payment_status, p.amount_cents, c.facts, c.proposed_decision, c.proposed_by, c.about
              from operator_case c
              left join payment p on p.id = c.payment_id
              left join cancellation n on n.id = c.cancellation_id
              left join orders o on o.id = coalesce(c.order_id, p.order_id, n.order_id)
            """;

    @Inject
    Database database;

    /** The cases that are not closed, oldest first, at most 500. */
    public List<CaseView> open() {
        return Sql.list(
                database.store(),
                SELECT + " where c.status <> 'CLOSED' order by c.opened_at, c.id limit 500",
                CaseQueries::view);
    }

    /** One case, closed or not. */
    public Optional<CaseView> find(UUID caseId) {
        return Sql.first(database.store(), SELECT + " where c.id = ?", CaseQueries::view, caseId);
    }

    private static CaseView view(ResultSet row) throws SQLException {
        return new CaseView(
                row.getObject("id", UUID.class),
                CaseKind.valueOf(row.getString("kind")),
                CaseStatus.valueOf(row.getString("status")),
                row.getTimestamp("opened_at").toInstant(),
                row.getObject("order_id", UUID.class),
                row.getString("reference"),
                row.getString("order_status"),
                row.getObject("cancellation_id", Long.class),
                row.getString("transaction_identifier"),
                row.getString("cancellation_status"),
                row.getObject("payment_id", UUID.class),
                row.getString("payment_status"),
                row.getObject("amount_cents") == null ? null : Money.ofCents(row.getLong("amount_cents")),
                row.getString("facts"),
                row.getString("proposed_decision"),
                row.getString("proposed_by"),
                row.getString("about"));
    }
}
