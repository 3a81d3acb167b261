package org.tonne.cancellation.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.tonne.cancellation.domain.Attestation;
import org.tonne.config.Database;
import org.tonne.config.Sql;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/** Documents of attestations that did not prove what they should, until people have looked at them. */
@ApplicationScoped
public class DoubtedLetters {

    @Inject
    Database database;

    /** What the registry announced last, where its document was read and doubted. */
    public Optional<Attestation> announced(long cancellationId) {
        return Sql.first(
                database.store(),
                """
                select a.number, a.issued_on, a.document_uri, a.sha256
                  from announced_attestation a join doubted_attestation d using (cancellation_id, number)
                 where cancellation_id = ? and a.number <> ''
                """,
                row -> new Attestation(
                        row.getString(1), row.getObject(2, LocalDate.class), row.getString(3), row.getString(4)),
                cancellationId);
    }

    /** People believe it: it is the document of its cancellation from now on. */
    public void believe(long cancellationId) {
        Sql.update(database.store(), """
                with believed as (
                    delete from doubted_attestation where cancellation_id = ? returning cancellation_id, pdf, sha256, fetched_at)
                insert into attestation_document (cancellation_id, pdf, sha256, fetched_at)
                select cancellation_id, pdf, sha256, fetched_at from believed
                """, cancellationId);
    }

    /** The document that a case is about, where there is one. */
    public Optional<byte[]> ofCase(UUID caseId) {
        return Sql.first(
                database.store(),
                "select d.pdf from operator_case k join doubted_attestation d using (cancellation_id)"
                        + " where k.id = ? and k.kind = 'ATTESTATION_DOUBTFUL'",
                row -> row.getBytes(1),
                caseId);
    }
}
