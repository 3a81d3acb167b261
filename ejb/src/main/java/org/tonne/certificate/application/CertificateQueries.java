package org.tonne.certificate.application;

import jakarta.ejb.Stateless;
import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Questions about certificates, open to everyone who has a code or a number. */
@Stateless
public class CertificateQueries {

    /** The certificate with this code, typed in any way: small letters, blanks, hyphens, look-alikes. */
    public Optional<CertificateView> byCode(String typed) {
        throw new UnsupportedOperationException(typed);
    }

    /** The certificate in force with this number, {@code VC12/2026}. */
    public Optional<CertificateView> byNumber(String number) {
        throw new UnsupportedOperationException(number);
    }

    /** The certificates of an order in force. */
    public List<CertificateView> ofOrder(UUID orderId) {
        throw new UnsupportedOperationException(orderId.toString());
    }

    /** The kept PDF of the certificate with this code. */
    public Optional<Document> document(String typed) {
        throw new UnsupportedOperationException(typed);
    }

    /** What a person finds who checks a code or a number. */
    public Verification verify(String typed) {
        throw new UnsupportedOperationException(typed);
    }

    /**
     * The public history of cancellations, newest first.
     *
     * @param filter which
     * @param page from 1
     */
    public HistoryPage history(HistoryFilter filter, int page) {
        throw new UnsupportedOperationException(filter.toString() + page);
    }

    /**
     * A kept document.
     *
     * @param bytes the PDF
     * @param sha256 its hash in hexadecimal
     */
    @SuppressWarnings("ArrayRecordComponent") // bytes are only written out, never compared
    public record Document(byte[] bytes, String sha256) {}

    /**
     * The answer to a check.
     *
     * @param result what stands behind the code or number
     * @param certificate the certificate it names, if any
     * @param inForceCode when superseded, the code of the version in force
     */
    public record Verification(
            Result result,
            @Nullable CertificateView certificate,
            @Nullable String inForceCode) {

        /** What a check can find. */
        public enum Result {
            /** In force. */
            VALID,
            /** Replaced by a later version. */
            SUPERSEDED,
            /** Nothing of ours. */
            UNKNOWN
        }
    }

    /**
     * Which cancellations of the history.
     *
     * @param projectKey only of this project, or null
     * @param withPast also what the registry cancelled outside this store
     * @param size rows a page, 1 to 100
     */
    public record HistoryFilter(@Nullable String projectKey, boolean withPast, int size) {

        /** The store's own cancellations, 25 a page. */
        public static final HistoryFilter OWN = new HistoryFilter(null, false, 25);
    }

    /**
     * One page of the history.
     *
     * @param total cancellations in all
     * @param pages pages in all, at least 1
     * @param rows of this page
     */
    public record HistoryPage(long total, int pages, List<HistoryRow> rows) {}

    /**
     * One cancellation of the history.
     *
     * @param completedAt when the registry completed it
     * @param projectKey of which project
     * @param projectTitle its title
     * @param hostParty origin of the serials
     * @param quantity units
     * @param unitType CER, tCER or lCER
     * @param name the beneficiary; null when the name is not published, or not known
     * @param reason the reason; null when it is not published, or none was given
     * @param certificateNumber of our certificate, if any
     * @param certificateCode its code, only where the name is published
     * @param own whether this store had it cancelled
     */
    public record HistoryRow(
            Instant completedAt,
            String projectKey,
            String projectTitle,
            String hostParty,
            long quantity,
            String unitType,
            @Nullable String name,
            @Nullable String reason,
            @Nullable String certificateNumber,
            @Nullable String certificateCode,
            boolean own) {}
}
