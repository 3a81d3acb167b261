package org.tonne.certificate.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.jspecify.annotations.Nullable;
import org.tonne.certificate.domain.CertificateFacts.Part;
import org.tonne.certificate.domain.CertificateFacts.Transaction;
import org.tonne.config.Database;
import org.tonne.config.Sql;
import org.tonne.shared.SerialRange;
import org.tonne.shared.UnitBlock;
import org.tonne.shared.UnitType;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;

import static java.util.Objects.requireNonNull;

/** What of an order is cancelled for good, for each beneficiary, project and issue. */
@ApplicationScoped
public class CompletedParts {

    @Inject
    Database database;

    /** Everything completed of an order, by beneficiary. */
    public List<Completed> of(UUID orderId) {
        Map<UUID, Completed> beneficiaries = new LinkedHashMap<>();
        Map<List<Object>, Part> parts = new LinkedHashMap<>();
        Map<UUID, List<List<Object>>> order = new LinkedHashMap<>();
        for (Row row : rows(orderId)) {
            beneficiaries
                    .computeIfAbsent(
                            row.beneficiaryId(),
                            id -> new Completed(
                                    id, row.name(), row.reason(), row.language(), new ArrayList<>(), new ArrayList<>()))
                    .cancellations()
                    .add(row.cancellation());
            List<Object> key = List.of(row.beneficiaryId(), row.issuance());
            Part known = parts.get(key);
            parts.put(key, known == null ? row.part() : known.joined(row.part()));
            order.computeIfAbsent(row.beneficiaryId(), id -> new ArrayList<>()).add(key);
        }
        order.forEach((id, keys) -> keys.stream()
                .distinct()
                .forEach(key -> requireNonNull(beneficiaries.get(id)).parts().add(requireNonNull(parts.get(key)))));
        return List.copyOf(beneficiaries.values());
    }

    /** Everything completed of an order, cancellation by cancellation. */
    public List<Piece> pieces(UUID orderId) {
        return rows(orderId).stream()
                .map(row -> new Piece(row.cancellation(), row.issuance(), row.part()))
                .toList();
    }

    private List<Row> rows(UUID orderId) {
        return Sql.list(database.store(), """
            select b.id, b.name, b.reason, c.id, i.id, p.key, p.title, i.originating_party, i.monitoring_start,
                   i.monitoring_end, i.unit_type, i.applicable_cp, i.expires_on, c.transaction_identifier, c.completed_at,
                   c.attestation_number, u.locale
              from cancellation c
              join beneficiary b on b.id = c.beneficiary_id
              join issuance i on i.id = c.issuance_id
              join project p on p.id = i.project_id
              join orders o on o.id = c.order_id
              join purchase u on u.id = o.purchase_id
             where c.order_id = ? and c.status in ('COMPLETED', 'ATTESTED')
             order by b.id, p.key, i.id, c.id
            """, this::row, orderId);
    }

    private Row row(ResultSet row) throws SQLException {
        long cancellation = row.getLong(4);
        Part part = new Part(
                row.getString(6),
                row.getString(7),
                country(row.getString(8)),
                row.getObject(9, LocalDate.class),
                row.getObject(10, LocalDate.class),
                UnitType.ofCode(row.getInt(11)),
                row.getInt(12),
                row.getObject(13, LocalDate.class),
                List.of(new Transaction(row.getString(14), row.getTimestamp(15).toInstant(), row.getString(16))),
                blocks(cancellation));
        return new Row(
                row.getObject(1, UUID.class),
                row.getString(2),
                row.getString(3),
                row.getString(17),
                cancellation,
                row.getLong(5),
                part);
    }

    private List<UnitBlock> blocks(long cancellation) {
        return Sql.list(
                database.store(),
                """
                select a.originating_party, i.unit_type, lower(a.serials), upper(a.serials) - 1, i.original_cp,
                       i.applicable_cp, i.lulucf_activity, i.project_number
                  from allocated_block a join issuance i on i.id = a.issuance_id
                 where a.cancellation_id = ? and a.released_at is null order by a.serials
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

    private static String country(@Nullable String party) {
        String name = party == null ? "" : new Locale("", party).getDisplayCountry(Locale.ENGLISH);
        return name.isEmpty() ? String.valueOf(party) : name;
    }

    /**
     * What one cancellation cancelled.
     *
     * @param cancellation which
     * @param issuance of which issuance
     * @param part its transaction and blocks
     */
    public record Piece(long cancellation, long issuance, Part part) {}

    /**
     * What is completed for one beneficiary.
     *
     * @param beneficiaryId whose
     * @param name as given by the buyer
     * @param reason as given by the buyer
     * @param language tag of the language of the order
     * @param cancellations which cancellations
     * @param parts what they cancelled
     */
    public record Completed(
            UUID beneficiaryId,
            String name,
            String reason,
            String language,
            List<Long> cancellations,
            List<Part> parts) {

        /** Units cancelled: the sum of the blocks. */
        public long quantity() {
            return parts.stream()
                    .flatMap(part -> part.blocks().stream())
                    .mapToLong(block -> block.quantity().units())
                    .sum();
        }
    }

    private record Row(
            UUID beneficiaryId,
            String name,
            String reason,
            String language,
            long cancellation,
            long issuance,
            Part part) {}
}
