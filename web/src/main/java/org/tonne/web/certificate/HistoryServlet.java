package org.tonne.web.certificate;

import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.tonne.certificate.application.CertificateQueries;
import org.tonne.certificate.application.CertificateQueries.HistoryRow;
import org.tonne.web.ui.Csv;
import org.tonne.web.ui.Visit;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;

/** Sends the public history as a list: the same rows as the page, all of them. */
public class HistoryServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    @Inject
    private transient CertificateQueries certificateQueries;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        HistoryQuestion question = new HistoryQuestion(Visit.of(request));
        response.setContentType("text/csv");
        response.setCharacterEncoding(StandardCharsets.UTF_8.name());
        response.setHeader("Content-Disposition", "attachment; filename=\"cancellations.csv\"");
        PrintWriter out = response.getWriter();
        out.write(Csv.line(
                "completed_at", "project", "host", "quantity", "unit", "name", "reason", "certificate", "this_store"));
        certificateQueries.history(question.filter(1), row -> out.write(line(row)));
    }

    private static String line(HistoryRow row) {
        return Csv.line(
                row.completedAt(),
                row.projectKey(),
                row.hostParty(),
                row.quantity(),
                row.unitType(),
                row.name(),
                row.reason(),
                row.certificateNumber(),
                row.own());
    }
}
