package org.tonne.web.certificate;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import org.tonne.certificate.application.CertificateQueries;
import org.tonne.certificate.application.CertificateQueries.Verification;
import org.tonne.web.ui.Visit;

import java.time.Clock;
import java.util.Optional;

/** Behind verify.xhtml: says what stands behind a code or a number. */
@Named("verify")
@RequestScoped
public class VerifyView {

    private static final int LONGEST = 60;

    @Inject
    CertificateQueries certificateQueries;

    @Inject
    Clock clock;

    @Inject
    HttpServletRequest request;

    private String code = "";
    private String hash = "";
    private Optional<Verification> verification = Optional.empty();

    @PostConstruct
    void load() {
        code = Visit.of(request).value("code");
        hash = Visit.of(request).value("sha256");
        if (!hash.isEmpty()) {
            verification = Optional.of(certificateQueries.verifyDocument(hash));
        } else if (!code.isEmpty()) {
            verification =
                    Optional.of(code.length() > LONGEST ? Verification.UNKNOWN : certificateQueries.verify(code));
        }
    }

    /** What was typed. */
    public String getCode() {
        return code.substring(0, Math.min(code.length(), LONGEST));
    }

    /** Whether a file was checked, and not a code. */
    public boolean isFile() {
        return !hash.isEmpty();
    }

    /** Why a file could not be checked, as the key of the sentence, or nothing. */
    public String getNoFile() {
        return switch (Visit.of(request).value("file")) {
            case "none" -> "verify.file.none";
            case "large" -> "verify.file.large";
            default -> "";
        };
    }

    /** {@code VALID}, {@code SUPERSEDED}, {@code UNKNOWN}, or nothing where nothing was asked. */
    public String getResult() {
        return verification.map(found -> found.result().name()).orElse("");
    }

    /** Whether the name may be shown: by a number alone only where it is published. */
    public boolean isNamed() {
        return verification.map(found -> found.shown().name()).orElse(false);
    }

    /** Whether the reason may be shown: by a number alone only where it is published. */
    public boolean isReasoned() {
        return verification.map(found -> found.shown().reason()).orElse(false);
    }

    /** Whether the page of the certificate may be opened: by a number alone only where nothing on it is kept back. */
    public boolean isOpen() {
        return verification.map(Verification::open).orElse(false);
    }

    /** The certificate that was found. */
    public CertificateSheet getSheet() {
        return verification
                .map(Verification::certificate)
                .map(found -> new CertificateSheet(Visit.of(request), found))
                .orElseThrow();
    }

    /** The page of the version in force, for one that was superseded. */
    public String getInForce() {
        return verification
                .map(Verification::inForceCode)
                .map(inForce -> Visit.of(request).getBase() + "/certificates/" + inForce)
                .orElse("");
    }

    /** When the record was read. */
    public String getRead() {
        return Visit.of(request)
                .texts()
                .say("verify.read", Visit.of(request).getWriting().moment(clock.instant()));
    }
}
