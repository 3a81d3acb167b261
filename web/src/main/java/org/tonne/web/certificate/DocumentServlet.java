package org.tonne.web.certificate;

import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.tonne.certificate.application.CertificateQueries;
import org.tonne.certificate.application.CertificateQueries.Document;
import org.tonne.shared.Codes;
import org.tonne.web.ui.Visit;

import java.io.IOException;
import java.util.Optional;

/** Sends the PDF of a certificate, byte for byte as it was made; its tag is its SHA-256. */
public class DocumentServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    @Inject
    CertificateQueries certificateQueries;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String typed = Visit.of(request).part("code");
        Optional<Document> found = typed.length() > 40 ? Optional.empty() : certificateQueries.document(typed);
        if (found.isEmpty()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        Document document = found.get();
        String tag = '"' + document.sha256() + '"';
        response.setHeader("ETag", tag);
        response.setHeader("Cache-Control", "public, max-age=300");
        if (tag.equals(request.getHeader("If-None-Match"))) {
            response.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
            return;
        }
        response.setContentType("application/pdf");
        response.setHeader(
                "Content-Disposition",
                "inline; filename=\"certificate-"
                        + Codes.printed(Codes.normal(typed)).replaceAll("[^0-9A-Z-]", "") + ".pdf\"");
        response.setContentLength(document.bytes().length);
        response.getOutputStream().write(document.bytes());
    }
}
