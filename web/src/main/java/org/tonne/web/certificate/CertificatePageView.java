package org.tonne.web.certificate;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import org.tonne.certificate.application.CertificateQueries;
import org.tonne.certificate.application.CertificateView;
import org.tonne.web.ui.Reply;
import org.tonne.web.ui.Visit;

import java.util.Optional;

/** Behind certificate.xhtml: the certificate with the code of the address. */
@Named("certificate")
@RequestScoped
public class CertificatePageView {

    private static final int LONGEST_CODE = 40;

    @Inject
    CertificateQueries certificateQueries;

    @Inject
    Reply reply;

    @Inject
    HttpServletRequest request;

    private Optional<CertificateSheet> sheet = Optional.empty();

    /** Finds it. */
    public void load() {
        Visit visit = Visit.of(request);
        String typed = visit.part("code");
        Optional<CertificateView> found =
                typed.length() > LONGEST_CODE ? Optional.empty() : certificateQueries.byCode(typed);
        if (found.isEmpty()) {
            reply.refuse(404);
        } else {
            sheet = Optional.of(new CertificateSheet(visit, found.get()));
        }
    }

    /** The certificate. */
    public CertificateSheet getSheet() {
        return sheet.orElseThrow();
    }
}
