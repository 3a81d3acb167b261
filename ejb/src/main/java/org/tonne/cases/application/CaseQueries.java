package org.tonne.cases.application;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import org.jspecify.annotations.Nullable;
import org.tonne.cases.domain.CaseKind;
import org.tonne.cases.domain.CaseStatus;
import org.tonne.cases.domain.Decision;
import org.tonne.config.Database;
import org.tonne.config.Sql;
import org.tonne.shared.Money;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** What staff ask about cases. */
@Stateless
public class CaseQueries {

    private static final String SELECT = """
            select c.id, c.kind, c.status, c.opened_at, o.id as order_id, o.reference, o.status as order_status,
                   c.cancellation_id, n.transaction_identifier, n.status as cancellation_status,
                   c.payment_id, p.status as payment_status, p.amount_cents, c.facts, c.proposed_decision, c.proposed_by, c.about,
                   c.decision, c.decided_by, c.closed_at
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

    /** The cases decided last, newest first, at most 100. */
    public List<CaseView> decided() {
        return Sql.list(
                database.store(),
                SELECT + " where c.status = 'CLOSED' order by c.closed_at desc, c.id limit 100",
                CaseQueries::view);
    }

    /** Who did what to a case and to what it is about, as the audit trail has it, oldest first, at most 500. */
    public List<Deed> deeds(UUID caseId) {
        return Sql.list(
                database.store(),
                """
                with about as (
                    select k.id, coalesce(k.order_id, p.order_id, n.order_id) as order_id, k.payment_id, n.transaction_identifier
                      from operator_case k left join payment p on p.id = k.payment_id
                      left join cancellation n on n.id = k.cancellation_id
                     where k.id = ?),
                subjects as (
                    select id::text as subject from about
                    union select order_id::text from about
                    union select payment_id::text from about
                    union select transaction_identifier from about
                    union select p.id::text from payment p join about a on a.order_id = p.order_id
                    union select r.id::text from refund r join about a on a.order_id = r.order_id
                    union select n.transaction_identifier from cancellation n join about a on a.order_id = n.order_id)
                select e.at, e.actor, e.action, e.facts from audit_entry e join subjects s on s.subject = e.subject
                 order by e.id limit 500
                """,
                row -> new Deed(row.getTimestamp(1).toInstant(), row.getString(2), row.getString(3), row.getString(4)),
                caseId);
    }

    /**
     * What somebody did.
     *
     * @param at when
     * @param actor who: an e-mail address, or the store itself
     * @param action what, a name such as {@code case.proposed}
     * @param facts what else is known of it
     */
    public record Deed(Instant at, String actor, String action, String facts) {}

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
                decision(row.getString("proposed_decision")),
                row.getString("proposed_by"),
                row.getString("about"),
                decision(row.getString("decision")),
                row.getString("decided_by"),
                row.getObject("closed_at") == null
                        ? null
                        : row.getTimestamp("closed_at").toInstant());
    }

    private static @Nullable Decision decision(@Nullable String kept) {
        return kept == null ? null : Decision.parse(kept);
    }
}
