package org.tonne.certificate.application;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import org.tonne.audit.application.Audit;
import org.tonne.certificate.domain.CertificateFacts;
import org.tonne.certificate.persistence.Certificates;
import org.tonne.certificate.persistence.Certificates.Kept;
import org.tonne.certificate.persistence.Certificates.NewCertificate;
import org.tonne.certificate.persistence.Certificates.VersionedNumber;
import org.tonne.certificate.persistence.CompletedParts;
import org.tonne.certificate.persistence.CompletedParts.Completed;
import org.tonne.config.Database;
import org.tonne.config.Sql;
import org.tonne.config.StoreSettings;
import org.tonne.shared.Codes;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Use case: an order is completed, so each beneficiary gets a certificate over what was cancelled. Where more was cancelled
 * than the certificate in force says, because a part came late, another version takes its place.
 */
@Stateless
public class IssueCertificates {

    /** Characters of the code of a certificate. */
    static final int CODE_LENGTH = 16;

    @Inject
    Database database;

    @Inject
    Certificates certificates;

    @Inject
    CompletedParts completedParts;

    @Inject
    DivideShares divideShares;

    @Inject
    Audit audit;

    @Inject
    Codes codes;

    @Inject
    StoreSettings settings;

    @Inject
    Clock clock;

    /**
     * Issues what is not issued yet, from completed cancellations only; a second call issues nothing where nothing was
     * cancelled since. Nothing is issued for an order that is not COMPLETED.
     *
     * @return the certificates of the order in force
     */
    public List<UUID> issue(UUID orderId) {
        boolean completed = Sql.first(
                        database.store(),
                        "select status from orders where id = ? for no key update",
                        row -> row.getString(1),
                        orderId)
                .filter("COMPLETED"::equals)
                .isPresent();
        List<Kept> known = certificates.ofOrder(orderId);
        if (!completed) {
            return known.stream().map(Kept::id).toList();
        }
        Instant now = clock.instant();
        return completedParts.of(orderId).stream()
                .map(part -> inForce(orderId, part, known, now))
                .toList();
    }

    private UUID inForce(UUID orderId, Completed completed, List<Kept> known, Instant now) {
        Optional<Kept> before = known.stream()
                .filter(one -> one.beneficiaryId().equals(completed.beneficiaryId()))
                .findFirst();
        if (before.isEmpty()) {
            int year = now.atOffset(ZoneOffset.UTC).getYear();
            return issue(orderId, new VersionedNumber(year, certificates.nextNumber(year), 1), completed, now);
        }
        Kept kept = before.get();
        if (kept.facts().quantity() == completed.quantity()) {
            return kept.id();
        }
        certificates.supersede(kept.id());
        return issue(orderId, kept.number().next(), completed, now);
    }

    private UUID issue(UUID orderId, VersionedNumber number, Completed completed, Instant now) {
        String code = codes.code(CODE_LENGTH);
        String language = CertificateWording.in(completed.language()).language().getLanguage();
        CertificateFacts facts = new CertificateFacts(
                number.printed(),
                code,
                completed.quantity(),
                completed.name(),
                completed.reason(),
                completed.parts(),
                now,
                settings.link("/" + language + "/verify?code=" + code).toString(),
                language);
        UUID id = codes.id(now.toEpochMilli());
        certificates.add(
                new NewCertificate(id, number, orderId, completed.beneficiaryId(), facts, completed.cancellations()));
        audit.write(Audit.STORE, "certificate.issued", facts.number(), orderId.toString());
        divideShares.divide(orderId, facts, now);
        return id;
    }
}
