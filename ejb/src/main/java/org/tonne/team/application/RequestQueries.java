package org.tonne.team.application;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import org.jspecify.annotations.Nullable;
import org.tonne.account.application.BuyerAccount;
import org.tonne.config.Database;
import org.tonne.config.Sql;
import org.tonne.shared.Money;
import org.tonne.team.domain.RequestObstacle;
import org.tonne.team.domain.RequestStatus;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Questions about requests for approval; each member of the team is answered, and nobody else. */
@Stateless
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class RequestQueries {

    /** More than these are not listed. */
    public static final int MOST = 100;

    private static final String REQUESTS = """
            select r.*, a.email as asker, coalesce(d.email, '') as decider, k.beneficiary, k.reason, k.payer_name,
                   c.cost_centre, c.order_number,
                   m.approver and r.status = 'ASKED' and r.expires_at > ? and r.asked_by <> m.account_id as decidable,
                   r.asked_by = m.account_id as own
              from team_request r
              join team_member m on m.team_id = r.team_id
              join checkout k on k.id = r.checkout_id
              join team_checkout c on c.checkout_id = r.checkout_id
              join buyer_account a on a.id = r.asked_by
              left join buyer_account d on d.id = r.decided_by
             where r.team_id = ? and m.account_id = ?
            """;

    @Inject
    Database database;

    @Inject
    Clock clock;

    /** Those of a team that wait first, then the newest; at most {@link #MOST}. */
    public List<RequestView> of(BuyerAccount account, UUID team) {
        return Sql.list(
                database.store(),
                REQUESTS + " order by r.status <> 'ASKED', r.asked_at desc limit " + MOST,
                RequestQueries::request,
                clock.instant(),
                team,
                account.id());
    }

    /** One of them. */
    public Optional<RequestView> find(BuyerAccount account, UUID team, UUID request) {
        return Sql.first(
                database.store(),
                REQUESTS + " and r.checkout_id = ?",
                RequestQueries::request,
                clock.instant(),
                team,
                account.id(),
                request);
    }

    /** In which team a checkout waits for approval, or did. */
    public Optional<UUID> teamOf(UUID checkout) {
        return Sql.first(
                database.store(),
                "select team_id from team_request where checkout_id = ?",
                row -> row.getObject(1, UUID.class),
                checkout);
    }

    private static RequestView request(ResultSet row) throws SQLException {
        @Nullable String obstacle = row.getString("obstacle");
        return new RequestView(
                row.getObject("checkout_id", UUID.class),
                RequestStatus.valueOf(row.getString("status")),
                row.getString("asker"),
                text(row, "beneficiary"),
                text(row, "reason"),
                text(row, "payer_name"),
                Money.ofCents(row.getLong("total_cents")),
                row.getString("cost_centre"),
                row.getString("order_number"),
                row.getTimestamp("asked_at").toInstant(),
                row.getTimestamp("expires_at").toInstant(),
                row.getString("decider"),
                row.getString("remark"),
                obstacle == null ? null : RequestObstacle.valueOf(obstacle),
                row.getObject("purchase_id", UUID.class),
                row.getBoolean("decidable"),
                row.getBoolean("own"));
    }

    private static String text(ResultSet row, String column) throws SQLException {
        @Nullable String value = row.getString(column);
        return value == null ? "" : value;
    }
}
