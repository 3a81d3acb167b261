package org.tonne.web.order;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import org.tonne.certificate.application.ShareQueries;
import org.tonne.certificate.application.ShareQueries.Progress;
import org.tonne.certificate.application.ShareQueries.Share;
import org.tonne.certificate.application.ShareQueries.ShareRow;
import org.tonne.order.application.OrderQueries;
import org.tonne.order.application.PurchaseView;
import org.tonne.web.ui.Ids;
import org.tonne.web.ui.PageLink;
import org.tonne.web.ui.Reply;
import org.tonne.web.ui.Visit;

import java.util.List;
import java.util.Optional;

/** Behind shares.xhtml: the lines of a purchase's list with their certificates, page by page. */
@Named("shares")
@RequestScoped
public class SharesPageView {

    private static final int SIZE = 50;

    @Inject
    OrderQueries orderQueries;

    @Inject
    ShareQueries shareQueries;

    @Inject
    Reply reply;

    @Inject
    HttpServletRequest request;

    private Optional<SharesSheet> sheet = Optional.empty();
    private List<ShareRow> rows = List.of();
    private int page = 1;
    private int pages = 1;

    /** Finds them. */
    public void load() {
        Visit visit = Visit.of(request);
        Optional<PurchaseView> purchase = Ids.read(visit.part("id")).flatMap(orderQueries::purchase);
        Optional<Progress> progress = purchase.flatMap(found -> shareQueries.progress(found.id()));
        if (progress.isEmpty()) {
            reply.refuse(404);
            return;
        }
        sheet = Optional.of(new SharesSheet(visit, purchase.get(), progress.get()));
        pages = Math.max(1, (shareQueries.rows(purchase.get().id()) + SIZE - 1) / SIZE);
        String typed = visit.value("page");
        page = Math.min(pages, typed.matches("[1-9][0-9]{0,5}") ? Integer.parseInt(typed) : 1);
        rows = shareQueries.page(purchase.get().id(), page, SIZE);
    }

    /** How far they have come. */
    public SharesSheet getSheet() {
        return sheet.orElseThrow();
    }

    /** The order they belong to. */
    public String getOrder() {
        Visit visit = Visit.of(request);
        return visit.getBase() + "/orders/" + visit.part("id");
    }

    /** Line by line. */
    public List<Row> getRows() {
        Visit visit = Visit.of(request);
        return rows.stream().map(row -> new Row(visit, row)).toList();
    }

    /** The row of pages. */
    public List<PageLink> getPages() {
        String address = Visit.of(request).getAddress();
        return PageLink.row(page, pages, number -> address + (number == 1 ? "" : "?page=" + number));
    }

    /** A line and what it got. */
    public static final class Row {

        private final Visit visit;
        private final ShareRow row;

        Row(Visit visit, ShareRow row) {
            this.visit = visit;
            this.row = row;
        }

        /** Where it stands in the file. */
        public String getLine() {
            return Integer.toString(row.line());
        }

        /** For whom. */
        public String getName() {
            return row.name();
        }

        /** What it got of what it wants. */
        public String getUnits() {
            long given = row.share().map(Share::quantity).orElse(0L);
            String wanted = visit.getWriting().number(row.wanted());
            return given == row.wanted()
                    ? wanted
                    : visit.texts().say("shares.part", visit.getWriting().number(given), wanted);
        }

        /** The number of its certificate, or nothing. */
        public String getNumber() {
            return row.share().map(Share::number).orElse("");
        }

        /** Its certificate, or nothing. */
        public String getAddress() {
            return row.share()
                    .map(share -> visit.getBase() + "/certificates/" + share.code())
                    .orElse("");
        }

        /** The PDF, once it is made. */
        public String getPdf() {
            return row.share()
                    .filter(Share::documentReady)
                    .map(share -> getAddress() + ".pdf")
                    .orElse("");
        }
    }
}
