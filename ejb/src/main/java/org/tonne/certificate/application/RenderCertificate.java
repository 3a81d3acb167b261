package org.tonne.certificate.application;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.inject.Inject;
import org.tonne.certificate.pdf.CertificatePdf;
import org.tonne.certificate.persistence.Certificates;
import org.tonne.certificate.persistence.Certificates.Kept;
import org.tonne.shared.ErrorCode;
import org.tonne.shared.Refused;

import java.util.Map;
import java.util.UUID;

import static jakarta.ejb.TransactionAttributeType.NOT_SUPPORTED;

/** Use case: draws the certificate once, outside any transaction, and has it kept byte for byte with its SHA-256. */
@Stateless
@TransactionAttribute(NOT_SUPPORTED)
public class RenderCertificate {

    @Inject
    Certificates certificates;

    @Inject
    KeepDocument keepDocument;

    /** Draws and keeps it, and says so in the outbox (certificate.issued); when it is kept already, nothing happens. */
    public void render(UUID certificateId) {
        Kept certificate = certificates
                .byId(certificateId)
                .orElseThrow(() -> new Refused(ErrorCode.CERTIFICATE_UNKNOWN, Map.of("certificate", certificateId)));
        if (!certificate.hasDocument()) {
            keepDocument.keep(certificateId, certificate.orderId(), CertificatePdf.render(certificate.facts()));
        }
    }
}
