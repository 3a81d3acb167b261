package org.tonne.web.admin;

import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.tonne.cancellation.application.CancellationQueries;
import org.tonne.web.ui.Ids;
import org.tonne.web.ui.Visit;

import java.io.IOException;
import java.util.Optional;

/** Sends staff the document of an attestation that a case doubts, as it came from the registry. */
public class CaseLetterServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    @Inject
    private transient CancellationQueries cancellationQueries;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Optional<byte[]> letter = Ids.read(Visit.of(request).part("id")).flatMap(cancellationQueries::doubtedLetter);
        if (letter.isEmpty()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        response.setContentType("application/pdf");
        response.setHeader("Content-Disposition", "attachment; filename=\"attestation.pdf\"");
        response.setContentLength(letter.get().length);
        response.getOutputStream().write(letter.get());
    }
}
