package org.tonne.integration.rest.v1;

import org.jspecify.annotations.Nullable;
import org.tonne.certificate.application.CertificateQueries.HistoryPage;
import org.tonne.certificate.application.CertificateQueries.HistoryRow;
import org.tonne.certificate.application.CertificateQueries.Verification;
import org.tonne.certificate.application.CertificateView;
import org.tonne.certificate.application.CertificateWording;
import org.tonne.certificate.domain.CertificateFacts;
import org.tonne.config.StoreSettings;
import org.tonne.shared.UnitBlock;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/** Certificates, their verification, and the public history of cancellations. */
final class Certificates {

    private Certificates() {}

    /** A certificate; {@code quantity} is what was cancelled, never what was ordered. */
    record Certificate(
            String number,
            String code,
            int version,
            boolean inForce,
            long quantity,
            String beneficiary,
            String reason,
            String statement,
            Instant issuedAt,
            List<Part> parts,
            CertificateLinks links) {

        static Certificate of(CertificateView view, StoreSettings store) {
            CertificateFacts facts = view.facts();
            return new Certificate(
                    facts.number(),
                    facts.code(),
                    view.version(),
                    view.inForce(),
                    facts.quantity(),
                    facts.beneficiary(),
                    facts.reason(),
                    CertificateWording.in("en").of(view.facts()).statement(),
                    facts.issuedAt(),
                    facts.parts().stream().map(Part::of).toList(),
                    CertificateLinks.of(view, store));
        }
    }

    /** Units of one project and issue. */
    record Part(
            String project,
            String title,
            String hostCountry,
            @Nullable LocalDate reductionsFrom,
            @Nullable LocalDate reductionsTo,
            String unitType,
            int commitmentPeriod,
            @Nullable LocalDate expiresOn,
            List<Transaction> transactions,
            List<String> blocks) {

        static Part of(CertificateFacts.Part part) {
            return new Part(
                    part.projectKey(),
                    part.projectTitle(),
                    part.hostCountry(),
                    part.reductionsFrom(),
                    part.reductionsTo(),
                    part.unitType().label(),
                    part.commitmentPeriod(),
                    part.expiresOn(),
                    part.transactions().stream().map(Transaction::of).toList(),
                    part.blocks().stream().map(UnitBlock::toString).toList());
        }
    }

    /** A registry transaction. */
    record Transaction(
            String identifier,
            Instant completedAt,
            @Nullable String attestationNumber) {

        static Transaction of(CertificateFacts.Transaction transaction) {
            return new Transaction(
                    transaction.identifier(), transaction.completedAt(), transaction.attestationNumber());
        }
    }

    /** Where to find it; {@code pdf} is absent until the document is made. */
    record CertificateLinks(String self, @Nullable String pdf, String page) {

        static CertificateLinks of(CertificateView view, StoreSettings store) {
            String self =
                    store.baseUrl() + "/api/v1/certificates/" + view.facts().code();
            return new CertificateLinks(
                    self,
                    view.hasDocument() ? self + ".pdf" : null,
                    view.facts().verifyAddress());
        }
    }

    /**
     * What stands behind a code or a number: VALID, SUPERSEDED (then {@code inForceCode} names the successor) or UNKNOWN.
     * A number alone tells the name only where it is published, and the code where nothing on the certificate is kept back.
     */
    record Verdict(
            String result,
            @Nullable String number,
            @Nullable String code,
            @Nullable Long quantity,
            @Nullable String beneficiary,
            @Nullable Instant issuedAt,
            @Nullable String inForceCode) {

        static Verdict of(Verification check) {
            CertificateView view = check.certificate();
            return view == null
                    ? new Verdict(check.result().name(), null, null, null, null, null, null)
                    : new Verdict(
                            check.result().name(),
                            view.facts().number(),
                            check.open() ? view.facts().code() : null,
                            view.facts().quantity(),
                            check.shown().name() ? view.facts().beneficiary() : null,
                            view.facts().issuedAt(),
                            check.inForceCode());
        }
    }

    /** A page of the public history, newest first; {@code total} counts all pages. */
    record CancellationList(long total, int page, int pages, List<Cancellation> cancellations) {

        static CancellationList of(HistoryPage history, int page) {
            return new CancellationList(
                    history.total(),
                    page,
                    history.pages(),
                    history.rows().stream().map(Cancellation::of).toList());
        }
    }

    /** A cancellation; {@code name}, {@code reason} and {@code certificateCode} stand only where they are published. */
    record Cancellation(
            Instant completedAt,
            String project,
            String title,
            String hostParty,
            long quantity,
            String unitType,
            @Nullable String name,
            @Nullable String reason,
            @Nullable String certificateNumber,
            @Nullable String certificateCode,
            boolean own) {

        static Cancellation of(HistoryRow row) {
            return new Cancellation(
                    row.completedAt(),
                    row.projectKey(),
                    row.projectTitle(),
                    row.hostParty(),
                    row.quantity(),
                    row.unitType(),
                    row.name(),
                    row.reason(),
                    row.certificateNumber(),
                    row.certificateCode(),
                    row.own());
        }
    }
}
