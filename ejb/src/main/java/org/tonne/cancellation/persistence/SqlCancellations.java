package org.tonne.cancellation.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.jspecify.annotations.Nullable;
import org.tonne.cancellation.domain.Attestation;
import org.tonne.cancellation.domain.Cancellation;
import org.tonne.cancellation.domain.CancellationIdentity;
import org.tonne.cancellation.domain.CancellationState;
import org.tonne.cancellation.domain.CancellationStatus;
import org.tonne.cancellation.domain.Cancellations;
import org.tonne.config.Database;
import org.tonne.config.Sql;
import org.tonne.shared.SerialRange;
import org.tonne.shared.UnitBlock;
import org.tonne.shared.UnitType;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Cancellations as rows; whoever takes one holds its row until the end of the transaction. Its key stays open to references,
 * so that a certificate of it can be written meanwhile.
 */
@ApplicationScoped
public class SqlCancellations implements Cancellations {

    private static final String COLUMNS = """
            select id, transaction_identifier, order_id, order_line_id, lot_id, quantity, status, registry_status, attempts,
                   sent_at, acknowledged_at, unknown_since, completed_at, next_action_at, response_codes
              from cancellation
            """;

    @Inject
    Database database;

    @Inject
    Clock clock;

    @Override
    public Optional<Cancellation> lock(String transactionIdentifier) {
        return Sql.first(
                database.store(),
                COLUMNS + " where transaction_identifier = ? for no key update",
                SqlCancellations::read,
                transactionIdentifier);
    }

    @Override
    public Optional<Cancellation> find(long id) {
        return Sql.first(database.store(), COLUMNS + " where id = ?", SqlCancellations::read, id);
    }

    @Override
    public List<Cancellation> lockDue(Instant now, int max) {
        return Sql.list(
                database.store(),
                COLUMNS + " where next_action_at <= ?" + Waiting.FOR_NOTHING
                        + " order by next_action_at, id limit ? for no key update skip locked",
                SqlCancellations::read,
                now,
                max);
    }

    @Override
    public List<Cancellation> lockUnderWay(int max) {
        return Sql.list(
                database.store(),
                COLUMNS + " where status in ('QUEUED', 'SENDING', 'ACKNOWLEDGED', 'UNKNOWN', 'CHECKED')"
                        + " order by id limit ? for no key update skip locked",
                SqlCancellations::read,
                max);
    }

    @Override
    public List<Cancellation> lockSaid() {
        return Sql.list(
                database.store(),
                COLUMNS
                        + " where status in ('SENDING', 'ACKNOWLEDGED', 'UNKNOWN', 'CHECKED') and next_action_at is not null"
                        + " order by id for no key update skip locked",
                SqlCancellations::read);
    }

    @Override
    public long nextNumber() {
        return Sql.first(database.store(), "select nextval('cancellation_number')", row -> row.getLong(1))
                .orElseThrow();
    }

    @Override
    public void add(Cancellation cancellation, Instant queuedAt) {
        CancellationIdentity identity = cancellation.identity();
        Sql.update(
                database.store(),
                """
                insert into cancellation (id, transaction_identifier, order_id, order_line_id, beneficiary_id, lot_id,
                                          issuance_id, quantity, status, queued_at, next_action_at)
                select ?, ?, o.id, ?, (select id from beneficiary b where b.purchase_id = o.purchase_id order by id limit 1),
                       l.id, l.issuance_id, ?, ?, ?, ?
                  from orders o, lot l where o.id = ? and l.id = ?
                """,
                identity.id(),
                identity.transactionIdentifier(),
                identity.orderLineId(),
                identity.quantity(),
                cancellation.status().name(),
                queuedAt,
                queuedAt,
                identity.orderId(),
                identity.lotId());
    }

    @Override
    public void save(Cancellation cancellation) {
        CancellationState state = cancellation.state();
        Sql.update(
                database.store(),
                """
                update cancellation
                   set status = ?, registry_status = ?, attempts = ?, sent_at = ?, acknowledged_at = ?,
                       unknown_since = ?, completed_at = ?, next_action_at = ?, response_codes = ?, version = version + 1
                 where id = ?
                """,
                state.status().name(),
                state.registryStatus(),
                state.attempts(),
                timestamp(state.sentAt()),
                timestamp(state.acknowledgedAt()),
                timestamp(state.unknownSince()),
                timestamp(state.completedAt()),
                timestamp(state.nextActionAt()),
                state.responseCodes(),
                cancellation.identity().id());
    }

    @Override
    public void attested(Cancellation cancellation, Attestation attestation) {
        Sql.update(
                database.store(),
                "update cancellation set attestation_number = ?, attestation_uri = ?, attestation_sha256 = ? where id = ?",
                attestation.number(),
                attestation.documentUri(),
                attestation.sha256(),
                cancellation.identity().id());
    }

    @Override
    public boolean isProposedAsBefore(long cancellationId, String sha256) {
        return Sql.first(
                        database.store(),
                        "update cancellation set proposal_sha256 = coalesce(proposal_sha256, ?) where id = ?"
                                + " returning proposal_sha256",
                        row -> row.getString(1),
                        sha256,
                        cancellationId)
                .filter(sha256::equals)
                .isPresent();
    }

    @Override
    public boolean attestationUsed(String number, long byOtherThan) {
        return Sql.first(
                        database.store(),
                        "select 1 from cancellation where attestation_number = ? and id <> ?",
                        row -> true,
                        number,
                        byOtherThan)
                .isPresent();
    }

    @Override
    public List<UnitBlock> blocks(long cancellationId) {
        return Sql.list(database.store(), """
                select b.originating_party, i.unit_type, lower(b.serials), upper(b.serials) - 1, i.original_cp,
                       i.applicable_cp, i.lulucf_activity, i.project_number
                  from allocated_block b join issuance i on i.id = b.issuance_id
                 where b.cancellation_id = ? order by b.serials
                """, SqlCancellations::block, cancellationId);
    }

    @Override
    public Particulars particulars(long cancellationId) {
        return Sql.first(
                        database.store(),
                        """
                        select s.registry_account_type, s.registry_account_id, b.name, b.reason, o.reference
                          from cancellation c join orders o on o.id = c.order_id join seller s on s.id = o.seller_id
                          join beneficiary b on b.id = c.beneficiary_id
                         where c.id = ?
                        """,
                        row -> new Particulars(
                                row.getInt(1), row.getLong(2), row.getString(3), row.getString(4), row.getString(5)),
                        cancellationId)
                .orElseThrow();
    }

    // By lot, so that two orders never wait for each other's lots.
    @Override
    public List<PaidLine> paidLines(UUID orderId) {
        boolean paid = Sql.first(
                        database.store(),
                        "select status from orders where id = ? for no key update",
                        row -> row.getString(1),
                        orderId)
                .filter("PAID"::equals)
                .isPresent();
        return !paid
                ? List.of()
                : Sql.list(
                        database.store(),
                        "select id, lot_id, quantity from order_line where order_id = ? order by lot_id, id",
                        row -> new PaidLine(row.getObject(1, UUID.class), row.getLong(2), row.getLong(3)),
                        orderId);
    }

    @Override
    public int refusals(UUID orderLineId) {
        return Sql.first(
                        database.store(),
                        "select count(*) from cancellation where order_line_id = ? and status = 'REFUSED'",
                        row -> row.getInt(1),
                        orderLineId)
                .orElse(0);
    }

    @Override
    public boolean existFor(UUID orderId) {
        return Sql.first(database.store(), "select 1 from cancellation where order_id = ?", row -> true, orderId)
                .isPresent();
    }

    @Override
    public void freezeLot(long lotId) {
        Sql.first(
                database.store(),
                "select freeze_lot(?, 'LATE_COMPLETION', ?)",
                row -> true,
                lotId,
                Timestamp.from(clock.instant()));
    }

    private static UnitBlock block(ResultSet row) throws SQLException {
        return new UnitBlock(
                row.getString(1),
                UnitType.ofCode(row.getInt(2)),
                new SerialRange(row.getLong(3), row.getLong(4)),
                row.getInt(5),
                row.getInt(6),
                row.getInt(7),
                row.getInt(8));
    }

    private static Cancellation read(ResultSet row) throws SQLException {
        CancellationIdentity identity = new CancellationIdentity(
                row.getLong(1),
                row.getString(2),
                row.getObject(3, UUID.class),
                row.getObject(4, UUID.class),
                row.getLong(5),
                row.getLong(6));
        return new Cancellation(
                identity,
                new CancellationState(
                        CancellationStatus.valueOf(row.getString(7)),
                        row.getObject(8, Integer.class),
                        row.getInt(9),
                        instant(row, 10),
                        instant(row, 11),
                        instant(row, 12),
                        instant(row, 13),
                        instant(row, 14),
                        row.getString(15)));
    }

    private static @Nullable Instant instant(ResultSet row, int column) throws SQLException {
        Timestamp time = row.getTimestamp(column);
        return time == null ? null : time.toInstant();
    }

    private static @Nullable Timestamp timestamp(@Nullable Instant time) {
        return time == null ? null : Timestamp.from(time);
    }
}
