package org.tonne.certificate.application;

import org.tonne.shared.UnitType;

/** The sentences of a certificate, the same on the check page before payment, on the certificate's page and in the PDF. */
public final class CertificateWording {

    private CertificateWording() {}

    /**
     * The wording before the units are cancelled: no date, number or serials yet.
     *
     * @param name as it will be printed
     * @param reason as it will be printed, empty for none
     * @param quantity units, from 1
     * @param unitType kind of unit
     */
    public static Sentences preview(String name, String reason, long quantity, UnitType unitType) {
        throw new UnsupportedOperationException(name + reason + quantity + unitType);
    }

    /**
     * What is printed.
     *
     * @param title {@code Certificate of voluntary cancellation}
     * @param quantity {@code 12 CERs}
     * @param statement what was cancelled, where and when, ending in "presented to"
     * @param name the beneficiary
     * @param reasonLabel whose words the reason is
     * @param reason the reason, or the sentence that stands where none was given
     * @param disclaimer what the certificate says and what it does not
     */
    public record Sentences(
            String title,
            String quantity,
            String statement,
            String name,
            String reasonLabel,
            String reason,
            String disclaimer) {}
}
