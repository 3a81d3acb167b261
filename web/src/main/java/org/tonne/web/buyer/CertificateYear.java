package org.tonne.web.buyer;

import org.tonne.account.application.OwnCertificate;
import org.tonne.web.ui.Visit;

import java.util.List;

/** The certificates of one year, and what they come to. */
public final class CertificateYear {

    private final Visit visit;
    private final int year;
    private final List<OwnCertificate> certificates;

    CertificateYear(Visit visit, int year, List<OwnCertificate> certificates) {
        this.visit = visit;
        this.year = year;
        this.certificates = certificates;
    }

    /** Which year. */
    public String getYear() {
        return Integer.toString(year);
    }

    /** How many units. */
    public String getTotal() {
        return visit.texts()
                .say(
                        "account.tonnes",
                        certificates.stream().mapToLong(OwnCertificate::units).sum());
    }

    /** One by one. */
    public List<Row> getRows() {
        return certificates.stream()
                .map(certificate -> new Row(visit, certificate))
                .toList();
    }

    /** A certificate. */
    public static final class Row {

        private final Visit visit;
        private final OwnCertificate certificate;

        Row(Visit visit, OwnCertificate certificate) {
            this.visit = visit;
            this.certificate = certificate;
        }

        /** As printed. */
        public String getNumber() {
            return certificate.number();
        }

        /** Where its page is. */
        public String getAddress() {
            return visit.getBase() + "/certificates/" + certificate.code();
        }

        /** Where its PDF is, once it is made; nothing before. */
        public String getPdf() {
            return certificate.documentReady() ? getAddress() + ".pdf" : "";
        }

        /** When it was issued. */
        public String getDay() {
            return visit.getWriting().shortDay(certificate.issuedAt());
        }

        /** How many units. */
        public String getUnits() {
            return visit.getWriting().number(certificate.units());
        }

        /** Whose name it bears. */
        public String getBeneficiary() {
            return certificate.beneficiary();
        }
    }
}
