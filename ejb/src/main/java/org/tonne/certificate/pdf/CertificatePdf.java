package org.tonne.certificate.pdf;

import org.tonne.certificate.domain.CertificateFacts;

/** Draws certificates. The same facts give the same bytes; safe for many threads; needs no container. */
public final class CertificatePdf {

    /** The certificate as a PDF. */
    public static byte[] render(CertificateFacts facts) {
        throw new UnsupportedOperationException(facts.number());
    }

    private CertificatePdf() {}
}
