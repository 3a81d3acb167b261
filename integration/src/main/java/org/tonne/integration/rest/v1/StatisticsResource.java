package org.tonne.integration.rest.v1;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import org.tonne.integration.rest.Json;
import org.tonne.integration.rest.Read;
import org.tonne.statistics.application.By;
import org.tonne.statistics.application.CancellationFigures;
import org.tonne.statistics.application.Figures;
import org.tonne.statistics.application.Scope;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Figures about cancellations. */
@Dependent
@Path("/v1/statistics")
@Produces(Json.TYPE)
public class StatisticsResource {

    /** Before the first CER was issued. */
    private static final LocalDate BEGINNING = LocalDate.of(2005, 1, 1);

    private static final int SECONDS = 60;

    @Inject
    CancellationFigures figures;

    @Inject
    Clock clock;

    /** Cancellations between two days, both included, UTC. */
    @GET
    @Path("cancellations")
    public Response cancellations(@Context UriInfo address, @Context Request request) {
        Query query = new Query(address, Set.of("from", "to", "by", "scope"));
        Figures found = figures.figures(
                query.date("from", BEGINNING),
                query.date("to", LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC)),
                query.choice("by", By.MONTH, By.class),
                query.choice("scope", Scope.PLATFORM, Scope.class));
        return Read.json(request, CancellationStatistics.of(found), SECONDS);
    }

    /** The figures of a period. */
    record CancellationStatistics(LocalDate from, LocalDate to, String by, List<Row> rows, Total total) {

        static CancellationStatistics of(Figures figures) {
            return new CancellationStatistics(
                    figures.from(),
                    figures.to(),
                    figures.by().name().toLowerCase(Locale.ROOT),
                    figures.rows().stream()
                            .map(row -> new Row(row.key(), row.cancellations(), row.cers()))
                            .toList(),
                    new Total(figures.total().cancellations(), figures.total().cers()));
        }
    }

    /** One group. */
    record Row(String key, long cancellations, long cers) {}

    /** All groups together. */
    record Total(long cancellations, long cers) {}
}
