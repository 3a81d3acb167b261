package org.tonne.certificate.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.jspecify.annotations.Nullable;
import org.tonne.certificate.domain.CertificateFacts;
import org.tonne.config.Database;
import org.tonne.config.Sql;
import org.tonne.order.domain.Publication;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

/** Every certificate there is. */
@ApplicationScoped
public class Certificates {

    private static final String COLUMNS = """
            select c.id, c.order_id, c.beneficiary_id, c.version, c.in_force, c.facts::text, d.certificate_id is not null,
                   b.publish_name, b.publish_reason
              from certificate c join beneficiary b on b.id = c.beneficiary_id
              left join certificate_document d on d.certificate_id = c.id
            """;

    @Inject
    Database database;

    /** The next number of the year; the row of the year is held until the end of the transaction, so none is lost. */
    public int nextNumber(int year) {
        return Sql.first(database.store(), """
                        insert into certificate_number (year, last) values (?, 1)
                        on conflict (year) do update set last = certificate_number.last + 1 returning last
                        """, row -> row.getInt(1), year).orElseThrow();
    }

    /** Adds a certificate. */
    public void add(NewCertificate certificate) {
        CertificateFacts facts = certificate.facts();
        Sql.update(
                database.store(),
                """
                insert into certificate (id, number, year, version, code, order_id, beneficiary_id, quantity, issued_at, facts)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?::jsonb)
                """,
                certificate.id(),
                certificate.number().number(),
                certificate.number().year(),
                certificate.number().version(),
                facts.code(),
                certificate.orderId(),
                certificate.beneficiaryId(),
                facts.quantity(),
                facts.issuedAt(),
                FactsJson.print(facts));
        for (long cancellation : certificate.cancellations()) {
            Sql.update(
                    database.store(),
                    "insert into certificate_cancellation (certificate_id, cancellation_id) values (?, ?)",
                    certificate.id(),
                    cancellation);
        }
    }

    /** A later version takes the place of this one. */
    public void supersede(UUID id) {
        Sql.update(database.store(), "update certificate set in_force = false where id = ?", id);
    }

    /** The certificates of an order in force. */
    public List<Kept> ofOrder(UUID orderId) {
        return Sql.list(
                database.store(),
                COLUMNS + " where c.order_id = ? and c.in_force order by c.year, c.number",
                Certificates::read,
                orderId);
    }

    /** One certificate. */
    public Optional<Kept> byId(UUID id) {
        return Sql.first(database.store(), COLUMNS + " where c.id = ?", Certificates::read, id);
    }

    /** The certificate with this code, in force or not. */
    public Optional<Kept> byCode(String code) {
        return Sql.first(database.store(), COLUMNS + " where c.code = ?", Certificates::read, code);
    }

    /** The certificate in force with this number. */
    public Optional<Kept> byNumber(int year, int number) {
        return Sql.first(
                database.store(),
                COLUMNS + " where c.year = ? and c.number = ? and c.in_force",
                Certificates::read,
                year,
                number);
    }

    /**
     * Keeps the document, once.
     *
     * @return false when one is kept already
     */
    public boolean keepDocument(UUID certificateId, byte[] pdf, Instant now) {
        return Sql.update(database.store(), """
                        insert into certificate_document (certificate_id, pdf, sha256, made_at)
                        select v.id, v.pdf, sha256(v.pdf), v.at
                          from (values (?::uuid, ?::bytea, ?::timestamptz)) as v (id, pdf, at)
                        on conflict (certificate_id) do nothing
                        """, certificateId, pdf, now) == 1;
    }

    private static Kept read(ResultSet row) throws SQLException {
        return new Kept(
                row.getObject(1, UUID.class),
                row.getObject(2, UUID.class),
                row.getObject(3, UUID.class),
                row.getInt(4),
                row.getBoolean(5),
                FactsJson.parse(row.getString(6)),
                row.getBoolean(7),
                new Publication(row.getBoolean(8), row.getBoolean(9)));
    }

    /** The number of a certificate: its place in a year, and which version of it this is, from 1. */
    public record VersionedNumber(int year, int number, int version) {

        /** As it is printed, the same on every version. */
        public String printed() {
            return "VC" + number + "/" + year;
        }

        /** That of the version that takes its place. */
        public VersionedNumber next() {
            return new VersionedNumber(year, number, version + 1);
        }
    }

    /** A certificate to be added. */
    public record NewCertificate(
            UUID id,
            VersionedNumber number,
            UUID orderId,
            UUID beneficiaryId,
            CertificateFacts facts,
            List<Long> cancellations) {}

    /** A certificate as it is kept, and which of its words may be published. */
    public record Kept(
            UUID id,
            UUID orderId,
            UUID beneficiaryId,
            int version,
            boolean inForce,
            CertificateFacts facts,
            boolean hasDocument,
            Publication published) {

        /** Its number. */
        public VersionedNumber number() {
            int[] yearAndNumber = Objects.requireNonNull(number(facts.number()));
            return new VersionedNumber(yearAndNumber[0], yearAndNumber[1], version);
        }

        /** The number and year of {@code VC12/2026}, or nothing when the text is no such number. */
        public static int @Nullable [] number(String typed) {
            var printed = java.util.regex.Pattern.compile("VC([1-9][0-9]{0,8})/([0-9]{4})")
                    .matcher(typed.strip().toUpperCase(java.util.Locale.ROOT));
            return printed.matches()
                    ? new int[] {Integer.parseInt(printed.group(2)), Integer.parseInt(printed.group(1))}
                    : null;
        }
    }
}
