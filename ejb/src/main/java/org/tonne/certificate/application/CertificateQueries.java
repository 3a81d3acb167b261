package org.tonne.certificate.application;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import org.jspecify.annotations.Nullable;
import org.tonne.certificate.persistence.Certificates;
import org.tonne.certificate.persistence.Certificates.Kept;
import org.tonne.certificate.persistence.Shares;
import org.tonne.config.Database;
import org.tonne.config.Sql;
import org.tonne.order.domain.Publication;
import org.tonne.shared.Codes;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Questions about certificates, open to everyone who has a code or a number. */
@Stateless
public class CertificateQueries {

    private static final Pattern OF_SHARE = Pattern.compile("(.{1,40})-([1-9][0-9]{0,5})");

    @Inject
    Database database;

    @Inject
    Certificates certificates;

    @Inject
    Shares shares;

    @Inject
    PublicHistory publicHistory;

    /** The certificate with this code, typed in any way: small letters, blanks, hyphens, look-alikes. */
    public Optional<CertificateView> byCode(String typed) {
        String code = Codes.normal(typed);
        return certificates.byCode(code).or(() -> shares.byCode(code)).map(CertificateQueries::view);
    }

    /** The certificate in force with this number, {@code VC12/2026}. */
    public Optional<CertificateView> byNumber(String number) {
        return kept(number).map(CertificateQueries::view);
    }

    private Optional<Kept> kept(String number) {
        Matcher share = OF_SHARE.matcher(number.strip());
        int[] yearAndNumber = Kept.number(share.matches() ? share.group(1) : number);
        if (yearAndNumber == null) {
            return Optional.empty();
        }
        return share.matches()
                ? shares.byNumber(yearAndNumber[0], yearAndNumber[1], Integer.parseInt(share.group(2)))
                : certificates.byNumber(yearAndNumber[0], yearAndNumber[1]);
    }

    /** The certificates of an order in force. */
    public List<CertificateView> ofOrder(UUID orderId) {
        return certificates.ofOrder(orderId).stream()
                .map(CertificateQueries::view)
                .toList();
    }

    /** One certificate, for those who were told its id. */
    public Optional<CertificateView> byId(UUID id) {
        return certificates.byId(id).map(CertificateQueries::view);
    }

    /** The kept PDF of the certificate with this code. */
    public Optional<Document> document(String typed) {
        return Sql.first(
                database.store(),
                """
                select d.pdf, encode(d.sha256, 'hex')
                  from certificate_document d join certificate c on c.id = d.certificate_id where c.code = ?
                union all
                select d.pdf, encode(d.sha256, 'hex')
                  from share_document d join certificate_share s on s.id = d.share_id where s.code = ?
                """,
                row -> new Document(row.getBytes(1), row.getString(2)),
                Codes.normal(typed),
                Codes.normal(typed));
    }

    /**
     * What a person finds who checks a code or a number. Who has the code was given it; numbers can be counted through,
     * so a number tells no more than the public history does.
     */
    public Verification verify(String typed) {
        return byCode(typed).map(found -> verdict(found, Publication.ALL)).orElseGet(() -> kept(typed)
                .map(kept -> verdict(view(kept), kept.published()))
                .orElse(Verification.UNKNOWN));
    }

    /**
     * What a person finds who checks a document.
     *
     * @param sha256 its hash in hexadecimal; the document is ours when it was issued byte for byte like this
     */
    public Verification verifyDocument(String sha256) {
        if (!sha256.matches("[0-9a-f]{64}")) {
            return Verification.UNKNOWN;
        }
        return Sql.first(database.store(), """
                        select c.code from certificate_document d join certificate c on c.id = d.certificate_id
                         where d.sha256 = decode(?, 'hex')
                        union all
                        select s.code from share_document d join certificate_share s on s.id = d.share_id
                         where d.sha256 = decode(?, 'hex')
                        """, row -> row.getString(1), sha256, sha256)
                .flatMap(this::byCode)
                .map(found -> verdict(found, Publication.ALL))
                .orElse(Verification.UNKNOWN);
    }

    private Verification verdict(CertificateView certificate, Publication shown) {
        if (certificate.inForce()) {
            return new Verification(Verification.Result.VALID, certificate, shown, null);
        }
        String inForce = byNumber(certificate.facts().number())
                .map(later -> later.facts().code())
                .orElse(null);
        return new Verification(Verification.Result.SUPERSEDED, certificate, shown, inForce);
    }

    /**
     * The public history of cancellations, newest first.
     *
     * @param filter which
     * @param page from 1
     */
    public HistoryPage history(HistoryFilter filter, int page) {
        return publicHistory.page(filter, Math.max(1, page));
    }

    /**
     * The whole public history, newest first.
     *
     * @param reader is handed row after row
     */
    public void history(HistoryFilter filter, Consumer<HistoryRow> reader) {
        publicHistory.each(filter, reader);
    }

    private static CertificateView view(Kept kept) {
        return new CertificateView(
                kept.id(), kept.orderId(), kept.version(), kept.inForce(), kept.facts(), kept.hasDocument());
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
     * @param shown which of its words may be told to who asked
     * @param inForceCode when superseded, the code of the version in force
     */
    public record Verification(
            Result result,
            @Nullable CertificateView certificate,
            Publication shown,
            @Nullable String inForceCode) {

        /** Nothing of ours. */
        public static final Verification UNKNOWN = new Verification(Result.UNKNOWN, null, Publication.NONE, null);

        /** Whether its code may be told to who asked: only where nothing on it is kept back. */
        public boolean open() {
            return certificate != null && shown.certificate(certificate.facts().reason());
        }

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
     * @param hostParty only of serials of this Party, or null
     * @param from only those completed on this day (UTC) or later, or null
     * @param to only those completed on this day (UTC) or before, or null
     * @param words only those whose published name or reason holds this text, whatever its case, or null
     * @param withPast also what the registry cancelled outside this store; it names nobody
     * @param size rows a page, 1 to 100
     */
    public record HistoryFilter(
            @Nullable String projectKey,
            @Nullable String hostParty,
            @Nullable LocalDate from,
            @Nullable LocalDate to,
            @Nullable String words,
            boolean withPast,
            int size) {

        /** The store's own cancellations, 25 a page. */
        public static final HistoryFilter OWN = of(null, false, 25);

        /** All of a project, or of every one. */
        public static HistoryFilter of(@Nullable String projectKey, boolean withPast, int size) {
            return new HistoryFilter(projectKey, null, null, null, null, withPast, size);
        }
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
     * @param certificateCode its code, only where nothing on it is kept back
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
