package org.tonne.web.admin;

import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.tonne.forwarding.application.ForwardingDocuments;
import org.tonne.forwarding.application.ForwardingQueries;
import org.tonne.forwarding.application.ForwardingRequest;
import org.tonne.web.ui.Visit;

import java.io.IOException;
import java.util.Optional;

/** Sends staff the papers of a forwarding request: as PDF to be signed, as CSV to be read by a machine. */
public class ForwardingServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    @Inject
    ForwardingQueries forwardingQueries;

    @Inject
    ForwardingDocuments forwardingDocuments;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Visit visit = Visit.of(request);
        Optional<ForwardingRequest> found = forwardingQueries.find(visit.part("transaction"));
        if (found.isEmpty()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        boolean pdf = visit.getPath().endsWith(".pdf");
        byte[] bytes = pdf ? forwardingDocuments.pdf(found.get()) : forwardingDocuments.csv(found.get());
        response.setContentType(pdf ? "application/pdf" : "text/csv; charset=UTF-8");
        response.setHeader(
                "Content-Disposition",
                "attachment; filename=\"" + found.get().fileName() + (pdf ? ".pdf" : ".csv") + "\"");
        response.setContentLength(bytes.length);
        response.getOutputStream().write(bytes);
    }
}
