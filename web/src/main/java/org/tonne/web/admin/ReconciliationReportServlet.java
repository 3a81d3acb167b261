package org.tonne.web.admin;

import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.tonne.reconciliation.application.ReconciliationQueries;
import org.tonne.reconciliation.application.ReconciliationQueries.Summary;
import org.tonne.web.ui.Csv;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;

/** Every day since the first, as CSV for staff: a line a reconciliation, and one for a day without any. */
public class ReconciliationReportServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    @Inject
    private transient ReconciliationQueries queries;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.setContentType("text/csv");
        response.setCharacterEncoding(StandardCharsets.UTF_8.name());
        response.setHeader("Content-Disposition", "attachment; filename=\"reconciliation.csv\"");
        PrintWriter out = response.getWriter();
        out.write(Csv.line(
                "day",
                "state",
                "reconciliation",
                "initiator",
                "started_by",
                "snapshot_at",
                "taken_at",
                "ended_at",
                "phase",
                "our_units",
                "registry_units",
                "registry_units_not_offered_here",
                "differences",
                "what_differs",
                "decisions",
                "registry_codes",
                "attempt_of_the_day"));
        for (ReconciliationView.Row row : ReconciliationView.rows(queries.days())) {
            Summary one = row.one();
            out.write(one == null ? Csv.line(row.day(), "missing") : line(row, one));
        }
    }

    private String line(ReconciliationView.Row row, Summary one) {
        return Csv.line(
                row.day(),
                one.status(),
                one.identifier(),
                one.initiator(),
                one.startedBy(),
                one.snapshotAt(),
                one.takenAt(),
                one.endedAt(),
                one.phase(),
                one.ours(),
                one.theirs(),
                one.beyond(),
                one.differences(),
                one.differences() == 0 ? "" : differences(one),
                one.decisions(),
                one.resultCodes(),
                one.attempt() == 0 ? "" : one.attempt());
    }

    private String differences(Summary one) {
        long beyond = one.differences() - ReconciliationQueries.MOST_DIFFERENCES;
        return queries.differences(one.identifier()).stream()
                        .map(d ->
                                d.kind() + " " + d.account() + " " + d.serials() + ": " + d.ours() + " / " + d.theirs())
                        .collect(Collectors.joining("; "))
                + (beyond > 0 ? "; " + beyond + " more" : "");
    }
}
