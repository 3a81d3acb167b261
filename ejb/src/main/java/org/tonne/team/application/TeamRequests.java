package org.tonne.team.application;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import org.jspecify.annotations.Nullable;
import org.tonne.config.Database;
import org.tonne.config.Sql;
import org.tonne.shared.ErrorCode;
import org.tonne.shared.Money;
import org.tonne.shared.Refused;
import org.tonne.team.domain.RequestLifecycle;
import org.tonne.team.domain.RequestObstacle;
import org.tonne.team.domain.RequestStatus;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Where requests for approval are kept, each under the id of the checkout that it would become an order of. */
@Dependent
class TeamRequests {

    /** How long a request waits for an approver. */
    static final Duration LIFE = Duration.ofDays(30);

    private static final String KEPT = """
            select r.*, t.name as team_name from team_request r join team t on t.id = r.team_id where r.checkout_id = ?
            """;

    private static final String END = """
            update team_request
               set status = ?, decided_at = ?, decided_by = ?, remark = ?, obstacle = ?, purchase_id = ?
             where checkout_id = ?
            """;

    @Inject
    Database database;

    @Inject
    Clock clock;

    /** A request as it is kept. */
    record Kept(
            UUID id, UUID team, String teamName, UUID askedBy, Money total, RequestStatus status, Instant expiresAt) {}

    /** What came of a request, with what explains it. */
    record Outcome(
            RequestLifecycle.Action action,
            @Nullable UUID decidedBy,
            String remark,
            @Nullable RequestObstacle obstacle,
            @Nullable UUID purchase) {}

    void add(UUID checkout, UUID team, UUID account, Money total) {
        Instant now = clock.instant();
        Sql.update(
                database.store(),
                "insert into team_request (checkout_id, team_id, asked_by, total_cents, asked_at, expires_at)"
                        + " values (?, ?, ?, ?, ?, ?)",
                checkout,
                team,
                account,
                total.cents(),
                now,
                now.plus(LIFE));
    }

    Optional<Kept> find(UUID id) {
        return Sql.first(database.store(), KEPT, TeamRequests::kept, id);
    }

    /** One, locked until the transaction ends. */
    Optional<Kept> hold(UUID id) {
        return Sql.first(database.store(), KEPT + " for update of r", TeamRequests::kept, id);
    }

    /** Those that nobody has answered in time, the oldest first. */
    List<UUID> over(int most) {
        return Sql.list(
                database.store(),
                "select checkout_id from team_request where status = 'ASKED' and expires_at <= ?"
                        + " order by expires_at, checkout_id limit ?",
                row -> row.getObject(1, UUID.class),
                clock.instant(),
                most);
    }

    /** Ends it by the lifecycle table; REQUEST_MOVE_ILLEGAL where it has ended already. */
    RequestStatus end(Kept request, Outcome outcome) {
        RequestStatus to = RequestLifecycle.MOVES
                .after(request.status(), outcome.action())
                .orElseThrow(() -> illegal(request.id()));
        Sql.update(
                database.store(),
                END,
                to.name(),
                clock.instant(),
                outcome.decidedBy(),
                outcome.remark(),
                outcome.obstacle() == null ? null : outcome.obstacle().name(),
                outcome.purchase(),
                request.id());
        return to;
    }

    static Refused illegal(UUID id) {
        return new Refused(ErrorCode.REQUEST_MOVE_ILLEGAL, Map.of("request", id.toString()));
    }

    private static Kept kept(ResultSet row) throws SQLException {
        return new Kept(
                row.getObject("checkout_id", UUID.class),
                row.getObject("team_id", UUID.class),
                row.getString("team_name"),
                row.getObject("asked_by", UUID.class),
                Money.ofCents(row.getLong("total_cents")),
                RequestStatus.valueOf(row.getString("status")),
                row.getTimestamp("expires_at").toInstant());
    }
}
