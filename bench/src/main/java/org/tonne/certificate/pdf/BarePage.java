package org.tonne.certificate.pdf;

import org.tonne.certificate.domain.CertificateFacts;

/**
 * The raw limit of certificates: one page that is worded, laid out and encoded once, drawn into a new document again and again
 * by the same calls of OpenPDF. It stands in this package because the layout is nobody else's to see.
 */
public final class BarePage {

    private final CertificateFacts facts;
    private final Sheet sheet;
    private final Flow flow;

    /** Lays the page out. */
    public BarePage(CertificateFacts facts) {
        this.facts = facts;
        this.sheet = new Sheet(facts);
        this.flow = sheet.laidOut();
    }

    /** Draws it; the number counts nothing but the rounds of whoever draws. */
    public byte[] drawn(int round) {
        return CertificatePdf.drawn(facts, sheet, flow);
    }
}
