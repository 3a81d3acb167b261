package org.tonne.web.order;

import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.tonne.certificate.application.ShareQueries;
import org.tonne.certificate.application.ShareQueries.Progress;
import org.tonne.config.StoreSettings;
import org.tonne.web.ui.Ids;
import org.tonne.web.ui.Visit;

import java.io.IOException;
import java.util.Optional;
import java.util.UUID;

/** Sends all certificates of a purchase's list as one ZIP; as long as documents are being made, it leads to the page that says so. */
public class SharesArchiveServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    @Inject
    private transient ShareQueries shareQueries;

    @Inject
    private transient StoreSettings settings;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Visit visit = Visit.of(request);
        Optional<UUID> purchase = purchase(visit);
        if (offer(visit, purchase, response)) {
            archive(visit)
                    .write(
                            reader -> shareQueries.documented(purchase.orElseThrow(), reader),
                            response.getOutputStream());
        }
    }

    /** The head alone: nothing is read for it. */
    @Override
    protected void doHead(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Visit visit = Visit.of(request);
        offer(visit, purchase(visit), response);
    }

    private static Optional<UUID> purchase(Visit visit) {
        return Ids.read(visit.part("id"));
    }

    private boolean offer(Visit visit, Optional<UUID> purchase, HttpServletResponse response) throws IOException {
        Optional<Progress> progress = purchase.flatMap(shareQueries::progress);
        if (progress.isEmpty()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return false;
        }
        if (!progress.get().archivable()) {
            response.setStatus(HttpServletResponse.SC_SEE_OTHER);
            response.setHeader("Location", visit.getBase() + "/orders/" + visit.part("id") + "/certificates");
            return false;
        }
        response.setContentType("application/zip");
        response.setHeader("Content-Disposition", "attachment; filename=\"certificates.zip\"");
        return true;
    }

    private SharesArchive archive(Visit visit) {
        return new SharesArchive(
                shareQueries::documents,
                code -> settings.link(visit.getBase() + "/certificates/" + code).toString());
    }
}
