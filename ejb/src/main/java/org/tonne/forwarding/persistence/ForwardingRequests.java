package org.tonne.forwarding.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.jspecify.annotations.Nullable;
import org.tonne.cancellation.application.RegistryCommand.Account;
import org.tonne.cancellation.domain.CancellationStatus;
import org.tonne.config.Database;
import org.tonne.config.Sql;
import org.tonne.forwarding.application.ForwardingRequest;
import org.tonne.shared.SerialRange;
import org.tonne.shared.UnitBlock;
import org.tonne.shared.UnitType;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Cancellations under way or given up, with all that a request by hand must say. */
@ApplicationScoped
public class ForwardingRequests {

    private static final String SELECT = """
            select c.id, c.transaction_identifier, c.status, o.reference, p.key, p.title, s.name, s.registry_account_type,
                   s.registry_account_id, b.name, b.reason, c.queued_at, c.sent_at
              from cancellation c
              join orders o on o.id = c.order_id join seller s on s.id = o.seller_id
              join beneficiary b on b.id = c.beneficiary_id
              join issuance i on i.id = c.issuance_id join project p on p.id = i.project_id
            """;

    private static final String UNDER_WAY =
            " where c.status in ('QUEUED', 'SENDING', 'ACKNOWLEDGED', 'UNKNOWN', 'CHECKED')";

    private static final String ANSWERABLE =
            " where c.status in ('QUEUED', 'SENDING', 'ACKNOWLEDGED', 'UNKNOWN', 'CHECKED',"
                    + " 'REFUSED', 'TERMINATED', 'EXPIRED')";

    @Inject
    Database database;

    @Inject
    ManualOutcomes outcomes;

    /** Some of them, those not sent yet first, then the oldest. */
    public List<ForwardingRequest> underWay(int most, long behind) {
        return Sql.list(
                database.store(),
                SELECT + UNDER_WAY + " order by c.sent_at is not null, c.queued_at, c.id limit ? offset ?",
                this::request,
                most,
                behind);
    }

    /** How many there are. */
    public long countUnderWay() {
        return Sql.first(database.store(), "select count(*) from cancellation c" + UNDER_WAY, row -> row.getLong(1))
                .orElseThrow();
    }

    /** One of them. */
    public Optional<ForwardingRequest> find(String transactionIdentifier) {
        return find(UNDER_WAY, transactionIdentifier);
    }

    /** One of them, or one that ended here without units, of which the registry may still say that it completed it. */
    public Optional<ForwardingRequest> findAnswerable(String transactionIdentifier) {
        return find(ANSWERABLE, transactionIdentifier);
    }

    private Optional<ForwardingRequest> find(String which, String transactionIdentifier) {
        return Sql.first(
                database.store(),
                SELECT + which + " and c.transaction_identifier = ?",
                this::request,
                transactionIdentifier);
    }

    private ForwardingRequest request(ResultSet row) throws SQLException {
        long id = row.getLong(1);
        return new ForwardingRequest(
                row.getString(2),
                CancellationStatus.valueOf(row.getString(3)),
                row.getString(4),
                row.getString(5),
                row.getString(6),
                row.getString(7),
                new Account(row.getInt(8), row.getLong(9)),
                blocks(id),
                row.getString(10),
                row.getString(11),
                row.getTimestamp(12).toInstant(),
                instant(row.getTimestamp(13)),
                outcomes.waiting(id)
                        .map(entered -> new ForwardingRequest.Entered(entered.outcome(), entered.enteredBy()))
                        .orElse(null));
    }

    private List<UnitBlock> blocks(long cancellation) {
        return Sql.list(
                database.store(),
                """
                select b.originating_party, i.unit_type, lower(b.serials), upper(b.serials) - 1, i.original_cp,
                       i.applicable_cp, i.lulucf_activity, i.project_number
                  from allocated_block b join issuance i on i.id = b.issuance_id
                 where b.cancellation_id = ? order by b.serials
                """,
                row -> new UnitBlock(
                        row.getString(1),
                        UnitType.ofCode(row.getInt(2)),
                        new SerialRange(row.getLong(3), row.getLong(4)),
                        row.getInt(5),
                        row.getInt(6),
                        row.getInt(7),
                        row.getInt(8)),
                cancellation);
    }

    private static @Nullable Instant instant(@Nullable Timestamp time) {
        return time == null ? null : time.toInstant();
    }
}
