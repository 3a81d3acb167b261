package org.tonne.integration.signature;

import org.tonne.config.TlsSettings;
import org.w3c.dom.Element;

import java.io.ByteArrayInputStream;
import java.security.GeneralSecurityException;
import java.security.cert.CertPath;
import java.security.cert.CertPathValidator;
import java.security.cert.CertificateFactory;
import java.security.cert.PKIXParameters;
import java.security.cert.X509Certificate;
import java.security.interfaces.RSAPublicKey;
import java.time.Instant;
import java.util.Base64;
import java.util.Date;
import java.util.List;

/** Whose signatures are believed: the name that TLS is pinned to as well, from the same authorities. */
final class Peer {

    private static final int DIGITAL_SIGNATURE = 0;
    private static final int LEAST_RSA_BITS = 2048;

    private final TlsSettings settings;

    Peer(TlsSettings settings) {
        this.settings = settings;
    }

    /** The certificate in a token, if it is the peer's and holds now. */
    X509Certificate certificate(Element token, Instant now) throws NotBelieved {
        try {
            CertificateFactory factory = CertificateFactory.getInstance("X.509");
            byte[] bytes = Base64.getMimeDecoder().decode(Dom.text(token));
            X509Certificate certificate =
                    (X509Certificate) factory.generateCertificate(new ByteArrayInputStream(bytes));
            requireIssued(factory.generateCertPath(List.of(certificate)), now);
            requireName(certificate);
            return certificate;
        } catch (GeneralSecurityException | IllegalArgumentException bad) {
            throw new NotBelieved(Flaw.CERTIFICATE, String.valueOf(bad.getMessage()));
        }
    }

    private void requireIssued(CertPath path, Instant now) throws GeneralSecurityException {
        PKIXParameters parameters = new PKIXParameters(settings.trust());
        parameters.setRevocationEnabled(false);
        parameters.setDate(Date.from(now));
        CertPathValidator.getInstance("PKIX").validate(path, parameters);
    }

    private void requireName(X509Certificate certificate) throws NotBelieved {
        if (!certificate.getSubjectX500Principal().equals(settings.registry())) {
            throw new NotBelieved(
                    Flaw.CERTIFICATE, certificate.getSubjectX500Principal().getName());
        }
        boolean[] usage = certificate.getKeyUsage();
        boolean weak = certificate.getPublicKey() instanceof RSAPublicKey key
                && key.getModulus().bitLength() < LEAST_RSA_BITS;
        if (weak || usage != null && !usage[DIGITAL_SIGNATURE]) {
            throw new NotBelieved(Flaw.CERTIFICATE, "its key is not one to sign with");
        }
    }
}
