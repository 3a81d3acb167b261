package org.tonne.cancellation.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.jspecify.annotations.Nullable;
import org.tonne.cancellation.domain.Attestation;
import org.tonne.cancellation.domain.AttestationLetter;
import org.tonne.cancellation.domain.Attestations;
import org.tonne.config.Database;
import org.tonne.config.Sql;

import java.time.Clock;
import java.util.HexFormat;
import java.util.Optional;

/** Attestations in their tables. */
@ApplicationScoped
public class SqlAttestations implements Attestations {

    @Inject
    Database database;

    @Inject
    Clock clock;

    @Override
    public void announce(long cancellationId, Attestation announced, boolean toFetch, @Nullable String complaint) {
        Sql.update(
                database.store(),
                """
                insert into announced_attestation (cancellation_id, number, issued_on, document_uri, sha256, to_fetch, complaint, heard_at)
                values (?, ?, ?, ?, ?, ?, ?, ?)
                on conflict (cancellation_id) do update
                   set number = excluded.number, issued_on = excluded.issued_on, document_uri = excluded.document_uri,
                       sha256 = excluded.sha256, to_fetch = excluded.to_fetch, complaint = excluded.complaint,
                       heard_at = excluded.heard_at
                """,
                cancellationId,
                announced.number(),
                announced.issuedOn(),
                announced.documentUri(),
                announced.sha256(),
                toFetch,
                complaint,
                clock.instant());
    }

    @Override
    public Optional<Attestation> toFetch(long cancellationId) {
        return Sql.first(
                database.store(),
                "select number, issued_on, document_uri, sha256 from announced_attestation where cancellation_id = ? and to_fetch",
                row -> new Attestation(
                        row.getString(1),
                        row.getObject(2, java.time.LocalDate.class),
                        row.getString(3),
                        row.getString(4)),
                cancellationId);
    }

    @Override
    public void settled(long cancellationId, @Nullable String complaint) {
        Sql.update(
                database.store(),
                "update announced_attestation set to_fetch = false, complaint = ? where cancellation_id = ?",
                complaint,
                cancellationId);
    }

    @Override
    public void doubt(long cancellationId, Attestation announced, AttestationLetter letter) {
        Sql.update(
                database.store(),
                """
                insert into doubted_attestation (cancellation_id, number, pdf, sha256, fetched_at) values (?, ?, ?, ?, ?)
                on conflict (cancellation_id) do update
                   set number = excluded.number, pdf = excluded.pdf, sha256 = excluded.sha256, fetched_at = excluded.fetched_at
                """,
                cancellationId,
                announced.number(),
                letter.pdf(),
                HexFormat.of().parseHex(letter.sha256()),
                clock.instant());
    }

    @Override
    public void keep(long cancellationId, AttestationLetter letter) {
        Sql.update(
                database.store(),
                "insert into attestation_document (cancellation_id, pdf, sha256, fetched_at) values (?, ?, ?, ?)",
                cancellationId,
                letter.pdf(),
                HexFormat.of().parseHex(letter.sha256()),
                clock.instant());
    }
}
