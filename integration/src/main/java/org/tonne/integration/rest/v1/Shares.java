package org.tonne.integration.rest.v1;

import org.jspecify.annotations.Nullable;
import org.tonne.certificate.application.ShareQueries.Progress;
import org.tonne.certificate.application.ShareQueries.Share;
import org.tonne.certificate.application.ShareQueries.ShareRow;
import org.tonne.config.StoreSettings;

import java.util.List;
import java.util.UUID;

/** The certificates of an order that came with a list of beneficiaries. */
final class Shares {

    private Shares() {}

    /** Which rows of how many. */
    static final class Pages {

        private final int rows;
        private final int page;
        private final int size;

        Pages(int rows, int page, int size) {
            this.rows = rows;
            this.page = page;
            this.size = size;
        }

        private int last() {
            return Math.max(1, (rows + size - 1) / size);
        }

        private @Nullable String next(String address) {
            return page < last() ? address(address, page + 1) : null;
        }

        private String address(String address, int number) {
            return address + "?page=" + number + "&size=" + size;
        }
    }

    /**
     * A page of them, in the order of the list. A beneficiary whose certificate holds part of what was asked for, and who got the rest
     * later, stands there twice.
     */
    record ShareCertificates(
            int total,
            int page,
            int pages,
            int beneficiaries,
            int issued,
            int documentsReady,
            List<ShareCertificate> certificates,
            ShareLinks links) {

        static ShareCertificates of(
                UUID purchase, Progress progress, Pages pages, List<ShareRow> rows, StoreSettings store) {
            String address = store.baseUrl() + "/api/v1/orders/" + purchase + "/certificates";
            return new ShareCertificates(
                    pages.rows,
                    pages.page,
                    pages.last(),
                    progress.lines(),
                    progress.shares(),
                    progress.drawn(),
                    rows.stream().map(row -> ShareCertificate.of(row, store)).toList(),
                    new ShareLinks(
                            pages.address(address, pages.page),
                            pages.next(address),
                            progress.archivable()
                                    ? store.baseUrl() + "/en/orders/" + purchase + "/certificates.zip"
                                    : null));
        }
    }

    /** Where to go on: {@code next} is absent on the last page, {@code archive} until every document is made. */
    record ShareLinks(
            String self, @Nullable String next, @Nullable String archive) {}

    /** A beneficiary, by the place in the request from 0, and the certificate; {@code quantity} is what it proves. */
    record ShareCertificate(
            int index,
            String name,
            String reason,
            long ordered,
            @Nullable String number,
            @Nullable String code,
            @Nullable Long quantity,
            @Nullable ShareCertificateLinks links) {

        static ShareCertificate of(ShareRow row, StoreSettings store) {
            int index = row.line() - 1;
            return row.share()
                    .map(share -> new ShareCertificate(
                            index,
                            row.name(),
                            row.reason(),
                            row.wanted(),
                            share.number(),
                            share.code(),
                            share.quantity(),
                            ShareCertificateLinks.of(share, store)))
                    .orElseGet(() -> new ShareCertificate(
                            index, row.name(), row.reason(), row.wanted(), null, null, null, null));
        }
    }

    /** Where the certificate is: all that stands on it, the document once it is made, and the page for people. */
    record ShareCertificateLinks(String self, @Nullable String pdf, String page) {

        static ShareCertificateLinks of(Share share, StoreSettings store) {
            String self = store.baseUrl() + "/api/v1/certificates/" + share.code();
            return new ShareCertificateLinks(
                    self,
                    share.documentReady() ? self + ".pdf" : null,
                    store.baseUrl() + "/en/certificates/" + share.code());
        }
    }
}
