package org.tonne.web.order;

import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.tonne.certificate.application.ShareQueries;
import org.tonne.certificate.application.ShareQueries.Share;
import org.tonne.certificate.application.ShareQueries.ShareRow;
import org.tonne.config.StoreSettings;
import org.tonne.shared.Codes;
import org.tonne.web.ui.Csv;
import org.tonne.web.ui.Ids;
import org.tonne.web.ui.Visit;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.UUID;

/** Sends the lines of a purchase's list with their certificates, all of them. */
public class SharesServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    @Inject
    private transient ShareQueries shareQueries;

    @Inject
    private transient StoreSettings settings;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Visit visit = Visit.of(request);
        Optional<UUID> purchase = Ids.read(visit.part("id")).filter(id -> shareQueries.rows(id) > 0);
        if (purchase.isEmpty()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        response.setContentType("text/csv");
        response.setCharacterEncoding(StandardCharsets.UTF_8.name());
        response.setHeader("Content-Disposition", "attachment; filename=\"certificates.csv\"");
        PrintWriter out = response.getWriter();
        out.write(Csv.line(
                "line", "name", "reason", "ordered", "quantity", "certificate", "code", "serials", "verify", "pdf"));
        shareQueries.each(purchase.get(), row -> out.write(line(visit, row)));
    }

    private String line(Visit visit, ShareRow row) {
        Optional<Share> share = row.share();
        Optional<String> page = share.map(found ->
                settings.link(visit.getBase() + "/certificates/" + found.code()).toString());
        return Csv.line(
                row.line(),
                row.name(),
                row.reason(),
                row.wanted(),
                share.map(Share::quantity).orElse(0L),
                share.map(Share::number).orElse(null),
                share.map(Share::code).map(Codes::printed).orElse(null),
                share.map(Share::serials).orElse(null),
                page.orElse(null),
                page.filter(known -> share.filter(Share::documentReady).isPresent())
                        .map(known -> known + ".pdf")
                        .orElse(null));
    }
}
