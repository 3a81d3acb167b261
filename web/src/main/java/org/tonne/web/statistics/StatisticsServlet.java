package org.tonne.web.statistics;

import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.tonne.statistics.application.BuyerFigures;
import org.tonne.statistics.application.PlatformFigures;
import org.tonne.web.ui.Csv;
import org.tonne.web.ui.Visit;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/** Sends the figures of a chart as a list. */
public class StatisticsServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    @Inject
    private transient PlatformFigures platform;

    @Inject
    private transient BuyerFigures buyers;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Visit visit = Visit.of(request);
        Optional<FigureTable> table = FigureTable.named(visit.part("table"));
        if (table.isEmpty()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        response.setContentType("text/csv");
        response.setCharacterEncoding(StandardCharsets.UTF_8.name());
        response.setHeader(
                "Content-Disposition",
                "attachment; filename=\"cancellations-" + table.get().fileName() + ".csv\"");
        PrintWriter out = response.getWriter();
        out.write(Csv.line(table.get().columns().toArray()));
        for (List<Object> row : table.get().rows(platform, buyers, StatisticsView.scope(visit))) {
            out.write(Csv.line(row.toArray()));
        }
    }
}
